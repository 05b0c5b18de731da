package org.nawate.process.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.nawate.domain.act.ProposalId;

/**
 * A piece of work that a flow does by itself: it reads the case and sends commands,
 * nothing more.
 */
public abstract class FlowWork implements JavaDelegate {

	private final Cases cases;

	/** Work on the given cases. */
	protected FlowWork(Cases cases) {
		this.cases = cases;
	}

	@Override
	public final void execute(DelegateExecution execution) {
		work(this.cases.file(new ProposalId(execution.getProcessBusinessKey())), this.cases, execution);
	}

	/** Translates the task into commands. */
	protected abstract void work(CaseFile file, Cases cases, DelegateExecution execution);

}
