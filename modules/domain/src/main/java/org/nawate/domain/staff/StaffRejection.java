package org.nawate.domain.staff;

import org.nawate.domain.act.Rejection;

/** The rules by which an absence or a delegation is refused. */
public enum StaffRejection implements Rejection {

	/** A period ends after it began. Details: its first and last day. */
	PERIOD_REVERSED,
	/** What is over changes nothing. Details: the last day. */
	PERIOD_PAST,
	/** A reason is needed. */
	REASON_MISSING,
	/** The person is away in that time already. Details: from, until. */
	ABSENT_ALREADY,
	/** There is no such absence. */
	UNKNOWN_ABSENCE,
	/** The absence is over, or was cancelled. */
	ABSENCE_ENDED,
	/** A post hands its steps to another one. Details: its title. */
	DELEGATED_TO_ITSELF,
	/**
	 * The steps are handed over in that time already. Details: to which post, from,
	 * until.
	 */
	DELEGATED_ALREADY,
	/** There is no such delegation. */
	UNKNOWN_DELEGATION,
	/** The delegation is over, or was revoked. */
	DELEGATION_ENDED;

	@Override
	public String subject() {
		return "staff";
	}

}
