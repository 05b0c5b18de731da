package org.nawate.app.inbox;

import java.util.List;

import org.nawate.app.look.Choice;
import org.nawate.app.agenda.TablingChoices;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.proposal.StepKind;
import org.springframework.stereotype.Component;

/** The open steps of tabling in somebody's inbox. */
@Component
class TablingSteps implements TablingChoices {

	private final InboxQuery inbox;

	private final Acts today;

	TablingSteps(InboxQuery inbox, Acts today) {
		this.inbox = inbox;
		this.today = today;
	}

	@Override
	public List<Choice> of(Acting acting) {
		return this.inbox.find(acting.inboxPosts(), this.today.today())
			.stream()
			.filter((row) -> row.stepKind() == StepKind.TABLE)
			.map((row) -> new Choice(row.stepId(), row.proposalNumber() + " " + row.title()))
			.toList();
	}

}
