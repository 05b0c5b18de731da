package org.nawate.app.finding;

import java.time.LocalDate;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.finding.FactFound;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.finding.FindingState;
import org.nawate.store.EventPositions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how each finding stands. */
@Component
@ProcessingGroup("finding")
class FindingProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	FindingProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(FindingEvent event, EventMessage<?> message) {
		switch (event) {
			case FindingEvent.Recorded e -> record(e, this.positions.of(message));
			case FindingEvent.Answered e -> {
				this.jdbc.sql("update finding set answer = ?, measure_by = ?, unseen = ? where finding_id = ?")
					.params(e.answer(), e.measureBy(), e.by().onBehalfOf() != null, e.finding().value())
					.update();
				stands(e.finding(), FindingState.MEASURE_DUE);
			}
			case FindingEvent.MeasureReported e -> {
				this.jdbc.sql("update finding set measure_status = ?, account = ?, unseen = ? where finding_id = ?")
					.params(e.status().name(), e.account(), e.by().onBehalfOf() != null, e.finding().value())
					.update();
				stands(e.finding(), e.status().isEnd() ? FindingState.MEASURE_REPORTED : FindingState.MEASURE_DUE);
			}
			case FindingEvent.MeasureAccepted e -> stands(e.finding(), FindingState.MEASURE_ACCEPTED);
			case FindingEvent.AskedAgain e -> {
				due(e.finding(), e.measureBy());
				stands(e.finding(), FindingState.MEASURE_DUE);
			}
			case FindingEvent.Readdressed e ->
				this.jdbc.sql("update finding set unit_id = ?, unit_name = ?, unseen = false where finding_id = ?")
					.params(e.section().value(), e.sectionName(), e.finding().value())
					.update();
			case FindingEvent.Viewed e -> this.jdbc.sql("update finding set unseen = false where finding_id = ?")
				.param(e.finding().value())
				.update();
			case FindingEvent.Reminded e -> {
				// Its own facts tell it.
			}
			case FindingEvent.Closed e -> stands(e.finding(), FindingState.CLOSED);
			case FindingEvent.Withdrawn e -> stands(e.finding(), FindingState.WITHDRAWN);
		}
	}

	private void record(FindingEvent.Recorded e, long position) {
		this.jdbc
			.sql("""
					insert into finding (finding_id, number, grade, title, found, asked, unit_id, unit_name, state, answer_by,
					                     recorded_on, position)
					values (:id, :number, :grade, :title, :found, :asked, :unit, :unitName, :state, :answerBy, :on, :position)
					on conflict do nothing""")
			.param("id", e.finding().value())
			.param("number", e.number())
			.param("grade", e.grade().name())
			.param("title", e.title())
			.param("found", e.found())
			.param("asked", e.asked())
			.param("unit", e.section().value())
			.param("unitName", e.sectionName())
			.param("state", FindingState.ANSWER_DUE.name())
			.param("answerBy", e.answerBy())
			.param("on", e.recordedOn())
			.param("position", position)
			.update();
		for (FactFound fact : e.facts()) {
			this.jdbc.sql(
					"insert into finding_fact (finding_id, event_id, position) values (?, ?, ?) on conflict do nothing")
				.params(e.finding().value(), fact.event(), fact.number())
				.update();
		}
	}

	private void stands(FindingId finding, FindingState state) {
		this.jdbc.sql("update finding set state = ? where finding_id = ?")
			.params(state.name(), finding.value())
			.update();
	}

	private void due(FindingId finding, @Nullable LocalDate day) {
		this.jdbc.sql("update finding set measure_by = ? where finding_id = ?").params(day, finding.value()).update();
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate finding, finding_fact").update();
	}

}
