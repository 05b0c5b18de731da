package org.nawate.app.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is sought, folded so that full-width and half-width, capital and small letters are
 * alike. Every word must be found.
 */
record SearchKey(List<String> words) {

	private static final int LONGEST = 100;

	static SearchKey of(String typed) {
		String folded = fold(typed.substring(0, Math.min(typed.length(), LONGEST)).replace('\0', ' '));
		return new SearchKey(Stream.of(folded.split("\\s+")).filter((word) -> !word.isEmpty()).distinct().toList());
	}

	static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	boolean isIn(String text) {
		String folded = fold(text);
		return this.words.stream().allMatch(folded::contains);
	}

}
