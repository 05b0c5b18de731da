package org.nawate.process.flow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

import org.nawate.domain.proposal.StepKind;
import org.nawate.process.inbox.StepPost;

/** What a moving flow tells its case. */
public interface FlowReports {

	/** The flow waits for a post from now on. */
	void openStep(DelegateTask task, StepKind kind, StepPost post, int dueWorkingDays);

	/** The flow waits for no person, or has ended. */
	void follow(DelegateExecution execution);

	/**
	 * Whether a rule refused the effect of what was decided: trying again by itself would
	 * not help.
	 */
	boolean isRefusedEffect(String businessKey, Throwable failure);

	/** What the flow does by itself on a day has failed for good. */
	void giveUp(String businessKey, Throwable failure);

}
