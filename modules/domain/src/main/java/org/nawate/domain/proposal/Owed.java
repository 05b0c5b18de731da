package org.nawate.domain.proposal;

/** What somebody owes a case until a day, and may be reminded of. */
public sealed interface Owed {

	/** An open step of its flow. */
	record Step(StepId step) implements Owed {
	}

	/** A duty, by its number within the case. */
	record Duty(int number) implements Owed {
	}

}
