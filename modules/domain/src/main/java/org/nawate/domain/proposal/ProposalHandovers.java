package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;

/**
 * 引継ぎ: what lies with a post goes to another one when the organisation changes, so that
 * no case is stranded. Who may then act is decided as ever: nobody on their own draft.
 */
final class ProposalHandovers {

	/** With which post the case lies as its drafter's, and the section of its line. */
	record Drafting(PostId post, String postTitle, String section) {
	}

	private @Nullable Drafting drafting;

	@Nullable Drafting drafting() {
		return this.drafting;
	}

	Verdict<ProposalEvent> decide(ProposalCommand.ReassignStep c, ProposalStandIns.@Nullable Waiting step) {
		if (step == null) {
			return refused(ProposalRejection.STEP_NOT_OPEN);
		}
		if (c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		if (step.post().equals(c.post()) && step.postTitle().equals(c.postTitle())) {
			return refused(ProposalRejection.STEP_THERE_ALREADY, step.postTitle());
		}
		return Verdict.of(new ProposalEvent.StepReassigned(c.proposal(), c.step(), step.kind(), step.post(),
				step.postTitle(), c.post(), c.postTitle(), c.reason().strip(), c.by(), c.on()));
	}

	Verdict<ProposalEvent> decide(ProposalCommand.HandOver c, ProposalState state) {
		Drafting now = this.drafting;
		if (now == null || state.isEnded()) {
			return refused(ProposalRejection.CASE_ENDED);
		}
		if (c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		if (now.equals(new Drafting(c.post(), c.postTitle(), c.section()))) {
			return refused(ProposalRejection.HANDED_OVER_ALREADY, now.postTitle());
		}
		return Verdict.of(new ProposalEvent.HandedOver(c.proposal(), now.post(), now.postTitle(), c.post(),
				c.postTitle(), c.section(), c.reason().strip(), c.by(), c.on()));
	}

	void on(ProposalEvent.Drafted e) {
		this.drafting = new Drafting(e.drafter().post(), e.drafter().postTitle(), e.section());
	}

	void on(ProposalEvent.HandedOver e) {
		this.drafting = new Drafting(e.post(), e.postTitle(), e.section());
	}

}
