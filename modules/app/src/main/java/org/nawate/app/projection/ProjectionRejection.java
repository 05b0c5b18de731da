package org.nawate.app.projection;

import org.nawate.domain.act.Rejection;

/** Why a projection is not made anew. */
public enum ProjectionRejection implements Rejection {

	/** There is no such projection, or no such rebuild. */
	UNKNOWN,
	/** It does more than keep tables: what it has told once is not told again. */
	NOT_REMAKABLE,
	/** It is being made anew already. */
	REBUILD_RUNNING;

	@Override
	public String subject() {
		return "projection";
	}

}
