package org.nawate.process.project;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.plan.ActionPlanCommand;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/**
 * 追加の登録: a number in the measure, then a place in the plan; in force from the effective
 * date.
 */
@Component
public class AddProject extends FlowWork {

	AddProject(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		ProposedChange.Addition change = (ProposedChange.Addition) file.change();
		int measure = Objects.requireNonNull(change.sheet().measure(), "A submitted sheet has a measure");
		String number = Objects.requireNonNull(
				cases.send(new ActionPlanCommand.AssignNumber(file.plan(), Actor.system(), measure, change.project())));
		cases.send(new ProjectCommand.Add(change.project(), Actor.system(), Integer.parseInt(number), file.authority(),
				file.effectiveOn()));
	}

}
