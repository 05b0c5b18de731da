package org.nawate.app.history;

import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.staff.StaffEvent;

/**
 * Tells of every event what it is about. Open to citizens, once it is published, is what
 * changed the plan and its editions: no drafts, no opinions, nothing undecided.
 */
final class FactReading {

	private FactReading() {
	}

	static FactColumns of(ProjectEvent event) {
		FactColumns about = FactColumns.about().project(event.project());
		return switch (event) {
			case ProjectEvent.Enrolled e -> about.by(e.authority()).effective(e.effectiveOn()).open();
			case ProjectEvent.Proposed e -> about.by(e.authority()).acted(e.proposedOn());
			case ProjectEvent.Classified e -> about.proposal(e.proposal()).acted(e.classifiedOn());
			case ProjectEvent.Added e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Activated e ->
				about.by(e.authority()).acted(e.effectiveOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.KgiRevised e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Reclassified e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Renamed e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.OwnerChanged e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.TookOver e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.MergedInto e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.SplitInto e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.BranchedOff e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Completed e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Suspended e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Resumed e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Corrected e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Abolished e ->
				about.by(e.authority()).decided(e.decidedOn()).effective(e.effectiveOn()).open();
			case ProjectEvent.Refused e -> about.by(e.authority()).decided(e.decidedOn());
			case ProjectEvent.Withdrawn e -> about.by(e.authority()).acted(e.withdrawnOn());
		};
	}

	static FactColumns of(ProposalEvent event) {
		FactColumns about = FactColumns.about().proposal(event.proposal());
		return switch (event) {
			case ProposalEvent.Drafted e -> about.project(e.change().project()).drafted(e.draftedOn());
			case ProposalEvent.Revised e -> about.project(e.change().project()).acted(e.revisedOn());
			case ProposalEvent.Submitted e -> about.project(e.change().project()).acted(e.submittedOn());
			case ProposalEvent.TakenBack e -> about.acted(e.takenBackOn());
			case ProposalEvent.Withdrawn e -> about.acted(e.withdrawnOn());
			case ProposalEvent.StepOpened e -> about.acted(e.openedOn());
			case ProposalEvent.FlowFollowed e -> about;
			case ProposalEvent.FlowVersionChanged e -> about.acted(e.on());
			case ProposalEvent.StepAssumed e -> about.acted(e.assumedOn());
			case ProposalEvent.StepSkipped e -> about.acted(e.skippedOn());
			case ProposalEvent.Endorsed e -> about.acted(e.endorsedOn());
			case ProposalEvent.SentBack e -> about.acted(e.sentBackOn());
			case ProposalEvent.Screened e -> about.acted(e.screenedOn());
			case ProposalEvent.Clarified e -> about.acted(e.clarifiedOn());
			case ProposalEvent.Classified e -> about.acted(e.classifiedOn());
			case ProposalEvent.ClassificationDeferred e -> about.acted(e.deferredOn());
			case ProposalEvent.ConsultationWished e -> about.acted(e.wishedOn());
			case ProposalEvent.SectionsAsked e -> about.acted(e.askedOn());
			case ProposalEvent.ConsultationAnswered e -> about.acted(e.answeredOn());
			case ProposalEvent.ConsultedTold e -> about.acted(e.toldOn());
			case ProposalEvent.AuthorityDetermined e -> about.acted(e.determinedOn());
			case ProposalEvent.DecidedAlone e -> about.by(e.authority())
				.decided(e.authority().decidedOn())
				.acted(e.recordedOn())
				.effective(e.effectiveOn());
			case ProposalEvent.ReferredToHeadquarters e -> about.acted(e.referredOn());
			case ProposalEvent.Tabled e -> about.meeting(e.meeting()).acted(e.tabledOn());
			case ProposalEvent.Untabled e -> about.meeting(e.meeting()).acted(e.untabledOn());
			case ProposalEvent.Resolved e -> about.meeting(e.meeting())
				.decided(e.resolution().decidedOn())
				.acted(e.recordedOn())
				.effective(e.effectiveOn());
			case ProposalEvent.PutInCirculation e -> about.circulation(e.circulation()).acted(e.putOn());
			case ProposalEvent.TakenFromCirculation e -> about.circulation(e.circulation()).acted(e.takenOn());
			case ProposalEvent.ResolvedByCirculation e -> about.circulation(e.circulation())
				.decided(e.resolution().decidedOn())
				.acted(e.recordedOn())
				.effective(e.effectiveOn());
			case ProposalEvent.ConditionsConfirmed e -> about.acted(e.confirmedOn()).effective(e.effectiveOn());
			case ProposalEvent.Reminded e -> about.acted(e.remindedOn());
			case ProposalEvent.Commented e -> about.acted(e.commentedOn());
			case ProposalEvent.PaperAttached e -> about.acted(e.attachedOn());
			case ProposalEvent.PaperRemoved e -> about.acted(e.removedOn());
			case ProposalEvent.DutyImposed e -> about.acted(e.imposedOn());
			case ProposalEvent.DutyDischarged e -> (e.meeting() != null)
					? about.meeting(e.meeting()).acted(e.dischargedOn()) : about.acted(e.dischargedOn());
			case ProposalEvent.DutyReassigned e -> about.acted(e.on());
			case ProposalEvent.StepReassigned e -> about.acted(e.on());
			case ProposalEvent.HandedOver e -> about.acted(e.on());
			case ProposalEvent.EffectRefused e -> about.acted(e.refusedOn()).effective(e.effectiveOn());
			case ProposalEvent.EffectRetried e -> about.acted(e.retriedOn()).effective(e.effectiveOn());
			case ProposalEvent.EffectAbandoned e -> about.acted(e.abandonedOn());
			case ProposalEvent.TookEffect e -> about.acted(e.effectiveOn()).effective(e.effectiveOn());
		};
	}

	static FactColumns of(MeetingEvent event) {
		FactColumns about = FactColumns.about().meeting(event.meeting());
		return switch (event) {
			case MeetingEvent.Planned e -> about;
			case MeetingEvent.Rescheduled e -> about.acted(e.rescheduledOn());
			case MeetingEvent.ItemTabled e -> about.proposal(e.proposal()).acted(e.tabledOn());
			case MeetingEvent.ItemTakenOff e -> about.proposal(e.proposal()).acted(e.takenOffOn());
			case MeetingEvent.ReportTabled e -> about.proposal(e.proposal()).acted(e.tabledOn());
			case MeetingEvent.AgendaOrdered e -> about.acted(e.orderedOn());
			case MeetingEvent.Convened e -> about.acted(e.convenedOn());
			case MeetingEvent.Reconvened e -> about.acted(e.reconvenedOn());
			case MeetingEvent.PapersIssued e -> about.acted(e.issuedOn());
			case MeetingEvent.AttendanceRecorded e -> about;
			case MeetingEvent.PresiderNamed e -> about.acted(e.namedOn());
			case MeetingEvent.MemberRecused e -> about.item(e.item()).acted(e.recusedOn());
			case MeetingEvent.MemberReadmitted e -> about.item(e.item()).acted(e.readmittedOn());
			case MeetingEvent.Opened e -> about.acted(e.openedOn());
			case MeetingEvent.VotesRecorded e -> about.item(e.item());
			case MeetingEvent.ItemResolved e -> about.proposal(e.proposal()).decided(e.resolution().decidedOn());
			case MeetingEvent.ReportNoted e -> about.proposal(e.proposal()).acted(e.notedOn());
			case MeetingEvent.Closed e -> about.acted(e.closedOn());
			case MeetingEvent.MinutesDrafted e -> about.acted(e.draftedOn());
			case MeetingEvent.MinutesEdited e -> about.acted(e.editedOn());
			case MeetingEvent.MinutesConfirmed e -> about.acted(e.confirmedOn());
			case MeetingEvent.MinutesFixed e -> about.acted(e.fixedOn());
			case MeetingEvent.Adjourned e -> about.acted(e.adjournedOn());
			case MeetingEvent.CalledOff e -> about.acted(e.calledOffOn());
		};
	}

	static FactColumns of(CirculationEvent event) {
		FactColumns about = FactColumns.about().circulation(event.circulation());
		return switch (event) {
			case CirculationEvent.Started e -> about.acted(e.startedOn());
			case CirculationEvent.Answered e -> about.acted(e.answeredOn());
			case CirculationEvent.AnsweredByProxy e -> about.acted(e.answeredOn());
			case CirculationEvent.SeatPassedOn e -> about.acted(e.passedOn());
			case CirculationEvent.SeatFellAway e -> about.acted(e.fellAwayOn());
			case CirculationEvent.QuestionAsked e -> about.acted(e.askedOn());
			case CirculationEvent.QuestionAnswered e -> about.acted(e.answeredOn());
			case CirculationEvent.DeadlineExtended e -> about.acted(e.extendedOn());
			case CirculationEvent.MemberRecused e -> about.acted(e.recusedOn());
			case CirculationEvent.MemberReminded e -> about.acted(e.remindedOn());
			case CirculationEvent.ItemTakenOut e -> about.proposal(e.proposal()).acted(e.takenOutOn());
			case CirculationEvent.Concluded e -> about.decided(e.decidedOn());
			case CirculationEvent.Cancelled e -> about.acted(e.cancelledOn());
		};
	}

	static FactColumns of(HeadquartersEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case HeadquartersEvent.RulesAdopted e -> about.acted(e.adoptedOn()).effective(e.from());
			case HeadquartersEvent.RulesRevoked e -> about.acted(e.revokedOn()).effective(e.from());
		};
	}

