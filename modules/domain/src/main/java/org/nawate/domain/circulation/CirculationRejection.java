package org.nawate.domain.circulation;

import org.nawate.domain.act.Rejection;

/** The rules by which a circulation refuses. */
public enum CirculationRejection implements Rejection {

	/** It was sent round already. */
	ALREADY_STARTED,
	/** Nothing with this id is on record. */
	UNKNOWN,
	/** A circulation has a name. */
	NAME_MISSING,
	/** Deciding without a meeting needs a reason; so do extending, recusing, stopping. */
	REASON_MISSING,
	/** There is something to decide. */
	NO_ITEMS,
	/** A case is circulated once at a time. Details: its title. */
	CASE_TWICE,
	/** A headquarters without seats decides nothing. */
	NO_SEATS,
	/** The headquarters has one chair. */
	NO_SINGLE_CHAIR,
	/** A post sits once. Details: the seat's title. */
	SEAT_TWICE,
	/** Nobody can answer by a day that is over. Details: the day. */
	DEADLINE_IN_THE_PAST,
	/** The result is fixed, or it was called off. */
	OVER,
	/** The post acted in has no seat here. */
	NO_SEAT,
	/** An answer says something on an item. */
	ANSWER_MISSING,
	/** There is no such item, or it was taken out. Details: the number. */
	UNKNOWN_ITEM,
	/** By the rules a proxy does not count or does not vote. */
	PROXY_MAY_NOT_ANSWER,
	/** Who has a seat answers for it and for no other. Details: the proxy's title. */
	PROXY_HAS_SEAT,
	/** The member has answered. Details: the seat's title, the item's number. */
	MEMBER_ANSWERED,
	/** The seat is with that post, under that title, already. Details: the title. */
	SEAT_UNCHANGED,
	/** A recused member does not answer on the item. Details: the number. */
	RECUSED,
	/** An opinion or a reason is missing. Details: the item's number. */
	WORDS_MISSING,
	/** The deadline is over. Details: the day. */
	TOO_LATE,
	/** A question or its answer says something. */
	TEXT_MISSING,
	/** There is no such question. Details: the number. */
	UNKNOWN_QUESTION,
	/** The question was answered. Details: the number. */
	QUESTION_ANSWERED,
	/** An extension gives more time. Details: the deadline as it is. */
	NOT_LATER,
	/** The member is recused already. Details: the seat's title. */
	ALREADY_RECUSED,
	/** The member has answered everything, or the deadline is over. */
	NOTHING_OWED,
	/** The member was reminded of this deadline already. */
	ALREADY_REMINDED,
	/** The case is not circulated here. */
	NOT_IN_CIRCULATION,
	/**
	 * Members may still answer or change their answers. Details: until when, how many
	 * answers are missing.
	 */
	ANSWERS_AWAITED;

	@Override
	public String subject() {
		return "circulation";
	}

}
