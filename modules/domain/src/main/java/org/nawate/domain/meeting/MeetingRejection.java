package org.nawate.domain.meeting;

import org.nawate.domain.act.Rejection;

/** The rules by which a meeting refuses. */
public enum MeetingRejection implements Rejection {

	/** The meeting is planned already. */
	ALREADY_PLANNED,
	/** Nothing with this id is on record. */
	UNKNOWN,
	/** A meeting has a name, a day and a place. */
	NAME_MISSING,
	/** The meeting is over or did not take place. */
	MEETING_OVER,
	/** The case stands on the agenda already. */
	ALREADY_ON_AGENDA,
	/** The case does not stand on the agenda. */
	NOT_ON_AGENDA,
	/** The agenda has changed meanwhile: not the same items. */
	AGENDA_CHANGED,
	/** The items stand in this order already. */
	ORDER_UNCHANGED,
	/** No item is named. */
	NO_ITEMS,
	/** The meeting was convened already. */
	ALREADY_CONVENED,
	/** The meeting was not convened, so its seats are not fixed. */
	NOT_CONVENED,
	/** A meeting is not moved to a day that is past. Details: today. */
	HELD_BEFORE_TODAY,
	/**
	 * The notice would be too short, and no urgency is told. Details: working days of
	 * notice, the last day.
	 */
	CONVENED_TOO_LATE,
	/** The meeting is to be held then, at that time and place, already. */
	CONVENED_SO_ALREADY,
	/** The same papers were issued already. */
	PAPERS_UNCHANGED,
	/** A headquarters without seats cannot meet. */
	NO_SEATS,
	/** The headquarters has one chair. */
	NO_SINGLE_CHAIR,
	/** A post sits once. Details: the seat's title. */
	SEAT_TWICE,
	/** The post has no seat at this meeting. Details: the post. */
	NO_SEAT,
	/** A proxy is named. Details: the seat's title. */
	PROXY_NAME_MISSING,
	/** The member presides already. Details: the seat's title. */
	PRESIDES_ALREADY,
	/** Nobody presides who is not there in person. Details: the seat's title. */
	PRESIDER_ABSENT,
	/** The member is recused from the item already. Details: the seat's title. */
	ALREADY_RECUSED,
	/** The member is not recused from the item. Details: the seat's title. */
	NOT_RECUSED,
	/** The meeting is open already. */
	ALREADY_OPEN,
	/** The meeting is not open. */
	NOT_OPEN,
	/** A meeting opens on its day, not before. Details: the day. */
	NOT_YET_THE_DAY,
	/** Too few are present. Details: present, required. */
	QUORUM_NOT_MET,
	/** The agenda has no such item. Details: the number. */
	UNKNOWN_ITEM,
	/** The item is resolved and can no longer change. Details: the number. */
	ITEM_RESOLVED,
	/** Nobody votes who is neither present nor represented. Details: the seat's title. */
	VOTER_ABSENT,
	/** A recused member does not vote. Details: the seat's title. */
	VOTER_RECUSED,
	/** By the rules a proxy does not vote. Details: the seat's title. */
	PROXY_MAY_NOT_VOTE,
	/** By the rules whoever presides has no vote at all. */
	CHAIR_NEVER_VOTES,
	/** The chair votes only when all others have voted and the votes are equal. */
	CHAIR_VOTES_ON_TIE_ONLY,
	/** Votes that could still turn the result are missing. Details: cast, of how many. */
	VOTES_MISSING,
	/** The votes do not carry the item. Details: for, of how many. */
	NOT_CARRIED,
	/** The votes carry the item, so it cannot be refused. Details: for, of how many. */
	CARRIED,
	/** The votes are equal: the chair decides first. */
	TIE_UNDECIDED,
	/** Somebody did not vote for it. Details: the item's number. */
	OBJECTED,
	/** Without objection items are approved, and nothing else. */
	ONLY_APPROVED_TOGETHER,
	/** A conditional approval names its conditions. */
	CONDITIONS_MISSING,
	/** Refusing, sending back and carrying over need a reason. */
	REASON_MISSING,
	/** The meeting decides on its day. Details: the day. */
	DECIDED_ON_ANOTHER_DAY,
	/** An item is not resolved. Details: its number. */
	ITEM_UNRESOLVED,
	/** What was resolved cannot be undone by adjourning. */
	HAS_RESOLUTIONS,
	/** Minutes are of a meeting that is closed. */
	NOT_CLOSED,
	/** The minutes are drafted already. */
	MINUTES_EXIST,
	/** There are no minutes yet. */
	NO_MINUTES,
	/** Minutes have a text. */
	MINUTES_EMPTY,
	/** The minutes have changed meanwhile. Details: the version as it stands. */
	MINUTES_CHANGED,
	/** The text is the same. */
	MINUTES_UNCHANGED,
	/** The minutes are fixed. */
	MINUTES_FIXED,
	/** Whoever presided confirms the minutes anyway. Details: the seat's title. */
	SIGNER_PRESIDED,
	/** Who was not there confirms no minutes. Details: the seat's title. */
	SIGNER_ABSENT,
	/** Only two confirm the minutes. Details: their posts' titles. */
	NOT_A_SIGNER,
	/** This post has confirmed this version. Details: its title. */
	CONFIRMED_ALREADY,
	/** Two persons confirm the minutes, not one in two posts. */
	CONFIRMED_BY_SAME_PERSON;

	@Override
	public String subject() {
		return "meeting";
	}

}
