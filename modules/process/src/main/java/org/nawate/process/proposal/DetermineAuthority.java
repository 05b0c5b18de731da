package org.nawate.process.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.Actor;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.process.flow.DeployedTable;
import org.nawate.process.flow.FlowVocabulary;

/** 決裁区分の判定 by the decision table that was deployed together with the case's flow. */
@Component
public class DetermineAuthority extends FlowWork {

	DetermineAuthority(Cases cases) {
		super(cases);
	}

	@Override
	protected void work(CaseFile file, Cases cases, DelegateExecution execution) {
		AuthorityTable table = new AuthorityTable(DeployedTable.with(execution, AuthorityTable.ID));
		AuthorityTable.Answer answer = table.ask(file.change());
		execution.setVariable(FlowVocabulary.AUTHORITY, cases.send(new ProposalCommand.DetermineAuthority(file.id(),
				Actor.system(), answer.body(), answer.rule(), answer.ground(), table.hash(), cases.today())));
	}

}
