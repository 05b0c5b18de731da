package org.nawate.app.circulation;

import java.time.LocalDate;

/**
 * What somebody owes a circulation.
 *
 * @param count how many items wait for an answer, or how many questions; 0 for a result
 * @param postTitle the post that owes it; empty for the secretariat
 */
public record CirculationDuty(Kind kind, String circulationId, String name, LocalDate startedOn, LocalDate dueOn,
		int count, String postTitle) {

	/** What is owed. */
	public enum Kind {

		/** A member's answers. */
		ANSWER,
		/** An absent member's answers, by the proxy. */
		ANSWER_AS_PROXY,
		/** The secretariat's answers to questions. */
		REPLY,
		/** The result, which can be fixed now. */
		CONCLUDE

	}

}
