package org.nawate.app.kgi;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.KgiMovePolicy;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.EventPositions;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every change of a KGI with the project's place in the plan as it was then. */
@Component
@ProcessingGroup("kgi")
class KgiProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final ObjectMapper json;

	KgiProjection(JdbcClient jdbc, EventPositions positions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(ProjectEvent event, EventMessage<?> message) {
		switch (event) {
			case ProjectEvent.Enrolled e -> begin(e.project(), e.measure(), e.owner(), e.kgi());
			case ProjectEvent.Added e -> begin(e.project(), e.measure(), e.owner(), e.kgi());
			case ProjectEvent.BranchedOff e -> begin(e.project(), e.measure(), e.owner(), e.kgi());
			case ProjectEvent.OwnerChanged e -> own(e.project(), e.after());
			case ProjectEvent.KgiRevised e ->
				change(message, e.project(), KgiDirection.of(KgiMovePolicy.between(e.before(), e.after())), e.before(),
						e.after(), e.authority(), e.effectiveOn());
			case ProjectEvent.Corrected e -> correct(e, message);
			case ProjectEvent.Proposed e -> leave();
			case ProjectEvent.Classified e -> leave();
			case ProjectEvent.Activated e -> leave();
			case ProjectEvent.Reclassified e -> leave();
			case ProjectEvent.Renamed e -> leave();
			case ProjectEvent.TookOver e -> leave();
			case ProjectEvent.MergedInto e -> leave();
			case ProjectEvent.SplitInto e -> leave();
			case ProjectEvent.Completed e -> leave();
			case ProjectEvent.Suspended e -> leave();
			case ProjectEvent.Resumed e -> leave();
			case ProjectEvent.Abolished e -> leave();
			case ProjectEvent.Refused e -> leave();
			case ProjectEvent.Withdrawn e -> leave();
		}
	}

	private void begin(ProjectId project, int measure, Owner owner, Kgi kgi) {
		if (kgi.kind() != KgiKind.NONE) {
			this.jdbc.sql("""
					insert into kgi_project (project_id, measure, department, original, kgi)
					values (?, ?, ?, ?, cast(? as jsonb))
					on conflict do nothing""")
				.params(project.value(), measure, department(owner), kgi.text(), written(kgi))
				.update();
		}
	}

	private void own(ProjectId project, Owner owner) {
		this.jdbc.sql("update kgi_project set department = ? where project_id = ?")
			.params(department(owner), project.value())
			.update();
	}

	/** An office that belongs to no 部 stands by itself. */
	private static String department(Owner owner) {
		return Objects.requireNonNullElse(owner.department(), owner.section());
	}

	private void correct(ProjectEvent.Corrected e, EventMessage<?> message) {
		if (e.misprint() instanceof Misprint.KgiMisprint kgi && kgi.asCorrect() != null) {
			change(message, e.project(), KgiDirection.ERRATUM, kgi.asPrinted(), kgi.asCorrect(), e.authority(),
					e.effectiveOn());
		}
		else if (e.misprint() instanceof Misprint.OwnerMisprint owner && owner.asCorrect() != null) {
			own(e.project(), owner.asCorrect());
		}
	}

	private void change(EventMessage<?> message, ProjectId project, KgiDirection direction, Kgi before, Kgi after,
			Authority.Decision authority, LocalDate effectiveOn) {
		Kgi original = original(project);
		BigDecimal difference = KgiMovePolicy.distance(before, after).orElse(null);
		BigDecimal fromOriginal = (original != null) ? KgiMovePolicy.distance(original, after).orElse(null) : null;
		boolean measured = difference != null || fromOriginal != null;
		this.jdbc.sql("""
				insert into kgi_change (position, project_id, measure, department, direction, authority_kind,
				                        meeting_id, effective_on, fiscal_year, difference, value_before, from_original,
				                        value_original, unit)
				select :position, project_id, measure, department, :direction, :kind, :meeting, :effectiveOn, :year,
				       :difference, :before, :fromOriginal, :original, :unit
				from kgi_project where project_id = :project
				on conflict do nothing""")
			.param("position", this.positions.of(message))
			.param("project", project.value())
			.param("direction", direction.name())
			.param("kind", KgiAuthority.of(authority).name())
			.param("meeting", (authority instanceof Authority.Resolution r) ? r.meeting().value() : null, Types.VARCHAR)
			.param("effectiveOn", effectiveOn)
			.param("year", FiscalYear.of(effectiveOn).year())
			.param("difference", difference, Types.NUMERIC)
			.param("before", (difference != null) ? before.value() : null, Types.NUMERIC)
			.param("fromOriginal", fromOriginal, Types.NUMERIC)
			.param("original", (fromOriginal != null && original != null) ? original.value() : null, Types.NUMERIC)
			.param("unit", measured ? after.unit() : null, Types.VARCHAR)
			.update();
	}

	private @Nullable Kgi original(ProjectId project) {
		return this.jdbc.sql("select kgi::text from kgi_project where project_id = ?")
			.param(project.value())
			.query(String.class)
			.optional()
			.map(this::read)
			.orElse(null);
	}

	private String written(Kgi kgi) {
		try {
			return this.json.writeValueAsString(kgi);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Kgi read(String kgi) {
		try {
			return this.json.readValue(kgi, Kgi.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Nothing of a KGI. */
	private static void leave() {
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate kgi_change, kgi_project").update();
	}

}
