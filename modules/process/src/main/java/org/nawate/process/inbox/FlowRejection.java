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
	CASE_NOT_MOVABLE,
	/**
	 * A section that is to be asked does not exist in the organisation, or has no chief's
	 * post. Details: its name.
	 */
	SECTION_MISSING,
	/**
	 * The version of the flow by which the case runs asks nobody, so nobody can be added.
	 */
	NO_CONSULTATION,
	/**
	 * Who wrote a case does not vote on it. Details: the title of the seat.
	 */
	AUTHOR_VOTES,
	/** A fault of the system, not a rule, kept the change from taking effect. */
	EFFECT_FAILED;

	@Override
	public String subject() {
		return "flow";
	}

}
