package org.nawate.app.flowpicture;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Reads the words of decision tables to people: {@code "merger","split"} as 統合、分割. What
 * has no words in {@code table.word.<word>} stands as it is.
 */
@Component("tableWords")
public class TableWords {

	private final MessageSource messages;

	TableWords(MessageSource messages) {
		this.messages = messages;
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
