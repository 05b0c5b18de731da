package org.nawate.domain.headquarters;

import org.nawate.domain.act.Rejection;

/** The rules by which the headquarters, as a body, refuses. */
public enum HeadquartersRejection implements Rejection {

	/** Rules rest on an act of the city. */
	GROUND_MISSING,
	/**
	 * Other rules begin on that day already, and have come into force. Details: the day.
	 */
	RULES_IN_FORCE,
	/** A new rule may not reach back behind the day on which it is adopted. */
	NOT_BACKWARDS,
	/** The rules before them are the same. */
	RULES_UNCHANGED,
	/** No rules begin on that day. Details: the day. */
	UNKNOWN_RULES,
	/** Taking rules back needs a reason. */
	REASON_MISSING;

	@Override
	public String subject() {
		return "headquarters";
	}

}
