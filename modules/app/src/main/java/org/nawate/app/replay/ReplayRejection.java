package org.nawate.app.replay;

import org.nawate.domain.act.Rejection;

/** Why nothing can be replayed. */
public enum ReplayRejection implements Rejection {

	/** The number is none of its acts. Details: what was asked, and the nearest act. */
	UNKNOWN;

	@Override
	public String subject() {
		return "replay";
	}

}
