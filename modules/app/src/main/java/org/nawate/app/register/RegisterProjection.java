package org.nawate.app.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.store.EventPositions;
import org.nawate.domain.project.ProjectEvent;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what every fact says about a project, from which day on, and since when known.
 */
@Component
@ProcessingGroup("register")
class RegisterProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final ObjectMapper json;

	RegisterProjection(JdbcClient jdbc, EventPositions positions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(ProjectEvent event, EventMessage<?> message) throws JsonProcessingException {
		long position = this.positions.of(message);
		for (RegisterFact fact : RegisterFact.of(event)) {
			this.jdbc.sql("""
					insert into register_fact (project_id, facet, value, effective_on, recorded_at, position, event_id,
					                           proposal_id, meeting_id)
					values (:project, :facet, cast(:value as jsonb), :effectiveOn, :recordedAt, :position, :event,
					        :proposal, :meeting)
					on conflict do nothing""")
				.param("project", event.project().value())
				.param("facet", fact.facet())
				.param("value", this.json.writeValueAsString(fact.value()))
				.param("effectiveOn", fact.effectiveOn())
				.param("recordedAt", EventPositions.recordedAt(message))
				.param("position", position)
				.param("event", message.getIdentifier())
				.param("proposal", fact.proposal())
				.param("meeting", fact.meeting())
				.update();
		}
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate register_fact").update();
	}

}
