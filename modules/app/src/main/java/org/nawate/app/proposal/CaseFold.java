package org.nawate.app.proposal;

import java.util.List;

import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalState;
import org.nawate.domain.proposal.SoleResult;

import static org.nawate.app.proposal.CaseBook.columns;

/**
 * What each fact changes in the record of its case: the one rule by which the tables are
 * kept and by which a case is read as it was.
 */
final class CaseFold {

	private final CaseBook book;

	private final CaseMoves moves;

	CaseFold(CaseBook book) {
		this.book = book;
		this.moves = new CaseMoves(book);
	}

	void on(ProposalEvent event, long position) {
		switch (event) {
			case ProposalEvent.Drafted e -> this.moves.draft(e, position);
			case ProposalEvent.Revised e -> {
				this.moves.set(e, columns("change", e.change(), "title", CaseMoves.title(e.change()), "project_ids",
						CaseMoves.projects(e.change()), "position", position));
				this.moves.acted(e, e.by(), e.revisedOn());
			}
			case ProposalEvent.Submitted e -> {
				this.moves.close(e, ProposalState.ENDORSING, position);
				this.moves.set(e,
						columns("change", e.change(), "title", CaseMoves.title(e.change()), "project_ids",
								CaseMoves.projects(e.change()), "round", e.round(), "submitted_on", e.submittedOn(),
								"authority", null));
				this.moves.acted(e, e.by(), e.submittedOn());
			}
			case ProposalEvent.TakenBack e -> {
				this.moves.close(e, ProposalState.AMENDING, position);
				this.moves.say(e, CaseOpinion.Act.TAKEN_BACK, e.by(), "", List.of(), e.takenBackOn(), position);
			}
			case ProposalEvent.Withdrawn e -> {
				this.moves.close(e, ProposalState.WITHDRAWN, position);
				this.moves.say(e, CaseOpinion.Act.WITHDRAWN, e.by(), e.reason(), List.of(), e.withdrawnOn(), position);
			}
			case ProposalEvent.StepOpened e -> this.moves.open(e, position);
			case ProposalEvent.FlowFollowed e -> this.moves.follow(e, e.trace(), position);
			case ProposalEvent.FlowVersionChanged e -> {
				this.moves.goOn(e, position);
				this.moves.acted(e, e.by(), e.on());
			}
			case ProposalEvent.StepAssumed e -> leave();
			case ProposalEvent.StepSkipped e -> {
				this.book.closeStep(e.step());
				this.moves.say(e, CaseOpinion.Act.SKIPPED, e.by(), e.reason(), List.of(), e.skippedOn(), position);
			}
			case ProposalEvent.Endorsed e -> {
				this.book.closeStep(e.step());
				this.moves.say(e, CaseOpinion.Act.ENDORSED, e.by(), e.opinion(), List.of(), e.endorsedOn(), position);
			}
			case ProposalEvent.SentBack e -> {
				this.book.closeStep(e.step());
				this.moves.move(e, ProposalState.AMENDING, position);
				this.moves.say(e, CaseOpinion.Act.SENT_BACK, e.by(), e.reason(), e.points(), e.sentBackOn(), position);
			}
			case ProposalEvent.Screened e -> {
				this.book.closeStep(e.step());
				this.moves.set(e, columns("screening", e.screening(), "position", position));
				this.moves.say(e, CaseOpinion.Act.SCREENED, e.by(), e.screening().remarks(), List.of(), e.screenedOn(),
						position);
			}
			case ProposalEvent.Clarified e -> {
				this.book.closeStep(e.step());
				this.moves.set(e, columns("screening", e.screening(), "position", position));
				this.moves.say(e, CaseOpinion.Act.CLARIFIED, e.by(), e.screening().remarks(), List.of(),
						e.clarifiedOn(), position);
			}
			case ProposalEvent.Classified e -> this.moves.set(e,
					columns("classification", e.classification(), "deferred", false, "position", position));
			case ProposalEvent.ClassificationDeferred e ->
				this.moves.set(e, columns("classification", null, "deferred", true, "position", position));
			case ProposalEvent.ConsultationWished e -> this.moves.set(e, columns("position", position));
			case ProposalEvent.SectionsAsked e -> this.moves.set(e, columns("position", position));
			case ProposalEvent.ConsultationAnswered e -> {
				this.book.closeStep(e.step());
				this.moves.set(e, columns("position", position));
				this.moves.acted(e, e.by(), e.answeredOn());
			}
			case ProposalEvent.ConsultedTold e -> this.moves.set(e, columns("position", position));
			case ProposalEvent.AuthorityDetermined e ->
				this.moves.set(e, columns("authority", e, "position", position));
			case ProposalEvent.DecidedAlone e -> {
				this.moves.close(e, e.result() == SoleResult.APPROVED ? ProposalState.RESOLVED : ProposalState.REFUSED,
						position);
				this.moves.set(e, columns("sole_decision", e, "effective_on", e.effectiveOn()));
				this.moves.say(e, CaseOpinion.Act.DECIDED_ALONE, e.by(), e.reason(), List.of(), e.recordedOn(),
						position);
			}
			case ProposalEvent.ReferredToHeadquarters e -> {
				this.book.closeStep(e.step());
				this.moves.set(e, columns("position", position));
				this.moves.say(e, CaseOpinion.Act.REFERRED, e.by(), e.reason(), List.of(), e.referredOn(), position);
			}
			case ProposalEvent.Tabled e -> {
				this.book.closeStep(e.step());
				this.moves.move(e, ProposalState.TABLED, position);
				this.moves.set(e, columns("meeting_id", e.meeting().value(), "item", e.item()));
				this.moves.acted(e, e.by(), e.tabledOn());
			}
			case ProposalEvent.Untabled e -> {
				this.moves.untable(e, ProposalState.TABLING, position);
				this.moves.say(e, CaseOpinion.Act.UNTABLED, e.by(), e.reason(), List.of(), e.untabledOn(), position);
			}
			case ProposalEvent.PutInCirculation e -> {
				this.moves.close(e, ProposalState.TABLED, position);
				this.moves.set(e, columns("circulation_id", e.circulation().value(), "item", e.item()));
				this.moves.acted(e, e.by(), e.putOn());
			}
			case ProposalEvent.TakenFromCirculation e -> {
				this.moves.untable(e, ProposalState.TABLING, position);
				this.moves.say(e, CaseOpinion.Act.TAKEN_FROM_CIRCULATION, e.by(), e.reason(), List.of(), e.takenOn(),
						position);
			}
			case ProposalEvent.Resolved e -> {
				this.moves.resolve(e, e.resolution(), e.effectiveOn(), position);
				this.moves.set(e, columns("resolved_meeting_id", e.meeting().value(), "resolved_circulation_id", null,
						"resolved_item", e.item()));
				this.moves.acted(e, e.by(), e.recordedOn());
			}
			case ProposalEvent.ResolvedByCirculation e -> {
				this.moves.resolve(e, e.resolution(), e.effectiveOn(), position);
				this.moves.set(e, columns("resolved_meeting_id", null, "resolved_circulation_id",
						e.circulation().value(), "resolved_item", e.item(), "circulation_id", null, "item", null));
				this.moves.acted(e, e.by(), e.recordedOn());
			}
			case ProposalEvent.ConditionsConfirmed e -> {
				this.book.closeStep(e.step());
				this.moves.set(e,
						columns("effective_on", e.effectiveOn(), "conditions_open", false, "position", position));
				this.moves.say(e, CaseOpinion.Act.CONDITIONS_CONFIRMED, e.by(), e.note(), List.of(), e.confirmedOn(),
						position);
			}
			case ProposalEvent.Reminded e -> leave();
			case ProposalEvent.Commented e -> leave();
			case ProposalEvent.PaperAttached e -> this.moves.acted(e, e.by(), e.attachedOn());
			case ProposalEvent.PaperRemoved e -> this.moves.acted(e, e.by(), e.removedOn());
			case ProposalEvent.DutyImposed e -> this.moves.set(e, columns("position", position));
			case ProposalEvent.DutyDischarged e -> this.moves.acted(e, e.by(), e.dischargedOn());
			case ProposalEvent.DutyReassigned e -> this.moves.acted(e, e.by(), e.on());
			case ProposalEvent.StepReassigned e -> this.book.reassign(e);
			case ProposalEvent.HandedOver e -> this.book.handOver(e);
			case ProposalEvent.EffectRefused e -> this.moves.set(e, columns("effect_refused", e, "position", position));
			case ProposalEvent.EffectRetried e -> {
				this.moves.set(e,
						columns("effect_refused", null, "effective_on", e.effectiveOn(), "position", position));
				this.moves.acted(e, e.by(), e.retriedOn());
			}
			case ProposalEvent.EffectAbandoned e -> {
				this.moves.close(e, ProposalState.ABANDONED, position);
				this.moves.set(e, columns("effect_refused", null));
				this.moves.say(e, CaseOpinion.Act.EFFECT_ABANDONED, e.by(), e.reason(), List.of(), e.abandonedOn(),
						position);
			}
			case ProposalEvent.TookEffect e ->
				this.moves.set(e, columns("state", ProposalState.IN_EFFECT.name(), "position", position));
		}
	}

	/** The case stays where it is. */
	private static void leave() {
	}

}
