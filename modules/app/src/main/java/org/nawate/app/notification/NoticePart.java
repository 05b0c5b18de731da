package org.nawate.app.notification;

import java.time.LocalDate;

/**
 * What a notice's sentence is filled with.
 *
 * @param value as it stands, a message key, or a day in ISO 8601
 */
public record NoticePart(Sort sort, String value) {

	/** How it is said. */
	public enum Sort {

		/** As it stands. */
		TEXT,
		/** By the message of this key. */
		WORD,
		/** As a day. */
		DAY

	}

	static NoticePart text(String text) {
		return new NoticePart(Sort.TEXT, text);
	}

	static NoticePart word(String key) {
		return new NoticePart(Sort.WORD, key);
	}

	static NoticePart day(LocalDate day) {
		return new NoticePart(Sort.DAY, day.toString());
	}

}
