package org.nawate.domain.proposal;

import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.Classification;

/** Where a case stands, folded from its facts; and who may take its open steps. */
final class ProposalStanding {

	ProposalState state = ProposalState.DRAFT;

	/** Who drafted it, in the post that answers for it now. */
	@Nullable Actor drafter;

	/** Whoever wrote or submitted it: none of them takes a step of it. */
	private final Set<PersonId> authors = new HashSet<>();

	@Nullable ProposedChange change;

	int round;

	@Nullable LocalDate submittedOn;

	int steps;

	boolean actedSinceSubmission;

	/** The steps that wait for somebody, in the order in which they were opened. */
	private final Map<StepId, OpenStep> open = new LinkedHashMap<>();

	@Nullable Screening screening;

	@Nullable Classification classification;

	@Nullable MeetingId meeting;

	int item;

	/** Whether it was decided that the change is made. */
	private boolean approved;

	@Nullable LocalDate effectiveOn;

	boolean conditionsOpen;

	final ProposalReminders reminders = new ProposalReminders();

	final ProposalComments comments = new ProposalComments();

	final ProposalPapers papers = new ProposalPapers();

	final ProposalStandIns standIns = new ProposalStandIns();

	final ProposalHandovers handovers = new ProposalHandovers();

	final ProposalFlowVersion flow = new ProposalFlowVersion();

	/** Whether somebody endorsed the case since it was submitted last. */
	private boolean endorsed;

	final ProposalConsultation consultation = new ProposalConsultation();

	final ProposalAuthority authority = new ProposalAuthority();

	final ProposalDuties duties = new ProposalDuties();

	final ProposalEffect effect = new ProposalEffect();

	final ProposalCirculation circulation = new ProposalCirculation();

	record OpenStep(StepId id, StepKind kind, PostId post, String postTitle) {
	}

	/**
	 * Whether the flow may wait for this step now. Whatever the flow says, a case that
	 * has ended stays ended, and none reaches the headquarters unendorsed or unscreened.
	 */
	boolean mayOpen(StepKind kind, PostId post) {
		boolean besideOthers = kind == StepKind.CONSULT
				&& open.values().stream().allMatch((step) -> step.kind() == StepKind.CONSULT);
		if (!open.isEmpty() && !besideOthers) {
			return false;
		}
		return switch (kind) {
			case AMEND -> state == ProposalState.AMENDING;
			case ENDORSE_BY_SECTION_CHIEF, ENDORSE_BY_DIRECTOR -> state == ProposalState.ENDORSING;
			case SCREEN -> state == ProposalState.ENDORSING && endorsed;
			case CLARIFY_SCOPE -> state == ProposalState.SCREENING && screening != null;
			case CONSULT -> isUndecided() && consultation.mayOpen(post);
			case DECIDE_ALONE ->
				isUndecided() && state != ProposalState.DECIDING && authority.isAlone() && !consultation.isOpen();
			case TABLE -> (state == ProposalState.TABLING || isUndecided()) && !consultation.isOpen();
			case RESOLVE -> state == ProposalState.TABLED;
			case CONFIRM_CONDITIONS -> state == ProposalState.RESOLVED && conditionsOpen;
		};
	}

	/** Whether the flow may ask other sections now. */
	boolean mayAsk() {
		return open.isEmpty() && isUndecided();
	}

	Outcome mayTake(ProposalCommand.TakesStep c, Set<StepKind> kinds) {
		OpenStep step = open.get(c.step());
		if (step == null) {
			return refused(ProposalRejection.STEP_NOT_OPEN);
		}
		if (!kinds.contains(step.kind())) {
			return refused(ProposalRejection.WRONG_STEP);
		}
		// What was carried over comes onto the next agenda by itself.
		boolean byItself = c instanceof ProposalCommand.Table && c.by().equals(Actor.system());
		if (!byItself && !standIns.mayTake(c.step(), step.post(), c.by())) {
			return refused(ProposalRejection.WRONG_POST, step.postTitle());
		}
		if (authors.contains(c.by().person())) {
			return refused(ProposalRejection.OWN_DRAFT);
		}
		return accepted();
	}

