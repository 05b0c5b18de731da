package org.nawate.domain.organisation;

/** What a post is in the headquarters. */
public enum SeatRole {

	/** 本部長. */
	CHAIR,
	/** 副本部長. */
	DEPUTY,
	/** 本部員. */
	MEMBER

}
