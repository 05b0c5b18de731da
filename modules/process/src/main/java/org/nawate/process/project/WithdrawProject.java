package org.nawate.process.project;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/** 取組の取下げ: the proposed project goes with its case. */
@Component
public class WithdrawProject extends FlowWork {

	WithdrawProject(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		cases.send(
				new ProjectCommand.Withdraw(file.change().project(), Actor.system(), file.submission(), cases.today()));
	}

}
