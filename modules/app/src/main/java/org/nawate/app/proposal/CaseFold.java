package org.nawate.app.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.FlowTrace;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.domain.proposal.SoleResult;

import static org.nawate.app.proposal.CaseBook.columns;

/**
 * What each fact changes in the record of its case: the one rule by which the tables are
 * kept and by which a case is read as it was.
 */
final class CaseFold {

	private final CaseBook book;

	CaseFold(CaseBook book) {
		this.book = book;
	}

	void on(ProposalEvent event, long position) {
		switch (event) {
			case ProposalEvent.Drafted e -> draft(e, position);
			case ProposalEvent.Revised e -> {
				set(e, columns("change", e.change(), "title", title(e.change()), "project_ids", projects(e.change()),
						"position", position));
				acted(e, e.by(), e.revisedOn());
			}
			case ProposalEvent.Submitted e -> {
				close(e, ProposalState.ENDORSING, position);
				set(e, columns("change", e.change(), "title", title(e.change()), "project_ids", projects(e.change()),
						"round", e.round(), "submitted_on", e.submittedOn(), "authority", null));
				acted(e, e.by(), e.submittedOn());
			}
			case ProposalEvent.TakenBack e -> {
				close(e, ProposalState.AMENDING, position);
				say(e, CaseOpinion.Act.TAKEN_BACK, e.by(), "", List.of(), e.takenBackOn(), position);
			}
			case ProposalEvent.Withdrawn e -> {
				close(e, ProposalState.WITHDRAWN, position);
				say(e, CaseOpinion.Act.WITHDRAWN, e.by(), e.reason(), List.of(), e.withdrawnOn(), position);
			}
			case ProposalEvent.StepOpened e -> open(e, position);
			case ProposalEvent.FlowFollowed e -> follow(e, e.trace(), position);
			case ProposalEvent.FlowVersionChanged e -> {
				goOn(e, position);
				acted(e, e.by(), e.on());
			}
			case ProposalEvent.StepAssumed e -> leave();
			case ProposalEvent.StepSkipped e -> {
				this.book.closeStep(e.step());
				say(e, CaseOpinion.Act.SKIPPED, e.by(), e.reason(), List.of(), e.skippedOn(), position);
			}
			case ProposalEvent.Endorsed e -> {
				this.book.closeStep(e.step());
				say(e, CaseOpinion.Act.ENDORSED, e.by(), e.opinion(), List.of(), e.endorsedOn(), position);
			}
			case ProposalEvent.SentBack e -> {
				this.book.closeStep(e.step());
				move(e, ProposalState.AMENDING, position);
				say(e, CaseOpinion.Act.SENT_BACK, e.by(), e.reason(), e.points(), e.sentBackOn(), position);
			}
			case ProposalEvent.Screened e -> {
				this.book.closeStep(e.step());
				set(e, columns("screening", e.screening(), "position", position));
				say(e, CaseOpinion.Act.SCREENED, e.by(), e.screening().remarks(), List.of(), e.screenedOn(), position);
			}
			case ProposalEvent.Clarified e -> {
				this.book.closeStep(e.step());
				set(e, columns("screening", e.screening(), "position", position));
				say(e, CaseOpinion.Act.CLARIFIED, e.by(), e.screening().remarks(), List.of(), e.clarifiedOn(),
						position);
			}
			case ProposalEvent.Classified e ->
				set(e, columns("classification", e.classification(), "deferred", false, "position", position));
			case ProposalEvent.ClassificationDeferred e ->
				set(e, columns("classification", null, "deferred", true, "position", position));
			case ProposalEvent.ConsultationWished e -> set(e, columns("position", position));
			case ProposalEvent.SectionsAsked e -> set(e, columns("position", position));
			case ProposalEvent.ConsultationAnswered e -> {
				this.book.closeStep(e.step());
				set(e, columns("position", position));
				acted(e, e.by(), e.answeredOn());
			}
			case ProposalEvent.ConsultedTold e -> set(e, columns("position", position));
			case ProposalEvent.AuthorityDetermined e -> set(e, columns("authority", e, "position", position));
			case ProposalEvent.DecidedAlone e -> {
				close(e, e.result() == SoleResult.APPROVED ? ProposalState.RESOLVED : ProposalState.REFUSED, position);
				set(e, columns("sole_decision", e, "effective_on", e.effectiveOn()));
				say(e, CaseOpinion.Act.DECIDED_ALONE, e.by(), e.reason(), List.of(), e.recordedOn(), position);
			}
			case ProposalEvent.ReferredToHeadquarters e -> {
				this.book.closeStep(e.step());
				set(e, columns("position", position));
				say(e, CaseOpinion.Act.REFERRED, e.by(), e.reason(), List.of(), e.referredOn(), position);
			}
			case ProposalEvent.Tabled e -> {
				this.book.closeStep(e.step());
				move(e, ProposalState.TABLED, position);
				set(e, columns("meeting_id", e.meeting().value(), "item", e.item()));
				acted(e, e.by(), e.tabledOn());
			}
			case ProposalEvent.Untabled e -> {
				untable(e, ProposalState.TABLING, position);
				say(e, CaseOpinion.Act.UNTABLED, e.by(), e.reason(), List.of(), e.untabledOn(), position);
			}
			case ProposalEvent.PutInCirculation e -> {
				close(e, ProposalState.TABLED, position);
				set(e, columns("circulation_id", e.circulation().value(), "item", e.item()));
				acted(e, e.by(), e.putOn());
			}
			case ProposalEvent.TakenFromCirculation e -> {
				untable(e, ProposalState.TABLING, position);
				say(e, CaseOpinion.Act.TAKEN_FROM_CIRCULATION, e.by(), e.reason(), List.of(), e.takenOn(), position);
			}
			case ProposalEvent.Resolved e -> {
				resolve(e, e.resolution(), e.effectiveOn(), position);
				set(e, columns("resolved_meeting_id", e.meeting().value(), "resolved_circulation_id", null,
						"resolved_item", e.item()));
				acted(e, e.by(), e.recordedOn());
			}
			case ProposalEvent.ResolvedByCirculation e -> {
				resolve(e, e.resolution(), e.effectiveOn(), position);
				set(e, columns("resolved_meeting_id", null, "resolved_circulation_id", e.circulation().value(),
						"resolved_item", e.item(), "circulation_id", null, "item", null));
				acted(e, e.by(), e.recordedOn());
			}
			case ProposalEvent.ConditionsConfirmed e -> {
				this.book.closeStep(e.step());
				set(e, columns("effective_on", e.effectiveOn(), "conditions_open", false, "position", position));
				say(e, CaseOpinion.Act.CONDITIONS_CONFIRMED, e.by(), e.note(), List.of(), e.confirmedOn(), position);
			}
			case ProposalEvent.Reminded e -> leave();
			case ProposalEvent.Commented e -> leave();
			case ProposalEvent.PaperAttached e -> acted(e, e.by(), e.attachedOn());
			case ProposalEvent.PaperRemoved e -> acted(e, e.by(), e.removedOn());
			case ProposalEvent.DutyImposed e -> set(e, columns("position", position));
			case ProposalEvent.DutyDischarged e -> acted(e, e.by(), e.dischargedOn());
			case ProposalEvent.DutyReassigned e -> acted(e, e.by(), e.on());
			case ProposalEvent.StepReassigned e -> this.book.reassign(e);
			case ProposalEvent.HandedOver e -> this.book.handOver(e);
			case ProposalEvent.EffectRefused e -> set(e, columns("effect_refused", e, "position", position));
			case ProposalEvent.EffectRetried e -> {
				set(e, columns("effect_refused", null, "effective_on", e.effectiveOn(), "position", position));
				acted(e, e.by(), e.retriedOn());
			}
			case ProposalEvent.EffectAbandoned e -> {
				close(e, ProposalState.ABANDONED, position);
				set(e, columns("effect_refused", null));
				say(e, CaseOpinion.Act.EFFECT_ABANDONED, e.by(), e.reason(), List.of(), e.abandonedOn(), position);
			}
			case ProposalEvent.TookEffect e ->
				set(e, columns("state", ProposalState.IN_EFFECT.name(), "position", position));
		}
	}

