package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.Verdict;

/**
 * 施行不能: what was decided could not be done on its day, for instance because the project
 * had ended meanwhile. It is tried again, or given up with a reason and a report to the
 * headquarters; until then somebody owes a way out.
 */
final class ProposalEffect {

	private ProposalEvent.@Nullable EffectRefused refused;

	/** The duty to find the way out. */
	private ProposalEvent.@Nullable DutyImposed duty;

	/** Whether it could not take effect, and nobody has settled it. */
	boolean isRefused() {
		return this.refused != null;
	}

	/** Recorded once, and only of what was decided and waits for its day. */
	Verdict<ProposalEvent> decide(ProposalCommand.RefuseEffect c, boolean approved, @Nullable LocalDate effectiveOn,
			int number) {
		if (!approved || effectiveOn == null) {
			return refused(ProposalRejection.NOT_APPROVED);
		}
		if (this.refused != null) {
			return refused(ProposalRejection.EFFECT_REFUSED_ALREADY);
		}
		return Verdict.of(new ProposalEvent.EffectRefused(c.proposal(), effectiveOn, c.code(), c.details(), c.on()),
				new ProposalEvent.DutyImposed(c.proposal(), number, DutyKind.SETTLE_EFFECT, c.post(), c.postTitle(),
						"施行できなかった変更の処理", c.by(), c.on(), c.dueOn()));
	}

	/** From the day decided at the earliest, from today at the latest. */
	Verdict<ProposalEvent> decide(ProposalCommand.RetryEffect c, @Nullable LocalDate effectiveOn) {
		if (this.refused == null || effectiveOn == null) {
			return refused(ProposalRejection.NO_EFFECT_REFUSED);
		}
		LocalDate first = this.refused.effectiveOn();
		if (c.effectiveOn().isBefore(first) || c.effectiveOn().isAfter(c.on())) {
			return refused(ProposalRejection.EFFECT_OUTSIDE_DAYS, first, c.on());
		}
		return Verdict.of(new ProposalEvent.EffectRetried(c.proposal(), c.effectiveOn(), c.by(), c.on()),
				settled(c, "", c.on()));
	}

	Verdict<ProposalEvent> decide(ProposalCommand.AbandonEffect c, boolean addition, Set<PersonId> authors,
			int number) {
		if (this.refused == null || this.duty == null) {
			return refused(ProposalRejection.NO_EFFECT_REFUSED);
		}
		if (addition) {
			return refused(ProposalRejection.ADDED_ALREADY);
		}
		if (authors.contains(c.by().person())) {
			return refused(ProposalRejection.OWN_DRAFT);
		}
		if (c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		List<ProposalEvent> facts = new ArrayList<>();
		facts.add(new ProposalEvent.EffectAbandoned(c.proposal(), c.reason().strip(), c.by(), c.on()));
		facts.add(settled(c, c.reason().strip(), c.on()));
		facts.add(new ProposalEvent.DutyImposed(c.proposal(), number, DutyKind.REPORT, this.duty.post(),
				this.duty.postTitle(), "施行取りやめの報告", c.by(), c.on(),
				c.reportDueOn().isBefore(c.on()) ? c.on() : c.reportDueOn()));
		return Verdict.of(facts.toArray(ProposalEvent[]::new));
	}

	private ProposalEvent settled(ProposalCommand c, String note, LocalDate on) {
		return new ProposalEvent.DutyDischarged(c.proposal(),
				Objects.requireNonNull(this.duty, "imposed with it").number(), note, null, c.by(), on);
	}

	void on(ProposalEvent.EffectRefused e) {
		this.refused = e;
	}

	void on(ProposalEvent.DutyImposed e) {
		if (e.kind() == DutyKind.SETTLE_EFFECT) {
			this.duty = e;
		}
	}

	/** Tried again or given up. */
	void settle() {
		this.refused = null;
		this.duty = null;
	}

}
