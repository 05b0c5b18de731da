package org.nawate.process.project;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/** 不採択の記録: the proposed project comes to its end. */
@Component
public class RefuseProposal extends FlowWork {

	RefuseProposal(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		cases.send(new ProjectCommand.Refuse(file.change().project(), Actor.system(), file.authority(), cases.today()));
	}

}
