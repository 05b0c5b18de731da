package org.nawate.process.inbox;

import org.nawate.domain.act.Rejection;

/** The rules by which a flow cannot go on, though the case itself would allow the act. */
public enum FlowRejection implements Rejection {

	/**
	 * The step's post does not exist for the case's section. Details: the post's name in
	 * the flow, the section.
	 */
	POST_MISSING,
	/**
	 * The post acted in may not take this step for another one today. Details: the title
	 * of the post with which it lies.
	 */
	NOT_STANDING_IN,
	/**
	 * The step may not be skipped today by the post acted in. Details: the title of the
	 * post with which it lies.
	 */
	NOT_ABSENT,
	/**
	 * The latest version of the flow does not wait where the case waits. Details: the
	 * case.
	 */
	CASE_NOT_MOVABLE;

	@Override
	public String subject() {
		return "flow";
	}

}
