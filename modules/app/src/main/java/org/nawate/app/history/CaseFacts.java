package org.nawate.app.history;

import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.proposal.ProposalEvent;

/**
 * Tells of events of cases, meetings and circulations, and of findings about them, what
 * they are about.
 */
final class CaseFacts {

	private CaseFacts() {
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

	static FactColumns of(FindingEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case FindingEvent.Recorded e -> about.acted(e.recordedOn());
			case FindingEvent.Answered e -> about.acted(e.answeredOn());
			case FindingEvent.MeasureReported e -> about.acted(e.reportedOn());
			case FindingEvent.MeasureAccepted e -> about.acted(e.acceptedOn());
			case FindingEvent.AskedAgain e -> about.acted(e.askedOn());
			case FindingEvent.Readdressed e -> about.acted(e.readdressedOn());
			case FindingEvent.Viewed e -> about.acted(e.viewedOn());
			case FindingEvent.Reminded e -> about.acted(e.remindedOn());
			case FindingEvent.Closed e -> about.acted(e.closedOn());
			case FindingEvent.Withdrawn e -> about.acted(e.withdrawnOn());
		};
	}

}
