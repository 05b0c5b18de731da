package org.nawate.app.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is sought, folded so that full-width and half-width, capital and small letters,
 * and old and new forms of characters (條 and 条) are alike. Every word must be found.
 */
public record SearchKey(List<String> words) {

	private static final int LONGEST = 100;

	public SearchKey {
		words = List.copyOf(words);
	}

	/** What somebody typed, as far as anybody types. */
	public static SearchKey of(String typed) {
		String folded = fold(typed.substring(0, Math.min(typed.length(), LONGEST)).replace('\0', ' '));
		return new SearchKey(Stream.of(folded.split("\\s+")).filter((word) -> !word.isEmpty()).distinct().toList());
	}

	/**
	 * A text as it is compared. The database folds by the same rule in its function
	 * search_folded.
	 */
	public static String fold(String text) {
		return OldForms.replaced(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).strip();
	}

	/** Whether there is nothing to look for. */
	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether a text holds every word. */
	public boolean isIn(String text) {
		String folded = fold(text);
		return this.words.stream().allMatch(folded::contains);
	}

}
