package org.nawate.domain.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who decides on a case, as the decision table for authority tells. */
public enum DecidingBody {

	/** 推進本部, at a meeting or in writing. */
	HEADQUARTERS,
	/** 本部長の専決. */
	CHAIR,
	/** 事務局の専決. */
	SECRETARIAT;

	/** The word in decision tables and flows, for instance {@code chair}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether one post decides alone and reports it. */
	public boolean isAlone() {
		return this != HEADQUARTERS;
	}

	/** The body of a word; empty for an unknown one. */
	public static Optional<DecidingBody> ofWord(String word) {
		return Arrays.stream(values()).filter((body) -> body.word().equals(word)).findFirst();
	}

}
