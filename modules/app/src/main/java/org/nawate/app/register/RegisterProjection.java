package org.nawate.app.register;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.store.EventPositions;
import org.nawate.store.projection.BulkProjection;
import org.nawate.store.projection.InsertedRows;
import org.nawate.store.projection.PlainFact;
import org.nawate.store.projection.RowTable;
import org.nawate.store.projection.RowTable.Column;
import org.nawate.store.projection.Rows;
import org.nawate.domain.project.ProjectEvent;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what every fact says about a project, from which day on, and since when known.
 */
@Component
@ProcessingGroup("register")
class RegisterProjection implements BulkProjection {

	private static final RowTable FACTS = new RowTable("register_fact",
			List.of("project_id", "facet", "effective_on", "position"),
			List.of(Column.of("project_id"), Column.of("facet"), Column.json("value"), Column.of("effective_on"),
					Column.of("recorded_at"), Column.of("position"), Column.of("event_id"), Column.of("proposal_id"),
					Column.of("meeting_id")));

	private final JdbcClient jdbc;

	private final Rows live;

	private final EventPositions positions;

	private final ObjectMapper json;

	RegisterProjection(JdbcClient jdbc, EventPositions positions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.live = new InsertedRows(jdbc);
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(ProjectEvent event, EventMessage<?> message) {
		write(PlainFact.of(message, this.positions), this.live);
	}

	@Override
	public Set<String> aggregates() {
		return Set.of("Project");
	}

	@Override
	public void write(PlainFact recorded, Rows rows) {
		ProjectEvent event = (ProjectEvent) recorded.event();
		for (RegisterFact fact : RegisterFact.of(event)) {
			rows.add(FACTS, event.project().value(), fact.facet(), json(fact), fact.effectiveOn(),
					recorded.recordedAt(), recorded.position(), recorded.id(), fact.proposal(), fact.meeting());
		}
	}

	private String json(RegisterFact fact) {
		try {
			return this.json.writeValueAsString(fact.value());
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate register_fact").update();
	}

}