	private void draft(ProposalEvent.Drafted e, long position) {
		this.book.insert("case_file",
				columns("proposal_id", e.proposal().value(), "number", e.number(), "kind", e.change().kind().name(),
						"title", title(e.change()), "state", ProposalState.DRAFT.name(), "plan_id", e.plan().value(),
						"project_id", e.change().project().value(), "project_ids", projects(e.change()), "drafter",
						e.drafter(), "section", e.section(), "change", e.change(), "round", 0, "deferred", false,
						"conditions_open", false, "drafted_on", e.draftedOn(), "last_person_name",
						e.drafter().personName(), "last_person_id", e.drafter().person().value(), "last_post_title",
						e.drafter().postTitle(), "last_acted_on", e.draftedOn(), "position", position));
	}

	private static String[] projects(ProposedChange change) {
		return change.projects().stream().map(ProjectId::value).toArray(String[]::new);
	}

	/** The name of a new project; of another one the register knows it. */
	static String title(ProposedChange change) {
		return (change instanceof ProposedChange.Addition addition) ? addition.sheet().name() : "";
	}

	private void open(ProposalEvent.StepOpened e, long position) {
		move(e, e.kind().state(), position);
		this.book.insert("case_step",
				columns("step_id", e.step().value(), "proposal_id", e.proposal().value(), "kind", e.kind().name(),
						"post_id", e.post().value(), "post_title", e.postTitle(), "opened_on", e.openedOn(), "due_on",
						e.dueOn(), "is_open", true, "position", position));
		follow(e, e.trace(), position);
	}

