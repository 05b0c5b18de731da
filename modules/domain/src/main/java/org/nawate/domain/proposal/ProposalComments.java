package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import org.nawate.domain.act.Verdict;

/**
 * What people write to each other on a case without moving it. The record is closed when
 * the case has ended: what is said then belongs to no decision.
 */
final class ProposalComments {

	/** The longest comment, in code points. */
	static final int LONGEST = 10_000;

	private int count;

	/** Answers the comment's number within the case, from 1. */
	Verdict<ProposalEvent> decide(ProposalCommand.Comment c, ProposalState state) {
		if (state.isEnded()) {
			return refused(ProposalRejection.CASE_ENDED);
		}
		String text = c.text().strip();
		if (text.isEmpty()) {
			return refused(ProposalRejection.COMMENT_MISSING);
		}
		int length = text.codePointCount(0, text.length());
		if (length > LONGEST) {
			return refused(ProposalRejection.COMMENT_TOO_LONG, LONGEST, length);
		}
		int number = this.count + 1;
		return Verdict.answering(String.valueOf(number),
				new ProposalEvent.Commented(c.proposal(), number, text, c.to(), c.by(), c.on()));
	}

	void on(ProposalEvent.Commented e) {
		this.count = e.number();
	}

}
