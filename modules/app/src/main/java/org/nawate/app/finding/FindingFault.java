package org.nawate.app.finding;

import org.nawate.domain.act.Rejection;

/** What is wrong with a finding before the finding itself is asked. */
public enum FindingFault implements Rejection {

	/** No fact with that number is on record. Details: what was typed. */
	FACT_UNKNOWN,
	/** No section with that id exists today. */
	SECTION_UNKNOWN,
	/** A day is needed. */
	DAY_MISSING,
	/** A grade is chosen. */
	GRADE_MISSING,
	/** How far the measures are is chosen. */
	STATUS_MISSING,
	/** A text is longer than is kept. Details: the longest, as typed. */
	TEXT_TOO_LONG;

	@Override
	public String subject() {
		return "finding";
	}

}
