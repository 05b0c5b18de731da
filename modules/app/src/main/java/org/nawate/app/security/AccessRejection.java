package org.nawate.app.security;

import org.nawate.domain.act.Rejection;

/** The rules by which somebody is not let in, before any aggregate is asked. */
public enum AccessRejection implements Rejection {

	/**
	 * This needs a login, or account and password are wrong: which of the two is not
	 * told.
	 */
	NOT_LOGGED_IN,
	/** Too many logins failed. Details: minutes to wait. */
	TOO_MANY_FAILURES,
	/** Nobody may do this. */
	NOT_ALLOWED,
	/** The person holds no post today. */
	NO_POST,
	/** The person does not hold the post they want to act in. Details: the post's id. */
	POST_NOT_HELD,
	/**
	 * The post acted in may not do this. Details: its title, the kinds of post that may.
	 */
	POST_MAY_NOT,
	/**
	 * Only the owning section may ask for this. Details: the title of the post acted in.
	 */
	OTHER_SECTION,
	/** An auditor reads all and changes nothing. */
	READS_ONLY,
	/** A member votes for their own seat only. */
	OTHER_SEAT;

	@Override
	public String subject() {
		return "access";
	}

}
