package org.nawate.process.inbox;

import org.nawate.domain.act.Rejection;

/** The rules by which a flow cannot go on, though the case itself would allow the act. */
public enum FlowRejection implements Rejection {

	/**
	 * The step's post does not exist for the case's section. Details: the post's name in
	 * the flow, the section.
	 */
	POST_MISSING;

	@Override
	public String subject() {
		return "flow";
	}

}
