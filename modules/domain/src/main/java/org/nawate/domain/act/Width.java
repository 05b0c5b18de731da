package org.nawate.domain.act;

/**
 * Folds full-width twins to ASCII, character by character, so that an index into the
 * folded text is an index into the text as printed. Unlike NFKC it leaves ①, ㈱ and
 * half-width katakana alone: ① is a bullet, not a figure.
 */
public final class Width {

	private static final String DASHES = "−‐‑–—―─";

	private Width() {
	}

	/** The text in half width; its length is the same. */
	public static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			folded.append(fold(text.charAt(i)));
		}
		return folded.toString();
	}

	private static char fold(char c) {
		if (c >= '！' && c <= '～') {
			return (char) (c - '！' + '!');
		}
		if (c == '\u3000' || c == '\u00A0' || c == '\t') {
			return ' ';
		}
		return (DASHES.indexOf(c) >= 0) ? '-' : c;
	}

}
