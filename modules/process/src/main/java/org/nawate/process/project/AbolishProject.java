package org.nawate.process.project;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/** 取組の廃止 on the effective date. */
@Component
public class AbolishProject extends FlowWork {

	AbolishProject(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		ProposedChange.Abolition change = (ProposedChange.Abolition) file.change();
		cases.send(new ProjectCommand.Abolish(change.project(), Actor.system(), change.ending(), file.authority(),
				file.effectiveOn()));
	}

}
