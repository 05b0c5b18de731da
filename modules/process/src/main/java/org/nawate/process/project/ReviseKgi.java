package org.nawate.process.project;

import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/** KGIの変更 on the effective date. */
@Component
public class ReviseKgi extends FlowWork {

	ReviseKgi(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		ProposedChange.KgiRevision change = (ProposedChange.KgiRevision) file.change();
		Kgi after = Objects.requireNonNull(change.after(), "A submitted revision has a KGI");
		cases.send(new ProjectCommand.ReviseKgi(change.project(), Actor.system(), change.before(), after,
				change.reason(), change.actuals(), file.authority(), file.effectiveOn()));
	}

}
