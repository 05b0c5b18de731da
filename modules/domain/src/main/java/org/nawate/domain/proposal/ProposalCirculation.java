package org.nawate.domain.proposal;

import static org.nawate.domain.act.Verdict.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.circulation.CirculationEnd;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.BusinessClass;

/** A case that goes round the members of the headquarters instead of to a meeting. */
final class ProposalCirculation {

	private @Nullable CirculationId circulation;

	private int item;

	private @Nullable BusinessClass businessClass;

	/**
	 * Puts it in circulation.
	 * @param may whether the actor may take the step at all
	 */
	Verdict<ProposalEvent> decide(ProposalCommand.PutInCirculation c, Outcome may, ProposalStanding now) {
		if (!may.isAccepted()) {
			return new Verdict<>(may, List.of());
		}
		if (now.change == null || (now.isAddition() && now.classification == null)) {
			return refused(ProposalRejection.NOT_CLASSIFIED);
		}
		if (!CirculationScopePolicy.allows(c.ground(), now.change.kind(), this.businessClass)) {
			return refused(ProposalRejection.CIRCULATION_NEEDS_URGENCY);
		}
		return Verdict.of(new ProposalEvent.PutInCirculation(c.proposal(), c.step(), c.circulation(), c.item(),
				c.ground(), c.by(), c.on()));
	}

	Verdict<ProposalEvent> decide(ProposalCommand.TakeFromCirculation c, ProposalStanding now) {
		if (now.state.isDecided()) {
			return refused(ProposalRejection.ALREADY_DECIDED);
		}
		if (!c.circulation().equals(this.circulation)) {
			return refused(ProposalRejection.NOT_IN_CIRCULATION);
		}
		if (c.end() == CirculationEnd.CALLED_OFF && c.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		return Verdict.of(new ProposalEvent.TakenFromCirculation(c.proposal(), c.circulation(), c.end(), c.reason(),
				c.by(), c.on()));
	}

	Verdict<ProposalEvent> decide(ProposalCommand.RecordCirculation c, ProposalStanding now) {
		if (now.state.isDecided()) {
			return refused(ProposalRejection.ALREADY_DECIDED);
		}
		if (!c.circulation().equals(this.circulation) || c.item() != this.item || now.change == null
				|| now.drafter == null) {
			return refused(ProposalRejection.NOT_IN_CIRCULATION);
		}
		ItemResolution r = c.resolution();
		if (!r.result().approves() && r.result() != ItemResolution.Result.REFUSED) {
			return refused(ProposalRejection.NOT_BY_CIRCULATION);
		}
		if (r.result() == ItemResolution.Result.CONDITIONAL && r.conditions().isBlank()) {
			return refused(ProposalRejection.CONDITIONS_MISSING);
		}
		if (!r.result().approves() && r.reason().isBlank()) {
			return refused(ProposalRejection.REASON_MISSING);
		}
		if (now.submittedOn != null && r.decidedOn().isBefore(now.submittedOn)) {
			return refused(ProposalRejection.DECIDED_BEFORE_SUBMISSION, now.submittedOn, r.decidedOn());
		}
		LocalDate asked = now.change.effectiveOn();
		LocalDate from = (r.result().approves() && asked != null)
				? EffectiveDatePolicy.effectiveOn(asked, r.decidedOn()) : null;
		List<ProposalEvent> facts = new ArrayList<>();
		facts.add(new ProposalEvent.ResolvedByCirculation(c.proposal(), c.circulation(), c.item(), r, from, c.by(),
				c.on()));
		if (from != null) {
			facts.addAll(now.duties.conditionsOf(c.proposal(), r, now.drafter, c.by(), c.on(),
					EffectiveDatePolicy.conditionsDueOn(from, c.on())));
		}
		facts.add(new ProposalEvent.DutyImposed(c.proposal(), now.duties.next() + facts.size() - 1, DutyKind.REPORT,
				c.report().post(), c.report().postTitle(), c.report().text(), c.by(), c.on(), c.report().dueOn()));
		return new Verdict<>(Outcome.accepted(), facts);
	}

	/** It waits to be tabled again. */
	void end() {
		this.circulation = null;
		this.item = 0;
	}

	void on(ProposalEvent.Classified e) {
		this.businessClass = e.classification().businessClass();
	}

	void on(ProposalEvent.PutInCirculation e) {
		this.circulation = e.circulation();
		this.item = e.item();
	}

}
