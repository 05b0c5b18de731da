package org.nawate.app.history;

import java.sql.Types;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import org.nawate.app.name.NameColumns;
import org.nawate.store.EventPositions;
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
import org.nawate.store.ActorTrail;
import org.nawate.store.EventNames;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every event as one readable row. */
@Component
@ProcessingGroup("history")
class FactProjection {

	/**
	 * What an event leaves unsaid is known from its case: the project, and the day it was
	 * drafted.
	 */
	private static final String INSERT = """
			with agenda as (
			    select proposal_id from fact
			    where meeting_id = :meeting and name = 'meeting.ItemTabled' and (payload ->> 'item')::int = :item
			    limit 1),
			about as (select coalesce(:proposal, (select proposal_id from agenda)) as proposal_id),
			draft as (
			    select f.project_id, f.drafted_on from fact f join about on about.proposal_id = f.proposal_id
			    where f.name = 'proposal.Drafted' limit 1)
			insert into fact (position, event_id, name, revision, aggregate_id, project_id, proposal_id, meeting_id,
			                  circulation_id, fiscal_year, recorded_at, acted_on, drafted_on, decided_on, effective_on, person_id,
			                  person_name, post_id, post_title, on_behalf_of, payload, is_public)
			select :position, :event, :name, :revision, :aggregate, coalesce(:project, (select project_id from draft)),
			       about.proposal_id, :meeting, :circulation, :year, :recordedAt, :actedOn,
			       coalesce(:draftedOn, (select drafted_on from draft)), :decidedOn, :effectiveOn, :person, :personName,
			       :post, :postTitle, :onBehalfOf, cast(:payload as jsonb), :open
			from about
			on conflict do nothing""";

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final EventNames names;

	private final ObjectMapper json;

	FactProjection(JdbcClient jdbc, EventPositions positions, EventNames names,
			@Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.names = names;
		this.json = json;
	}

	@EventHandler
	void on(ProjectEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(ProposalEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(MeetingEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(CirculationEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(FindingEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(ActionPlanEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(OrganisationEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
		if (event instanceof OrganisationEvent.NameErased erased) {
			NameColumns.erase(this.jdbc, erased.person(), "fact");
		}
	}

	@EventHandler
	void on(StaffEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(HeadquartersEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(FlowBookEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	@EventHandler
	void on(CalendarEvent event, DomainEventMessage<?> message) {
		keep(message, FactReading.of(event));
	}

	private void keep(DomainEventMessage<?> message, FactColumns about) {
		Class<?> type = message.getPayloadType();
		this.jdbc.sql(INSERT)
			.param("position", this.positions.of(message))
			.param("event", message.getIdentifier())
			.param("name", this.names.nameOf(type))
			.param("revision", this.names.revisionOf(type))
			.param("aggregate", message.getAggregateIdentifier())
			.param("project", about.project, Types.VARCHAR)
			.param("proposal", about.proposal, Types.VARCHAR)
			.param("meeting", about.meeting, Types.VARCHAR)
			.param("circulation", about.circulation, Types.VARCHAR)
			.param("item", about.item, Types.INTEGER)
			.param("year", about.fiscalYear, Types.INTEGER)
			.param("recordedAt", EventPositions.recordedAt(message))
			.param("actedOn", about.actedOn, Types.DATE)
			.param("draftedOn", about.draftedOn, Types.DATE)
			.param("decidedOn", about.decidedOn, Types.DATE)
			.param("effectiveOn", about.effectiveOn, Types.DATE)
			.param("person", actor(message, ActorTrail.PERSON_ID), Types.VARCHAR)
			.param("personName", actor(message, ActorTrail.PERSON_NAME), Types.VARCHAR)
			.param("post", actor(message, ActorTrail.POST_ID), Types.VARCHAR)
			.param("postTitle", actor(message, ActorTrail.POST_TITLE), Types.VARCHAR)
			.param("onBehalfOf", actor(message, ActorTrail.ON_BEHALF_OF), Types.VARCHAR)
			.param("payload", payload(message))
			.param("open", about.open)
			.update();
	}

	private static @Nullable String actor(DomainEventMessage<?> message, String key) {
		Object value = message.getMetaData().get(key);
		return (value != null) ? value.toString() : null;
	}

	private String payload(DomainEventMessage<?> message) {
		try {
			return this.json.writeValueAsString(message.getPayload());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate fact").update();
	}

}