	/** Whether it was screened and is to be decided upon now. */
	private boolean isUndecided() {
		return screening != null && (state == ProposalState.SCREENING || state == ProposalState.CONSULTING
				|| state == ProposalState.DECIDING);
	}

	/** Whether it was decided that the change is made, which has not happened yet. */
	boolean isApproved() {
		return state == ProposalState.RESOLVED && approved;
	}

	/** Whether it is still to be done. */
	boolean isOpen(Owed owed) {
		return switch (owed) {
			case Owed.Step s -> open.containsKey(s.step());
			case Owed.Duty d -> duties.isOpen(d.number());
		};
	}

	ProposalStandIns.@Nullable Waiting waiting(StepId step) {
		OpenStep waits = open.get(step);
		return (waits != null) ? new ProposalStandIns.Waiting(waits.id(), waits.kind(), waits.post(), waits.postTitle())
				: null;
	}

	/** The kind of a step that may be taken. */
	StepKind kindOf(StepId step) {
		return Objects.requireNonNull(open.get(step), "the step is open").kind();
	}

	Set<PersonId> authors() {
		return Set.copyOf(authors);
	}

	/**
	 * Why this actor puts no paper there, nor takes one off; {@code null} if they may.
	 */
	@Nullable Verdict<ProposalEvent> refusalOfPapers(Actor by, @Nullable Integer comment, @Nullable Integer duty) {
		if (comment != null) {
			return comments.refusalToAttach(comment, by, state);
		}
		if (duty != null) {
			return duties.refusalToAttach(duty, by);
		}
		if (!isDraftersPost(by)) {
			return Verdict.refused(ProposalRejection.NOT_THE_DRAFTER, drafterTitle());
		}
		return isEditable() ? null : Verdict
			.refused(state.isDecided() ? ProposalRejection.ALREADY_DECIDED : ProposalRejection.NOT_EDITABLE);
	}

	boolean isEditable() {
		return state == ProposalState.DRAFT || state == ProposalState.AMENDING;
	}

	boolean isAddition() {
		return change instanceof ProposedChange.Addition;
	}

	boolean isDraftersPost(Actor by) {
		return drafter != null && drafter.post().equals(by.post());
	}

	String drafterTitle() {
		return (drafter != null) ? drafter.postTitle() : "";
	}

