package org.nawate.app.wiring;

import java.util.List;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.calendar.CityCalendar;
import org.nawate.domain.circulation.Circulation;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.flow.FlowBook;
import org.nawate.domain.finding.Finding;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.domain.headquarters.Headquarters;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.meeting.Meeting;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.Organisation;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.plan.ActionPlan;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.Project;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.Proposal;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.staff.StaffEvent;
import org.nawate.domain.staff.StaffMember;
import org.nawate.store.ActorTrail;
import org.nawate.store.EventNames;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregates and their events, which know nothing of beans. */
@Configuration(proxyBeanMethods = false)
class DomainConfiguration {

	@Bean
	EventNames eventNames() {
		return EventNames.of(OrganisationEvent.class, ActionPlanEvent.class, ProjectEvent.class, ProposalEvent.class,
				MeetingEvent.class, CirculationEvent.class, HeadquartersEvent.class, CalendarEvent.class,
				FlowBookEvent.class, StaffEvent.class, FindingEvent.class);
	}

	@Bean
	ConfigurerModule aggregates() {
		return (axon) -> List
			.of(Organisation.class, ActionPlan.class, Project.class, Proposal.class, Meeting.class, Circulation.class,
					Headquarters.class, CityCalendar.class, FlowBook.class, StaffMember.class, Finding.class)
			.forEach(axon::configureAggregate);
	}

	/** Every command tells who acts, from the first one on. */
	@Bean
	SmartInitializingSingleton actorsAreNoted(CommandBus commands, ActorTrail trail) {
		return () -> commands.registerDispatchInterceptor(trail);
	}

}
