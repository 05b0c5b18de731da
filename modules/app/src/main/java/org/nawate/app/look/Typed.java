package org.nawate.app.look;

import org.jspecify.annotations.Nullable;

/** Text as people type it into forms. */
public final class Typed {

	/** The longest name, in characters as people count them (code points). */
	public static final int NAME = 200;

	/** The longest text, likewise. */
	public static final int TEXT = 10_000;

	private Typed() {
	}

	/**
	 * The text without the blanks round it, its lines ended by one character. Nothing
	 * typed is an empty text.
	 */
	public static String clean(@Nullable String typed) {
		return (typed == null) ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

	/** How long it is, in code points: 𠮷 counts once. */
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/** Whether it holds characters that nobody can read or store, such as NUL. */
	public static boolean isUnreadable(String text) {
		return text.codePoints()
			.anyMatch((c) -> (Character.isISOControl(c) && c != '\n' && c != '\t')
					|| Character.getType(c) == Character.SURROGATE);
	}

}
