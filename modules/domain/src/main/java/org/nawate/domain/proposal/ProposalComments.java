package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.Verdict;

/**
 * What people write to each other on a case without moving it. The record is closed when
 * the case has ended: what is said then belongs to no decision.
 */
final class ProposalComments {

	/** The longest comment, in code points. */
	static final int LONGEST = 10_000;

	private int count;

	private final Map<Integer, PersonId> writers = new HashMap<>();

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

	/** Papers belong to a comment whose writer adds them. */
	@Nullable Verdict<ProposalEvent> refusalToAttach(int number, Actor by, ProposalState state) {
		PersonId writer = this.writers.get(number);
		if (writer == null) {
			return refused(ProposalRejection.UNKNOWN_COMMENT);
		}
		if (!writer.equals(by.person())) {
			return refused(ProposalRejection.COMMENT_OF_ANOTHER);
		}
		return state.isEnded() ? refused(ProposalRejection.CASE_ENDED) : null;
	}

	void on(ProposalEvent.Commented e) {
		this.count = e.number();
		this.writers.put(e.number(), e.by().person());
	}

}
