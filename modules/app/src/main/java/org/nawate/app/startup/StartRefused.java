package org.nawate.app.startup;

/** A feature cannot start: why, and what to do, in one sentence of each language. */
public final class StartRefused extends RuntimeException {

	private final String japanese;

	private final String english;

	/** With its sentence in both languages. */
	public StartRefused(String japanese, String english) {
		super(japanese + " / " + english);
		this.japanese = japanese;
		this.english = english;
	}

	String japanese() {
		return this.japanese;
	}

	String english() {
		return this.english;
	}

}
