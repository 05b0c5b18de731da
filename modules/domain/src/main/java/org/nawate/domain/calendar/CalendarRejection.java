package org.nawate.domain.calendar;

import org.nawate.domain.act.Rejection;

/** The rules by which the calendar refuses. */
public enum CalendarRejection implements Rejection {

	/** A file without a holiday takes no year over. */
	NO_HOLIDAYS,
	/** A day is one holiday, not two. Details: the day. */
	DAY_TWICE,
	/** These holidays were taken over already, from a file with the same bytes. */
	ALREADY_ADOPTED,
	/** The day is a closing day already. Details: the day. */
	ALREADY_CLOSED,
	/** The day is no closing day. Details: the day. */
	NOT_CLOSED,
	/** A closing day has a name. */
	NAME_MISSING,
	/** The days round New Year rest on an ordinance. */
	GROUND_MISSING,
	/** Dropping a closing day needs a reason. */
	REASON_MISSING;

	@Override
	public String subject() {
		return "calendar";
	}

}
