package org.nawate.domain.flow;

import org.nawate.domain.act.Rejection;

/** The rules by which the flow book refuses. */
public enum FlowBookRejection implements Rejection {

	/** Nothing is to be put in force. */
	NO_MODELS,
	/** These very bytes are in force. Details: the file's name. */
	ALREADY_IN_FORCE,
	/** What is put in force has a reason. */
	REASON_MISSING,
	/** A case cannot be moved to the version that it runs by. Details: the version. */
	SAME_VERSION;

	@Override
	public String subject() {
		return "flow";
	}

}
