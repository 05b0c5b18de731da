package org.nawate.domain.organisation;

import org.nawate.domain.act.Rejection;

/** The rules by which the organisation refuses. */
public enum OrganisationRejection implements Rejection {

	/** The organisation is on record already. */
	ALREADY_FOUNDED,
	/** There is no organisation on record yet. */
	NOT_FOUNDED,
	/** A unit with this id exists. Details: its id. */
	UNIT_EXISTS,
	/** There is no such unit. Details: its id. */
	UNKNOWN_UNIT,
	/** A post with this id exists. Details: its id. */
	POST_EXISTS,
	/** There is no such post. Details: its id. */
	UNKNOWN_POST,
	/**
	 * The person holds this post already, or still on that day. Details: the person's
	 * name.
	 */
	ALREADY_HOLDS,
	/**
	 * A post is held or seated from the day on that it exists, not before. Details: that
	 * day.
	 */
	BEFORE_IT_EXISTS,
	/** The person does not hold this post. */
	NOT_A_HOLDER,
	/** A holding cannot end before it began. */
	ENDS_BEFORE_IT_BEGAN,
	/** The post has a seat already. */
	ALREADY_SEATED,
	/** The headquarters has one chair. */
	SECOND_CHAIR,
	/** A name is needed. */
	NAME_MISSING,
	/** It is called or placed so already. Details: its name. */
	ALREADY_SO,
	/** The unit is closed, or is to be. Details: its name, the first day without it. */
	UNIT_CLOSED,
	/** Something stands under the unit on that day. Details: its name. */
	UNIT_IN_USE,
	/** A unit does not stand under itself. Details: its name. */
	UNDER_ITSELF,
	/** The post is closed, or is to be. Details: its title, the first day without it. */
	POST_CLOSED,
	/** Nothing succeeds itself. */
	OWN_SUCCESSOR,
	/** Steps go to a post of the same kind only. Details: both titles. */
	SUCCESSOR_OF_ANOTHER_KIND,
	/** Somebody is to take the post or its seat later. Details: its title, that day. */
	FILLED_LATER,
	/** The post has no seat that could end. */
	NOT_SEATED,
	/** No post stands in for itself. Details: its title. */
	OWN_STAND_IN,
	/** A post stands in the order once. Details: its title. */
	STAND_IN_TWICE,
	/** Who audits acts for nobody. Details: the title. */
	STAND_IN_AUDITS,
	/** A reorganisation with this id exists. */
	REORGANISATION_EXISTS,
	/** There is no such reorganisation. */
	UNKNOWN_REORGANISATION,
	/** The reorganisation was carried out or cancelled. */
	REORGANISATION_ENDED,
	/** The reorganisation was carried out already. */
	REORGANISATION_CARRIED_OUT,
	/** Nothing would change. */
	NO_CHANGES,
	/** Two changes say different things of the same. Details: the second one's number. */
	CHANGED_TWICE,
	/**
	 * One of the changes is refused, and with it all. Details: its number, the code of
	 * the rule, that rule's details.
	 */
	CHANGE_DOES_NOT_FIT,
	/** It is carried out on its day or later. Details: that day. */
	NOT_YET_THE_DAY,
	/** A reason is needed. */
	REASON_MISSING,
	/** Nobody of that id ever held a post. Details: the id. */
	UNKNOWN_PERSON,
	/** The person's name was erased. Details: the day. */
	NAME_ERASED,
	/** Nobody decides on the erasure of their own name. */
	OWN_NAME,
	/** The person holds a post, or is to. Details: its title. */
	STILL_IN_OFFICE,
	/** A prepared reorganisation gives the person a post. Details: its day. */
	IN_A_REORGANISATION,
	/** What is written about an erasure holds the very name. */
	GROUND_SAYS_THE_NAME,
	/** It was asked for already. Details: the day. */
	ERASURE_REQUESTED,
	/** Nobody asked for it. */
	ERASURE_NOT_REQUESTED,
	/** Who asked for it does not carry it out. */
	ERASURE_BY_ONE_PERSON,
	/** Cases that the person drafted are not closed. Details: their numbers. */
	CASES_NOT_CLOSED;

	@Override
	public String subject() {
		return "organisation";
	}

}
