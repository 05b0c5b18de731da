package org.nawate.app.flowpicture;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads the words of decision tables to people: {@code "merger","split"} as 統合、分割. What
 * has no words in {@code table.word.<word>} stands as it is.
 */
@Component("tableWords")
public class TableWords {

	private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

	private final MessageSource messages;

	TableWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The language of words that stand as the city wrote them: {@code ja}, so that a page
	 * in another language has them read aloud rightly; null where there is nothing
	 * Japanese.
	 */
	public @Nullable String language(@Nullable String text) {
		return (text != null && JAPANESE.matcher(text).find()) ? "ja" : null;
	}

	/** A cell in the reader's language. */
	public String of(String cell) {
		return cell.matches("\"?[a-z-]+\"?(,\\s*\"[a-z-]+\")*") ? Arrays.stream(cell.split(",", -1))
			.map((word) -> word(word.strip().replace("\"", "")))
			.collect(Collectors.joining("\u3001")) : cell;
	}

	private String word(String word) {
		String text = this.messages.getMessage("table.word." + word, null, word, LocaleContextHolder.getLocale());
		return (text != null) ? text : word;
	}

}
