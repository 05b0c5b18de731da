package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.project.Classification;

/**
 * Who decides on a case, and what one post may decide alone (専決). The table tells it anew
 * with every submission; what no table may loosen stands in {@link SoleDecisionPolicy}.
 */
final class ProposalAuthority {

	private ProposalEvent.@Nullable AuthorityDetermined determined;

	private @Nullable Actor screener;

	/** Whoever screened it or told its scope in this round. */
	private final Set<PersonId> screeners = new HashSet<>();

	/** Whether the flow may wait for one post to decide alone. */
	boolean isAlone() {
		return this.determined != null && this.determined.authority().isAlone();
	}

	/** Answers who decides, as the word of the tables. */
	Verdict<ProposalEvent> decide(ProposalCommand.DetermineAuthority c, ProposedChange change,
			@Nullable Classification classification) {
		DecidingBody body = SoleDecisionPolicy.decides(c.tableSays(), change, classification);
		return Verdict.answering(body.word(), new ProposalEvent.AuthorityDetermined(c.proposal(), body, c.tableSays(),
				change.kind(), change.kgiMove(), c.rule(), c.ground(), c.tableHash(), c.on()));
	}

	/**
	 * The decision, and the duty to report it, which lies with the post that screened the
	 * case.
	 * @param step that is open, with the post whose right it is
	 * @param asked the day from which the change is to hold
	 */
	Verdict<ProposalEvent> decide(ProposalCommand.DecideAlone c, ProposalStandIns.Waiting step, LocalDate asked,
			int duty) {
		ProposalEvent.AuthorityDetermined rule = Objects.requireNonNull(this.determined, "somebody decides alone");
		if (c.segregated() && this.screeners.contains(c.by().person())) {
			return refused(ProposalRejection.SCREENED_BY_SAME_PERSON);
		}
		boolean approves = c.result() == SoleResult.APPROVED;
		if (!approves && c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		Authority.SoleDecision authority = new Authority.SoleDecision(c.proposal(), step.post(), step.postTitle(),
				rule.rule(), rule.tableHash(), c.on(), c.documentNumber());
		ProposalEvent decided = new ProposalEvent.DecidedAlone(c.proposal(), c.step(), c.result(), c.reason().strip(),
				authority, approves ? EffectiveDatePolicy.effectiveOn(asked, c.on()) : null, c.by(), c.on());
		Actor reporting = Objects.requireNonNull(this.screener, "it was screened");
		return Verdict.of(decided,
				new ProposalEvent.DutyImposed(c.proposal(), duty, DutyKind.REPORT, reporting.post(),
						reporting.postTitle(), "専決の報告(" + step.postTitle() + ")", c.by(), c.on(),
						c.reportDueOn().isBefore(c.on()) ? c.on() : c.reportDueOn()));
	}

	/** Another round of submission begins: the table is asked again. */
	void begin() {
		this.determined = null;
		this.screeners.clear();
	}

	void screenedBy(Actor by) {
		this.screener = by;
		this.screeners.add(by.person());
	}

	void on(ProposalEvent.AuthorityDetermined e) {
		this.determined = e;
	}

	/** From now on the headquarters decides. */
	void refer() {
		this.determined = null;
	}

}
