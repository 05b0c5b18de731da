package org.nawate.app.inbox;

import java.util.Map;

import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.StepId;

/** From which fact until which a post owed a step or a duty of a case. */
final class InboxSpans {

	private final SpanBook book;

	InboxSpans(SpanBook book) {
		this.book = book;
	}

	void open(ProposalEvent.StepOpened e, long position) {
		this.book.open(new SpanBook.Owed(e.step().value(), about(e.proposal()), "STEP", e.kind().name(),
				e.post().value(), e.postTitle(), e.openedOn(), e.dueOn()), position);
	}

	void open(ProposalEvent.DutyImposed e, long position) {
		this.book.open(new SpanBook.Owed(duty(e.proposal(), e.number()), about(e.proposal()), "DUTY", e.kind().name(),
				e.post().value(), e.postTitle(), e.imposedOn(), e.dueOn()), position);
	}

	/** One step is taken. */
	void close(StepId step, long position) {
		this.book.close(step.value(), position);
	}

	/** A duty is done. */
	void close(ProposalEvent.DutyDischarged e, long position) {
		this.book.close(duty(e.proposal(), e.number()), position);
	}

	/** No step of the case waits any more; its duties do. */
	void closeSteps(ProposalId proposal, long position) {
		this.book.close("proposal_id = :proposal and sort = 'STEP'", Map.of("proposal", proposal.value()), position);
	}

	void reassign(ProposalEvent.StepReassigned e, long position) {
		String step = e.step().value();
		this.book.reassign(step, step, e.post(), e.postTitle(), position);
	}

	void reassign(ProposalEvent.DutyReassigned e, long position) {
		String duty = duty(e.proposal(), e.number());
		this.book.reassign(duty, duty, e.post(), e.postTitle(), position);
	}

	private static Map.Entry<String, String> about(ProposalId proposal) {
		return Map.entry("proposal_id", proposal.value());
	}

	private static String duty(ProposalId proposal, int number) {
		return proposal.value() + "/duty-" + number;
	}

}
