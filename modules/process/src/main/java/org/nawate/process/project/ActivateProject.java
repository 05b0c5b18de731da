package org.nawate.process.project;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/** 実施の開始: the effective date has come. */
@Component
public class ActivateProject extends FlowWork {

	ActivateProject(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		cases.send(new ProjectCommand.Activate(file.change().project(), Actor.system(), file.effectiveOn()));
	}

}
