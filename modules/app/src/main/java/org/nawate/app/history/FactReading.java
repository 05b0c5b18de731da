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

	static FactColumns of(Object event) {
		return switch (event) {
			case ProjectEvent e -> PlanFacts.of(e);
			case ActionPlanEvent e -> PlanFacts.of(e);
			case ProposalEvent e -> CaseFacts.of(e);
			case MeetingEvent e -> CaseFacts.of(e);
			case CirculationEvent e -> CaseFacts.of(e);
			case FindingEvent e -> CaseFacts.of(e);
			case OrganisationEvent e -> OfficeFacts.of(e);
			case StaffEvent e -> OfficeFacts.of(e);
			case CalendarEvent e -> OfficeFacts.of(e);
			case HeadquartersEvent e -> OfficeFacts.of(e);
			case FlowBookEvent e -> OfficeFacts.of(e);
			default -> throw new IllegalArgumentException("No fact: " + event.getClass());
		};
	}

}
