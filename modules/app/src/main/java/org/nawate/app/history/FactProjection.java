package org.nawate.app.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.PersonId;
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
import org.nawate.store.EventPositions;
import org.nawate.store.projection.InsertedRows;
import org.nawate.store.projection.OrderedProjection;
import org.nawate.store.projection.RowTable;
import org.nawate.store.projection.RowTable.Column;
import org.nawate.store.projection.Rows;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every event as one readable row. */
@Component
@ProcessingGroup("history")
class FactProjection implements OrderedProjection {

	private static final RowTable FACTS = new RowTable("fact", List.of("position"),
			List.of(Column.of("position"), Column.of("event_id"), Column.of("name"), Column.of("revision"),
					Column.of("aggregate_id"), Column.of("project_id"), Column.of("proposal_id"),
					Column.of("meeting_id"), Column.of("circulation_id"), Column.of("fiscal_year"),
					Column.of("recorded_at"), Column.of("acted_on"), Column.of("drafted_on"), Column.of("decided_on"),
					Column.of("effective_on"), Column.of("person_id"), Column.of("person_name"), Column.of("post_id"),
					Column.of("post_title"), Column.of("on_behalf_of"), Column.json("payload"),
					Column.of("is_public")));

	private static final FactContext.Draft NONE = new FactContext.Draft(null, null);

	private final JdbcClient jdbc;

	private final Rows live;

	private final FactContext onRecord;

	private final EventPositions positions;

	private final EventNames names;

	private final ObjectMapper json;

	FactProjection(JdbcClient jdbc, EventPositions positions, EventNames names,
			@Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.live = new InsertedRows(jdbc);
		this.onRecord = new FactContext.OnRecord(jdbc);
		this.positions = positions;
		this.names = names;
		this.json = json;
	}

	@EventHandler
	void on(ProjectEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(ProposalEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(MeetingEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(CirculationEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(FindingEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(ActionPlanEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(OrganisationEvent event, DomainEventMessage<?> message) {
		keep(message);
		if (event instanceof OrganisationEvent.NameErased erased) {
			NameColumns.erase(this.jdbc, erased.person(), "fact");
		}
	}

	@EventHandler
	void on(StaffEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(HeadquartersEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(FlowBookEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	@EventHandler
	void on(CalendarEvent event, DomainEventMessage<?> message) {
		keep(message);
	}

	private void keep(DomainEventMessage<?> message) {
		write(message, FactReading.of(message.getPayload()), this.onRecord, this.live);
	}

	@Override
	public Reader reader() {
		return new Anew();
	}

	/** Reads all facts from the first one on. */
	private final class Anew implements Reader {

		private final FactContext.Remembered before = new FactContext.Remembered();

		private final Set<PersonId> erased = new LinkedHashSet<>();

		@Override
		public void read(TrackedEventMessage<?> fact, Rows rows) {
			FactColumns said = FactReading.of(fact.getPayload());
			write((DomainEventMessage<?>) fact, said, this.before, rows);
			this.before.add(fact.getPayload(), said);
			if (fact.getPayload() instanceof OrganisationEvent.NameErased e) {
				this.erased.add(e.person());
			}
		}

		@Override
		public void finish(JdbcClient anew) {
			this.erased.forEach((person) -> NameColumns.erase(anew, person, "fact"));
		}

	}

	/**
	 * What an event leaves unsaid is known from its case: the project, and the day it was
	 * drafted.
	 */
	private void write(DomainEventMessage<?> message, FactColumns said, FactContext before, Rows rows) {
		Class<?> type = message.getPayloadType();
		String proposal = said.proposal;
		if (proposal == null && said.item != null && said.meeting != null) {
			proposal = before.tabled(said.meeting, said.item).orElse(null);
		}
		boolean whole = proposal == null || (said.project != null && said.draftedOn != null);
		FactContext.Draft draft = whole ? NONE : before.draft(String.valueOf(proposal)).orElse(NONE);
		rows.add(FACTS, this.positions.of(message), message.getIdentifier(), this.names.nameOf(type),
				this.names.revisionOf(type), message.getAggregateIdentifier(),
				(said.project != null) ? said.project : draft.project(), proposal, said.meeting, said.circulation,
				said.fiscalYear, message.getTimestamp(), said.actedOn,
				(said.draftedOn != null) ? said.draftedOn : draft.draftedOn(), said.decidedOn, said.effectiveOn,
				actor(message, ActorTrail.PERSON_ID), actor(message, ActorTrail.PERSON_NAME),
				actor(message, ActorTrail.POST_ID), actor(message, ActorTrail.POST_TITLE),
				actor(message, ActorTrail.ON_BEHALF_OF), payload(message), said.open);
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
