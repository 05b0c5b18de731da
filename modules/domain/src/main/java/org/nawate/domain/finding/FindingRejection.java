package org.nawate.domain.finding;

import org.nawate.domain.act.Rejection;

/** The rules by which a finding, or what is done about it, is refused. */
public enum FindingRejection implements Rejection {

	/** There is no such finding. */
	UNKNOWN,
	/** A finding is recorded once. */
	ALREADY_RECORDED,
	/** A finding is about facts on record. */
	FACTS_MISSING,
	/** A finding has a title. */
	TITLE_MISSING,
	/** A finding says what was found. */
	FOUND_MISSING,
	/** A finding says what is asked of the section. */
	ASKED_MISSING,
	/** A day until which something is to be done is not past. Details: the day. */
	DUE_DAY_PAST,
	/** An answer says what will be done. */
	ANSWER_MISSING,
	/** It was answered; the measures are reported. */
	ALREADY_ANSWERED,
	/** First the answer, then the measures. */
	NOT_ANSWERED,
	/** What was done, or why it cannot be, is said. */
	ACCOUNT_MISSING,
	/** The section to which it is addressed answers. Details: its name. */
	OTHER_SECTION,
	/** Nobody answers a finding that they recorded or asked for. */
	OWN_FINDING,
	/** Nobody judges a measure that they answered for or reported. */
	OWN_MEASURE,
	/** Only what was reported as done, or as not to be done, is accepted. */
	NO_MEASURE_REPORTED,
	/** The measure was accepted, so no other is reported. */
	ALREADY_ACCEPTED,
	/** It is closed only after a measure was accepted. */
	MEASURE_NOT_ACCEPTED,
	/** It is addressed to that section already. Details: its name. */
	ADDRESSED_ALREADY,
	/** Nothing was said in the chief's place that the chief has not seen. */
	NOTHING_TO_VIEW,
	/** Nobody sees in the chief's place what was said in the chief's place. */
	VIEWED_IN_PLACE,
	/** The section owes nothing at present, so nobody is reminded. */
	NOTHING_OWED,
	/**
	 * Before something is due nobody is told that it was, nor the other way round.
	 * Details: the day.
	 */
	REMINDER_UNTIMELY,
	/** That post was told the same already. */
	ALREADY_REMINDED,
	/** Withdrawing, and addressing to another section, need a reason. */
	REASON_MISSING,
	/** It is closed or withdrawn; nothing changes it any more. */
	ENDED;

	@Override
	public String subject() {
		return "finding";
	}

}
