package org.nawate.domain.proposal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.meeting.ItemResolution;

/**
 * 案件: one change asked for. The flow says whose turn it is; the case says what may happen
 * then.
 */
@AggregateRoot
public class Proposal {

	private static final Set<StepKind> ENDORSEMENTS = EnumSet.of(StepKind.ENDORSE_BY_SECTION_CHIEF,
			StepKind.ENDORSE_BY_DIRECTOR);

	private static final Set<StepKind> SENDS_BACK = EnumSet.of(StepKind.ENDORSE_BY_SECTION_CHIEF,
			StepKind.ENDORSE_BY_DIRECTOR, StepKind.SCREEN, StepKind.DECIDE_ALONE);

	@AggregateIdentifier
	private @Nullable ProposalId id;

	private final ProposalStanding now = new ProposalStanding();

	/** For the framework, which fills it from its events. */
	protected Proposal() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(ProposalCommand.Draft c) {
		if (id != null) {
			return refused(ALREADY_DRAFTED);
		}
		apply(new ProposalEvent.Drafted(c.proposal(), c.number(), c.plan(), c.by(), c.section(), c.change(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Revise c) {
		if (!now.isDraftersPost(c.by())) {
			return refused(NOT_THE_DRAFTER, now.drafterTitle());
		}
		if (!now.isEditable()) {
			return refused(now.state.isDecided() ? ALREADY_DECIDED : NOT_EDITABLE);
		}
		if (now.change == null || now.change.kind() != c.change().kind()
				|| !now.change.project().equals(c.change().project())) {
			return refused(OTHER_CHANGE);
		}
		if (!c.change().equals(now.change)) {
			apply(new ProposalEvent.Revised(c.proposal(), c.change(), c.by(), c.on()));
		}
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Submit c) {
		if (!now.isDraftersPost(c.by())) {
			return refused(NOT_THE_DRAFTER, now.drafterTitle());
		}
		if (!now.isEditable() || now.change == null) {
			return refused(now.state.isDecided() ? ALREADY_DECIDED : NOT_EDITABLE);
		}
		if (!now.change.missing().isEmpty()) {
			return refused(FIELDS_MISSING, now.change.missing().toArray());
		}
		apply(new ProposalEvent.Submitted(c.proposal(), now.round + 1, now.change, c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.TakeBack c) {
		if (!now.isDraftersPost(c.by())) {
			return refused(NOT_THE_DRAFTER, now.drafterTitle());
		}
		if (now.state != ProposalState.ENDORSING || now.actedSinceSubmission) {
			return refused(TOO_LATE_TO_TAKE_BACK);
		}
		apply(new ProposalEvent.TakenBack(c.proposal(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Withdraw c) {
		if (!now.isDraftersPost(c.by())) {
			return refused(NOT_THE_DRAFTER, now.drafterTitle());
		}
		if (now.state.isDecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new ProposalEvent.Withdrawn(c.proposal(), c.reason(), c.by(), c.on()));
		tellConsulted(c);
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.OpenStep c) {
		if (!now.mayOpen(c.kind(), c.post())) {
			return refused(STEP_OUT_OF_ORDER, now.state);
		}
		StepId step = StepId.of(c.proposal(), now.steps + 1);
		apply(new ProposalEvent.StepOpened(c.proposal(), step, c.kind(), c.post(), c.postTitle(), c.openedOn(),
				c.dueOn(), c.trace()));
		return accepted(step.value());
	}

	@CommandHandler
	Outcome handle(ProposalCommand.FollowFlow c) {
		apply(new ProposalEvent.FlowFollowed(c.proposal(), c.trace()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Endorse c) {
		Outcome may = now.mayTake(c, ENDORSEMENTS);
		if (may.isAccepted()) {
			List<ProposalEvent> views = now.standIns.viewsAfter(c, now.duties.next());
			apply(new ProposalEvent.Endorsed(c.proposal(), c.step(), now.kindOf(c.step()), c.by(), c.opinion(),
					c.on()));
			views.forEach(AggregateLifecycle::apply);
		}
		return may;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.AssumeStep c) {
		return carry(now.standIns.decide(c, now.waiting(c.step()), now.authors(), now.duties.next()));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.SkipStep c) {
		return carry(now.standIns.decide(c, now.waiting(c.step()), now.authors(), now.duties.next()));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.SendBack c) {
		Outcome may = now.mayTake(c, SENDS_BACK);
		if (may.isAccepted() && c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (may.isAccepted()) {
			apply(new ProposalEvent.SentBack(c.proposal(), c.step(), now.kindOf(c.step()), c.by(), c.reason(),
					c.points(), c.on()));
		}
		return may;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Screen c) {
		Outcome may = now.mayTake(c, EnumSet.of(StepKind.SCREEN));
		if (may.isAccepted() && now.isAddition() && c.screening().departments().isEmpty()) {
			return refused(DEPARTMENTS_MISSING);
		}
		if (!may.isAccepted()) {
			return may;
		}
		Verdict<ProposalEvent> wishes = now.consultation.decide(c, now.handovers.drafting());
		if (wishes.outcome().isAccepted()) {
			apply(new ProposalEvent.Screened(c.proposal(), c.step(), c.screening(), c.by(), c.on()));
		}
		return carry(wishes);
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Clarify c) {
		Outcome may = now.mayTake(c, EnumSet.of(StepKind.CLARIFY_SCOPE));
		if (may.isAccepted() && c.screening().departments().isEmpty()) {
			return refused(DEPARTMENTS_MISSING);
		}
		if (may.isAccepted() && c.screening().wideImpact() == null) {
			return refused(IMPACT_MISSING);
		}
		if (may.isAccepted()) {
			apply(new ProposalEvent.Clarified(c.proposal(), c.step(), c.screening(), c.by(), c.on()));
		}
		return may;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Classify c) {
		if (now.state.isDecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (now.screening == null) {
			return refused(NOT_SCREENED);
		}
		if (c.classification() == null) {
			apply(new ProposalEvent.ClassificationDeferred(c.proposal(), now.screening, c.tableHash(), c.on()));
		}
		else {
			apply(new ProposalEvent.Classified(c.proposal(), c.classification(), c.on()));
		}
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.DetermineAuthority c) {
		if (now.state.isDecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (now.screening == null || now.change == null) {
			return refused(NOT_SCREENED);
		}
		if (now.isAddition() && now.classification == null) {
			return refused(NOT_CLASSIFIED);
		}
		return carry(now.authority.decide(c, now.change, now.classification));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.DecideAlone c) {
		Outcome may = now.mayTake(c, EnumSet.of(StepKind.DECIDE_ALONE));
		Outcome objected = now.consultation.refusalOfDecidingAlone();
		if (may.isAccepted() && objected != null) {
			return objected;
		}
		ProposalStandIns.Waiting step = now.waiting(c.step());
		LocalDate asked = (now.change != null) ? now.change.effectiveOn() : null;
		Outcome decided = (may.isAccepted() && step != null && asked != null)
				? carry(now.authority.decide(c, step, asked, now.duties.next())) : may;
		if (decided.isAccepted()) {
			tellConsulted(c);
		}
		return decided;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.AskSections c) {
		if (now.state.isDecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (now.screening == null || now.change == null) {
			return refused(NOT_SCREENED);
		}
		return now.mayAsk() ? carry(now.consultation.decide(c, now.round, now.change))
				: refused(STEP_OUT_OF_ORDER, now.state);
	}

	@CommandHandler
	Outcome handle(ProposalCommand.AnswerConsultation c) {
		Outcome may = now.mayTake(c, EnumSet.of(StepKind.CONSULT));
		return may.isAccepted() ? carry(now.consultation.decide(c, now.round)) : may;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.ReferToHeadquarters c) {
		Outcome may = now.mayTake(c, EnumSet.of(StepKind.DECIDE_ALONE));
		if (may.isAccepted() && c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (may.isAccepted()) {
			apply(new ProposalEvent.ReferredToHeadquarters(c.proposal(), c.step(), c.reason(), c.by(), c.on()));
		}
		return may;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Table c) {
		Outcome may = now.mayTake(c, EnumSet.of(StepKind.TABLE));
		if (may.isAccepted() && now.isAddition() && now.classification == null) {
			return refused(NOT_CLASSIFIED);
		}
		if (may.isAccepted()) {
			apply(new ProposalEvent.Tabled(c.proposal(), c.step(), c.meeting(), c.item(), c.by(), c.on()));
		}
		return may;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Untable c) {
		if (now.state.isDecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (now.state != ProposalState.TABLED || !c.meeting().equals(now.meeting)) {
			return refused(NOT_TABLED);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new ProposalEvent.Untabled(c.proposal(), c.meeting(), c.reason(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.RecordResolution c) {
		ItemResolution r = c.resolution();
		if (now.state.isDecided()) {
			return refused(ALREADY_DECIDED);
		}
		if (now.state != ProposalState.TABLED || now.change == null || !c.meeting().equals(now.meeting)
				|| c.item() != now.item) {
			return refused(NOT_TABLED);
		}
		if (r.result() == ItemResolution.Result.CONDITIONAL && r.conditions().isBlank()) {
			return refused(CONDITIONS_MISSING);
		}
		if (!r.result().approves() && r.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (now.submittedOn != null && r.decidedOn().isBefore(now.submittedOn)) {
			return refused(DECIDED_BEFORE_SUBMISSION, now.submittedOn, r.decidedOn());
		}
		LocalDate asked = now.change.effectiveOn();
		LocalDate from = (r.result().approves() && asked != null)
				? EffectiveDatePolicy.effectiveOn(asked, r.decidedOn()) : null;
		apply(new ProposalEvent.Resolved(c.proposal(), c.meeting(), c.item(), r, from, c.by(), c.on()));
		if (from != null && now.drafter != null) {
			now.duties
				.conditionsOf(c.proposal(), r, now.drafter, c.by(), c.on(),
						EffectiveDatePolicy.conditionsDueOn(from, c.on()))
				.forEach(AggregateLifecycle::apply);
		}
		tellConsulted(c);
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.PutInCirculation c) {
		return carry(now.circulation.decide(c, now.mayTake(c, EnumSet.of(StepKind.TABLE)), now));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.TakeFromCirculation c) {
		return carry(now.circulation.decide(c, now));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.RecordCirculation c) {
		Outcome recorded = carry(now.circulation.decide(c, now));
		if (recorded.isAccepted()) {
			tellConsulted(c);
		}
		return recorded;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.ConfirmConditions c) {
		Outcome may = now.mayTake(c, EnumSet.of(StepKind.CONFIRM_CONDITIONS));
		if (may.isAccepted() && now.duties.openConditions() > 0) {
			return refused(CONDITIONS_UNFULFILLED, now.duties.openConditions());
		}
		if (may.isAccepted() && c.note().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (may.isAccepted() && now.effectiveOn != null) {
			apply(new ProposalEvent.ConditionsConfirmed(c.proposal(), c.step(), c.note(),
					EffectiveDatePolicy.effectiveOn(now.effectiveOn, c.on()), c.by(), c.on()));
		}
		return may;
	}

	@CommandHandler
	Outcome handle(ProposalCommand.TakeEffect c) {
		if (now.state == ProposalState.IN_EFFECT) {
			return refused(ALREADY_DECIDED);
		}
		if (!now.isApproved()) {
			return refused(NOT_APPROVED);
		}
		if (now.effect.isRefused()) {
			return refused(EFFECT_REFUSED_ALREADY);
		}
		if (now.conditionsOpen) {
			return refused(CONDITIONS_OPEN);
		}
		if (!c.effectiveOn().equals(now.effectiveOn)) {
			return refused(WRONG_EFFECTIVE_DATE, String.valueOf(now.effectiveOn));
		}
		apply(new ProposalEvent.TookEffect(c.proposal(), c.effectiveOn()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(ProposalCommand.RefuseEffect c) {
		return carry(now.effect.decide(c, now.isApproved() && !now.conditionsOpen, now.effectiveOn, now.duties.next()));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.RetryEffect c) {
		return carry(now.effect.decide(c, now.effectiveOn));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.AbandonEffect c) {
		return carry(now.effect.decide(c, now.isAddition(), now.authors(), now.duties.next()));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Remind c) {
		return carry(now.reminders.decide(c, now.isOpen(c.owed())));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.Comment c) {
		return carry(now.comments.decide(c, now.state));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.AttachPaper c) {
		Verdict<ProposalEvent> refusal = now.refusalOfPapers(c.by(), c.comment(), c.duty());
		return carry((refusal != null) ? refusal : now.papers.decide(c));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.RemovePaper c) {
		ProposalEvent.PaperAttached paper = now.papers.paper(c.number());
		Verdict<ProposalEvent> refusal = (paper != null) ? now.refusalOfPapers(c.by(), paper.comment(), paper.duty())
				: null;
		return carry((refusal != null) ? refusal : now.papers.decide(c));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.ImposeDuty c) {
		return carry(now.duties.decide(c, now.conditionsOpen));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.DischargeDuty c) {
		return carry(now.duties.decide(c));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.ReassignStep c) {
		return carry(now.handovers.decide(c, now.waiting(c.step())));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.HandOver c) {
		return carry(now.handovers.decide(c, now.state));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.ChangeFlowVersion c) {
		return carry(now.flow.decide(c, now.state));
	}

	@CommandHandler
	Outcome handle(ProposalCommand.ReassignDuty c) {
		return carry(now.duties.decide(c));
	}

	/** Whoever was asked about a case hears that it came to nothing. */
	private void tellConsulted(ProposalCommand.MayDrop c) {
		carry(now.consultation.told(c, now.state));
	}

	private static Outcome carry(Verdict<ProposalEvent> verdict) {
		verdict.events().forEach(AggregateLifecycle::apply);
		return verdict.outcome();
	}

	@EventSourcingHandler
	void on(ProposalEvent event) {
		id = event.proposal();
		now.on(event);
	}

}
