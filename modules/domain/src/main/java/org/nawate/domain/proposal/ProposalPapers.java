package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Verdict;

/**
 * Which papers belong to a case, to what was written on it, or to what is owed on it. A
 * paper is known by the hash of its content; one that was taken off stays on record.
 */
final class ProposalPapers {

	/** How many papers a case, a comment or a duty may have each. */
	static final int MOST = 20;

	private final Map<Integer, ProposalEvent.PaperAttached> papers = new LinkedHashMap<>();

	private int count;

	/** The paper as it was attached; {@code null} if it never was, or was taken off. */
	ProposalEvent.@Nullable PaperAttached paper(int number) {
		return this.papers.get(number);
	}

	/** Answers the paper's number within the case, from 1. */
	Verdict<ProposalEvent> decide(ProposalCommand.AttachPaper c) {
		long there = this.papers.values().stream().filter((paper) -> isAt(paper, c)).count();
		if (there >= MOST) {
			return refused(ProposalRejection.PAPERS_TOO_MANY, MOST);
		}
		for (ProposalEvent.PaperAttached known : this.papers.values()) {
			if (isAt(known, c) && known.paper().sha256().equals(c.paper().sha256())) {
				return refused(ProposalRejection.PAPER_THERE_ALREADY, known.paper().fileName());
			}
		}
		int number = this.count + 1;
		return Verdict.answering(String.valueOf(number), new ProposalEvent.PaperAttached(c.proposal(), number,
				c.paper(), c.comment(), c.duty(), c.by(), c.on()));
	}

	/** Takes a paper off; what was written stays with all its papers. */
	Verdict<ProposalEvent> decide(ProposalCommand.RemovePaper c) {
		ProposalEvent.PaperAttached paper = this.papers.get(c.number());
		if (paper == null) {
			return refused(ProposalRejection.UNKNOWN_PAPER);
		}
		return (paper.comment() != null) ? refused(ProposalRejection.PAPER_OF_COMMENT)
				: Verdict.of(new ProposalEvent.PaperRemoved(c.proposal(), c.number(), c.by(), c.on()));
	}

	private static boolean isAt(ProposalEvent.PaperAttached paper, ProposalCommand.AttachPaper c) {
		return Objects.equals(paper.comment(), c.comment()) && Objects.equals(paper.duty(), c.duty());
	}

	void on(ProposalEvent.PaperAttached e) {
		this.count = e.number();
		this.papers.put(e.number(), e);
	}

	void on(ProposalEvent.PaperRemoved e) {
		this.papers.remove(e.number());
	}

}
