package org.nawate.app.logcheck;

/** What came of a check of the log. */
public enum CheckOutcome {

	/** Everything holds. */
	HOLDS,

	/** Something does not hold. */
	FAILS,

	/** It was not brought to its end. */
	BROKEN_OFF

}