	void on(ProposalEvent event) {
		switch (event) {
			case ProposalEvent.Drafted e -> {
				drafter = e.drafter();
				change = e.change();
				authors.add(e.drafter().person());
				handovers.on(e);
			}
			case ProposalEvent.Revised e -> {
				change = e.change();
				authors.add(e.by().person());
			}
			case ProposalEvent.Submitted e -> {
				round = e.round();
				submittedOn = e.submittedOn();
				authors.add(e.by().person());
				screening = null;
				classification = null;
				authority.begin();
				consultation.begin();
				actedSinceSubmission = false;
				endorsed = false;
				standIns.begin();
				close(ProposalState.ENDORSING);
			}
			case ProposalEvent.TakenBack e -> close(ProposalState.AMENDING);
			case ProposalEvent.Withdrawn e -> close(ProposalState.WITHDRAWN);
			case ProposalEvent.StepOpened e -> {
				steps++;
				state = e.kind().state();
				open.put(e.step(), new OpenStep(e.step(), e.kind(), e.post(), e.postTitle()));
				reminders.on(e);
				consultation.on(e);
				flow.on(e.trace());
			}
			case ProposalEvent.FlowFollowed e -> flow.on(e.trace());
			case ProposalEvent.FlowVersionChanged e -> flow.on(e);
			case ProposalEvent.StepReassigned e ->
				open.replace(e.step(), new OpenStep(e.step(), e.kind(), e.post(), e.postTitle()));
			case ProposalEvent.HandedOver e -> {
				handovers.on(e);
				drafter = inPost(drafter, e);
			}
			case ProposalEvent.StepAssumed e -> standIns.on(e);
			case ProposalEvent.StepSkipped e -> act(e.step());
			case ProposalEvent.Endorsed e -> {
				act(e.step());
				endorsed = true;
				standIns.on(e);
			}
			case ProposalEvent.SentBack e -> {
				act(e.step());
				state = ProposalState.AMENDING;
			}
			case ProposalEvent.Screened e -> {
				act(e.step());
				screening = e.screening();
				authority.screenedBy(e.by());
			}
			case ProposalEvent.Clarified e -> {
				act(e.step());
				screening = e.screening();
				authority.screenedBy(e.by());
			}
			case ProposalEvent.Classified e -> {
				classification = e.classification();
				circulation.on(e);
			}
			case ProposalEvent.ClassificationDeferred e -> classification = null;
			case ProposalEvent.ConsultationWished e -> consultation.on(e);
			case ProposalEvent.SectionsAsked e -> consultation.on(e, change);
			case ProposalEvent.ConsultationAnswered e -> {
				act(e.step());
				consultation.on(e, change);
			}
			case ProposalEvent.ConsultedTold e -> {
			}
			case ProposalEvent.AuthorityDetermined e -> authority.on(e);
			case ProposalEvent.ReferredToHeadquarters e -> {
				act(e.step());
				authority.refer();
			}
			case ProposalEvent.DecidedAlone e -> {
				approved = e.result() == SoleResult.APPROVED;
				effectiveOn = e.effectiveOn();
				close(approved ? ProposalState.RESOLVED : ProposalState.REFUSED);
			}
			case ProposalEvent.Tabled e -> {
				act(e.step());
				meeting = e.meeting();
				item = e.item();
				state = ProposalState.TABLED;
			}
			case ProposalEvent.Untabled e -> untable();
			case ProposalEvent.Resolved e -> resolve(e.resolution(), e.effectiveOn());
			case ProposalEvent.PutInCirculation e -> {
				act(e.step());
				circulation.on(e);
				state = ProposalState.TABLED;
			}
			case ProposalEvent.TakenFromCirculation e -> untable();
			case ProposalEvent.ResolvedByCirculation e -> resolve(e.resolution(), e.effectiveOn());
			case ProposalEvent.ConditionsConfirmed e -> {
				act(e.step());
				conditionsOpen = false;
				effectiveOn = e.effectiveOn();
			}
			case ProposalEvent.Reminded e -> reminders.on(e);
			case ProposalEvent.Commented e -> comments.on(e);
			case ProposalEvent.PaperAttached e -> papers.on(e);
			case ProposalEvent.PaperRemoved e -> papers.on(e);
			case ProposalEvent.DutyImposed e -> {
				duties.on(e);
				effect.on(e);
				reminders.on(e);
			}
			case ProposalEvent.DutyDischarged e -> duties.on(e);
			case ProposalEvent.DutyReassigned e -> duties.on(e);
			case ProposalEvent.EffectRefused e -> effect.on(e);
			case ProposalEvent.EffectRetried e -> {
				effect.settle();
				effectiveOn = e.effectiveOn();
			}
			case ProposalEvent.EffectAbandoned e -> {
				effect.settle();
				close(ProposalState.ABANDONED);
			}
			case ProposalEvent.TookEffect e -> state = ProposalState.IN_EFFECT;
		}
	}

	private void resolve(ItemResolution resolved, @Nullable LocalDate from) {
		approved = resolved.result().approves();
		effectiveOn = from;
		conditionsOpen = resolved.result() == ItemResolution.Result.CONDITIONAL;
		switch (resolved.result()) {
			case APPROVED, CONDITIONAL -> close(ProposalState.RESOLVED);
			case CARRIED_OVER -> untable();
			case SENT_BACK -> {
				untable();
				state = ProposalState.AMENDING;
			}
			case REFUSED -> close(ProposalState.REFUSED);
		}
	}

	private static @Nullable Actor inPost(@Nullable Actor drafter, ProposalEvent.HandedOver e) {
		return (drafter != null) ? new Actor(drafter.person(), drafter.personName(), e.post(), e.postTitle(), null)
				: null;
	}

	private void untable() {
		meeting = null;
		item = 0;
		circulation.end();
		close(ProposalState.TABLING);
	}

	/** One step is taken; the others stay open. */
	private void act(StepId step) {
		actedSinceSubmission = true;
		open.remove(step);
	}

	/** The case goes on elsewhere: nothing waits at any step of it. */
	private void close(ProposalState next) {
		open.clear();
		state = next;
	}

}
