package org.nawate.app.bundle;

import org.nawate.domain.act.Rejection;

/** Why no audit bundle is made. */
public enum BundleRejection implements Rejection {

	/** Nothing that a bundle could be about is on record there. */
	UNKNOWN,
	/**
	 * The fact up to which it was to go is none of what it is about. Details: its number.
	 */
	INSTANT_UNKNOWN,
	/** No state of that size was ever signed. Details: the size. */
	STATE_UNKNOWN,
	/** The newest events are not signed yet. */
	NOT_SIGNED_YET,
	/** The file would be larger than the form of a bundle allows. */
	TOO_LARGE,
	/** A bundle of everything is being made already. */
	BEING_MADE;

	@Override
	public String subject() {
		return "bundle";
	}

}
