package org.nawate.process.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.proposal.ProposalCommand;

/** 施行の記録: the case is done. */
@Component
public class TakeEffect extends FlowWork {

	TakeEffect(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		cases.send(new ProposalCommand.TakeEffect(file.id(), Actor.system(), file.effectiveOn()));
	}

}
