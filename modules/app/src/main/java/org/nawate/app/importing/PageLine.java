package org.nawate.app.importing;

import java.util.regex.Pattern;

import org.nawate.domain.act.Width;

/**
 * A line of the page, or the rest of one.
 *
 * @param number counted from 1
 * @param raw as printed, without blanks around
 * @param folded in half width, of the same length
 */
record PageLine(int number, String raw, String folded) {

	/**
	 * 区分 of a row, standing alone between blanks; a dash is that of an abolished project.
	 */
	private static final Pattern CLASS = Pattern.compile("(?<=^|\\s)[LM](?=\\s|$)");

	static PageLine of(int number, String text) {
		String folded = Width.fold(text);
		int from = 0;
		int to = folded.length();
		while (from < to && blank(folded.charAt(from))) {
			from++;
		}
		while (to > from && blank(folded.charAt(to - 1))) {
			to--;
		}
		return new PageLine(number, text.substring(from, to), folded.substring(from, to));
	}

	boolean isBlank() {
		return this.folded.isEmpty();
	}

	boolean hasClass() {
		return CLASS.matcher(this.folded).find();
	}

	PageLine from(int index) {
		return of(this.number, this.raw.substring(index));
	}

	PageLine between(int start, int end) {
		return of(this.number, this.raw.substring(start, end));
	}

	/** U+200B and U+FEFF come along when people copy from a browser. */
	static boolean blank(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
	}

}
