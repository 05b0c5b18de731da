package org.nawate.process.project;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/** 提案の登録: what the case asks to add, again with each resubmission. */
@Component
public class ProposeProject extends FlowWork {

	ProposeProject(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		ProposedChange.Addition change = (ProposedChange.Addition) file.change();
		cases.send(new ProjectCommand.Propose(change.project(), Actor.system(), file.plan(), change.sheet(),
				file.submission(), cases.today()));
	}

}
