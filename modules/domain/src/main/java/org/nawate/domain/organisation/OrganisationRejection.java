package org.nawate.domain.organisation;

import org.nawate.domain.act.Rejection;

/** The rules by which the organisation refuses. */
public enum OrganisationRejection implements Rejection {

	/** The organisation is on record already. */
	ALREADY_FOUNDED,
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
	NAME_MISSING;

	@Override
	public String subject() {
		return "organisation";
	}

}
