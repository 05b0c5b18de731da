package org.nawate.app.history;

import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.staff.StaffEvent;

/** Tells of events of the organisation, and of what it works by, what they are about. */
final class OfficeFacts {

	private OfficeFacts() {
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

	static FactColumns of(StaffEvent event) {
		FactColumns about = FactColumns.about();
		return switch (event) {
			case StaffEvent.AbsenceRegistered e -> about.acted(e.registeredOn()).effective(e.from());
			case StaffEvent.AbsenceCancelled e -> about.acted(e.cancelledOn()).effective(e.backOn());
			case StaffEvent.StepsDelegated e -> about.acted(e.delegatedOn()).effective(e.from());
			case StaffEvent.DelegationRevoked e -> about.acted(e.revokedOn()).effective(e.endsOn());
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

}
