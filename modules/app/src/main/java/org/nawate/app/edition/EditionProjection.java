package org.nawate.app.edition;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import org.nawate.store.EventPositions;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.PlanId;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.ProjectEvent;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the plan's structure, its frozen editions, and what was gathered for the next.
 */
@Component
@ProcessingGroup("edition")
class EditionProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final ObjectMapper json;

	EditionProjection(JdbcClient jdbc, EventPositions positions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(ActionPlanEvent event, EventMessage<?> message) throws JsonProcessingException {
		switch (event) {
			case ActionPlanEvent.Adopted e -> adopt(e, message);
			case ActionPlanEvent.EditionTakenOver e -> freeze(e.plan(), e.fiscalYear(), e.rows(),
					e.authority().source(), e.takenOverOn(), e.effectiveOn(), message);
			case ActionPlanEvent.NumberAssigned e -> {
				// The number stands on the project once it is added.
			}
			case ActionPlanEvent.EditionGathered e -> gather(e, message);
			case ActionPlanEvent.EditionCorrected e -> correct(e, message);
			case ActionPlanEvent.EditionPublished e ->
				freeze(e.plan(), e.fiscalYear(), e.rows(), null, e.publishedOn(), e.effectiveOn(), message);
		}
	}

	private void adopt(ActionPlanEvent.Adopted e, EventMessage<?> message) throws JsonProcessingException {
		this.jdbc.sql("""
				insert into action_plan (plan_id, name, first_year, last_year, goals, measures, adopted_on, recorded_at,
				                         position)
				values (:plan, :name, :first, :last, cast(:goals as jsonb), cast(:measures as jsonb), :adoptedOn,
				        :recordedAt, :position)
				on conflict do nothing""")
			.param("plan", e.plan().value())
			.param("name", e.name())
			.param("first", e.firstYear().year())
			.param("last", e.lastYear().year())
			.param("goals", this.json.writeValueAsString(e.goals()))
			.param("measures", this.json.writeValueAsString(e.measures()))
			.param("adoptedOn", e.adoptedOn())
			.param("recordedAt", EventPositions.recordedAt(message))
			.param("position", this.positions.of(message))
			.update();
	}

	private void freeze(PlanId plan, FiscalYear year, List<EditionRow> rows, @Nullable String source, LocalDate on,
			LocalDate effectiveOn, EventMessage<?> message) throws JsonProcessingException {
		long position = this.positions.of(message);
		this.jdbc.sql("""
				insert into edition (plan_id, fiscal_year, rows, source, published_on, effective_on, recorded_at,
				                     position)
				values (:plan, :year, cast(:rows as jsonb), :source, :on, :effectiveOn, :recordedAt, :position)
				on conflict do nothing""")
			.param("plan", plan.value())
			.param("year", year.year())
			.param("rows", this.json.writeValueAsString(rows))
			.param("source", source)
			.param("on", on)
			.param("effectiveOn", effectiveOn)
			.param("recordedAt", EventPositions.recordedAt(message))
			.param("position", position)
			.update();
		for (EditionRow row : rows) {
			this.jdbc.sql("""
					insert into edition_row (plan_id, fiscal_year, project_id, added, printed, position)
					values (:plan, :year, :project, :added, cast(:printed as jsonb), :position)
					on conflict do nothing""")
				.param("plan", plan.value())
				.param("year", year.year())
				.param("project", row.project().value())
				.param("added", row.marks().contains(Mark.ADDED))
				.param("printed", this.json.writeValueAsString(row))
				.param("position", position)
				.update();
		}
		this.jdbc.sql("delete from edition_draft where plan_id = :plan and fiscal_year = :year")
			.param("plan", plan.value())
			.param("year", year.year())
			.update();
	}

	@EventHandler
	void on(ProjectEvent.Corrected e, EventMessage<?> message) throws JsonProcessingException {
		this.jdbc.sql("""
				insert into erratum (position, project_id, proposal_id, misprint, reason, decided_on, effective_on)
				values (:position, :project, :proposal, cast(:misprint as jsonb), :reason, :decidedOn, :effectiveOn)
				on conflict do nothing""")
			.param("position", this.positions.of(message))
			.param("project", e.project().value())
			.param("proposal", e.authority().proposal().value())
			.param("misprint", this.json.writerFor(Misprint.class).writeValueAsString(e.misprint()))
			.param("reason", e.reason())
			.param("decidedOn", e.decidedOn())
			.param("effectiveOn", e.effectiveOn())
			.update();
	}

	/** The frozen rows stay as they are. */
	private void correct(ActionPlanEvent.EditionCorrected e, EventMessage<?> message) throws JsonProcessingException {
		this.jdbc.sql("""
				insert into edition_correction (plan_id, fiscal_year, number, corrections, rows, published_on,
				                                recorded_at, position)
				values (:plan, :year, :number, cast(:corrections as jsonb), cast(:rows as jsonb), :on, :recordedAt,
				        :position)
				on conflict do nothing""")
			.param("plan", e.plan().value())
			.param("year", e.fiscalYear().year())
			.param("number", e.number())
			.param("corrections", this.json.writeValueAsString(e.corrections()))
			.param("rows", this.json.writeValueAsString(e.rows()))
			.param("on", e.publishedOn())
			.param("recordedAt", EventPositions.recordedAt(message))
			.param("position", this.positions.of(message))
			.update();
		for (EditionRow row : e.rows()) {
			if (e.corrections().stream().anyMatch((correction) -> correction.project().equals(row.project()))) {
				this.jdbc.sql("""
						update edition_row set corrected = cast(:corrected as jsonb), corrected_on = :on
						where plan_id = :plan and fiscal_year = :year and project_id = :project""")
					.param("corrected", this.json.writeValueAsString(row))
					.param("on", e.publishedOn())
					.param("plan", e.plan().value())
					.param("year", e.fiscalYear().year())
					.param("project", row.project().value())
					.update();
			}
		}
		this.jdbc.sql("delete from edition_draft where plan_id = :plan").param("plan", e.plan().value()).update();
	}

	private void gather(ActionPlanEvent.EditionGathered e, EventMessage<?> message) throws JsonProcessingException {
		this.jdbc.sql("""
				insert into edition_draft (plan_id, fiscal_year, rows, gathered_on, recorded_at, position)
				values (:plan, :year, cast(:rows as jsonb), :on, :recordedAt, :position)
				on conflict (plan_id, fiscal_year) do update
				set rows = excluded.rows, gathered_on = excluded.gathered_on, recorded_at = excluded.recorded_at,
				    position = excluded.position""")
			.param("plan", e.plan().value())
			.param("year", e.fiscalYear().year())
			.param("rows", this.json.writeValueAsString(e.rows()))
			.param("on", e.gatheredOn())
			.param("recordedAt", EventPositions.recordedAt(message))
			.param("position", this.positions.of(message))
			.update();
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate action_plan, edition, edition_row, edition_draft, erratum, edition_correction")
			.update();
	}

}