	private void follow(ProposalEvent e, FlowTrace trace, long position) {
		this.book.insert("case_path",
				columns("position", position, "proposal_id", e.proposal().value(), "flow", trace.flow(), "version",
						trace.version(), "elements", trace.elements().toArray(String[]::new), "sequence_flows",
						trace.sequenceFlows().toArray(String[]::new)));
	}

	private void resolve(ProposalEvent e, ItemResolution resolution, @Nullable LocalDate effectiveOn, long position) {
		switch (resolution.result()) {
			case APPROVED, CONDITIONAL -> close(e, ProposalState.RESOLVED, position);
			case CARRIED_OVER -> untable(e, ProposalState.TABLING, position);
			case SENT_BACK -> untable(e, ProposalState.AMENDING, position);
			case REFUSED -> close(e, ProposalState.REFUSED, position);
		}
		set(e, columns("resolution", resolution, "effective_on", effectiveOn, "conditions_open",
				resolution.result() == ItemResolution.Result.CONDITIONAL));
	}

	private void untable(ProposalEvent e, ProposalState state, long position) {
		close(e, state, position);
		set(e, columns("meeting_id", null, "circulation_id", null, "item", null));
	}

	/** The case goes on elsewhere: nothing waits at any step of it. */
	private void close(ProposalEvent e, ProposalState state, long position) {
		this.book.closeSteps(e.proposal());
		move(e, state, position);
	}

	private void move(ProposalEvent e, ProposalState state, long position) {
		set(e, columns("state", state.name(), "position", position));
	}

	private void say(ProposalEvent e, CaseOpinion.Act act, Actor by, String text, List<String> points, LocalDate on,
			long position) {
		this.book.insert("case_opinion", columns("position", position, "proposal_id", e.proposal().value(), "act",
				act.name(), "step_kind", stepKind(e), "actor", by, "text", text, "points", points, "acted_on", on));
		acted(e, by, on);
	}

	private static @Nullable String stepKind(ProposalEvent event) {
		return switch (event) {
			case ProposalEvent.Endorsed e -> e.kind().name();
			case ProposalEvent.SentBack e -> e.kind().name();
			case ProposalEvent.StepSkipped e -> e.kind().name();
			default -> null;
		};
	}

	private void acted(ProposalEvent e, Actor by, LocalDate on) {
		set(e, columns("last_person_name", by.personName(), "last_person_id", by.person().value(), "last_post_title",
				by.postTitle(), "last_acted_on", on));
	}

	private void set(ProposalEvent e, Map<String, @Nullable Object> columns) {
		this.book.update(e.proposal(), columns);
	}

	/** The case stays where it is. */
	private static void leave() {
	}

	/**
	 * What was passed by the version that it leaves is passed by the one that it goes on
	 * by.
	 */
	private void goOn(ProposalEvent.FlowVersionChanged e, long position) {
		CasePath before = CaseReading.join(this.book.paths(e.proposal()));
		List<String> elements = new ArrayList<>((before != null) ? before.elements() : List.of());
		elements.addAll(e.waitsAt());
		this.book.insert("case_path",
				columns("position", position, "proposal_id", e.proposal().value(), "flow", e.flow(), "version",
						e.toVersion(), "elements", elements.toArray(String[]::new), "sequence_flows",
						(before != null) ? before.sequenceFlows().toArray(String[]::new) : new String[0]));
	}

}