	static FactColumns of(FlowBookEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case FlowBookEvent.FlowsAdopted e -> about.acted(e.adoptedOn());
			case FlowBookEvent.CaseMigrated e -> about.proposal(e.proposal()).acted(e.migratedOn());
		};
	}

	static FactColumns of(FindingEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case FindingEvent.Recorded e -> about.acted(e.recordedOn());
			case FindingEvent.Answered e -> about.acted(e.answeredOn());
			case FindingEvent.MeasureReported e -> about.acted(e.reportedOn());
			case FindingEvent.MeasureAccepted e -> about.acted(e.acceptedOn());
			case FindingEvent.AskedAgain e -> about.acted(e.askedOn());
			case FindingEvent.Readdressed e -> about.acted(e.readdressedOn());
			case FindingEvent.Reminded e -> about.acted(e.remindedOn());
			case FindingEvent.Closed e -> about.acted(e.closedOn());
			case FindingEvent.Withdrawn e -> about.acted(e.withdrawnOn());
		};
	}

	static FactColumns of(CalendarEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case CalendarEvent.HolidaysAdopted e -> about.acted(e.adoptedOn());
			case CalendarEvent.YearEndAdopted e -> about.acted(e.adoptedOn()).effective(e.from());
			case CalendarEvent.ClosingDayAdded e -> about.acted(e.addedOn()).effective(e.day());
			case CalendarEvent.ClosingDayDropped e -> about.acted(e.droppedOn()).effective(e.day());
		};
	}

	static FactColumns of(StaffEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case StaffEvent.AbsenceRegistered e -> about.acted(e.registeredOn()).effective(e.from());
			case StaffEvent.AbsenceCancelled e -> about.acted(e.cancelledOn()).effective(e.backOn());
			case StaffEvent.StepsDelegated e -> about.acted(e.delegatedOn()).effective(e.from());
			case StaffEvent.DelegationRevoked e -> about.acted(e.revokedOn()).effective(e.endsOn());
		};
	}

	static FactColumns of(ActionPlanEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case ActionPlanEvent.Adopted e -> about.by(e.authority()).acted(e.adoptedOn()).open();
			case ActionPlanEvent.EditionTakenOver e ->
				about.year(e.fiscalYear()).acted(e.takenOverOn()).effective(e.effectiveOn()).open();
			case ActionPlanEvent.NumberAssigned e -> about.project(e.project());
			case ActionPlanEvent.EditionGathered e -> about.year(e.fiscalYear()).acted(e.gatheredOn());
			case ActionPlanEvent.EditionCorrected e -> about.year(e.fiscalYear()).acted(e.publishedOn()).open();
			case ActionPlanEvent.EditionPublished e ->
				about.year(e.fiscalYear()).acted(e.publishedOn()).effective(e.effectiveOn()).open();
		};
	}

	static FactColumns of(OrganisationEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case OrganisationEvent.Founded e -> about.effective(e.from());
			case OrganisationEvent.UnitOpened e -> about.effective(e.from());
			case OrganisationEvent.PostCreated e -> about.effective(e.from());
			case OrganisationEvent.PostFilled e -> about.effective(e.from());
			case OrganisationEvent.PostVacated e -> about.effective(e.lastDay());
			case OrganisationEvent.MemberSeated e -> about.effective(e.from());
			case OrganisationEvent.UnitRenamed e -> about.effective(e.from());
			case OrganisationEvent.UnitMoved e -> about.effective(e.from());
			case OrganisationEvent.UnitClosed e -> about.effective(e.from());
			case OrganisationEvent.PostRetitled e -> about.effective(e.from());
			case OrganisationEvent.PostMoved e -> about.effective(e.from());
			case OrganisationEvent.PostClosed e -> about.effective(e.from());
			case OrganisationEvent.MemberUnseated e -> about.effective(e.lastDay());
			case OrganisationEvent.StandInsOrdered e -> about.effective(e.from());
			case OrganisationEvent.RosterTakenOver e -> about.effective(e.from());
			case OrganisationEvent.ErasureRequested e -> about.acted(e.requestedOn());
			case OrganisationEvent.ErasureWithdrawn e -> about.acted(e.withdrawnOn());
			case OrganisationEvent.NameErased e -> about.acted(e.erasedOn());
			case OrganisationEvent.ReorganisationPrepared e -> about.acted(e.preparedOn()).effective(e.effectiveOn());
			case OrganisationEvent.ReorganisationRevised e -> about.acted(e.revisedOn()).effective(e.effectiveOn());
			case OrganisationEvent.OwnersProposed e -> about.proposal(e.proposal()).acted(e.proposedOn());
			case OrganisationEvent.ReorganisationCancelled e -> about.acted(e.cancelledOn());
			case OrganisationEvent.ReorganisationCarriedOut e ->
				about.acted(e.carriedOutOn()).effective(e.effectiveOn());
		};
	}

}
