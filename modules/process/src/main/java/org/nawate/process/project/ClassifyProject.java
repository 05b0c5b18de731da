package org.nawate.process.project;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.project.Classification;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.flow.DeployedTable;
import org.nawate.process.flow.FlowVocabulary;
import org.nawate.process.proposal.CaseFile;
import org.nawate.process.proposal.Cases;
import org.nawate.process.proposal.FlowWork;

/** 区分判定 by the decision table that was deployed together with the case's flow. */
@Component
public class ClassifyProject extends FlowWork {

	ClassifyProject(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		ClassTable table = new ClassTable(DeployedTable.with(execution, ClassTable.ID));
		Classification classification = table.classify(file.screening());
		cases
			.send(new ProposalCommand.Classify(file.id(), Actor.system(), classification, table.hash(), cases.today()));
		if (classification != null) {
			cases.send(new ProjectCommand.Classify(file.change().project(), Actor.system(), classification, file.id(),
					cases.today()));
		}
		execution.setVariable(FlowVocabulary.BUSINESS_CLASS,
				(classification != null) ? classification.businessClass().name() : FlowVocabulary.UNDETERMINED);
	}

}
