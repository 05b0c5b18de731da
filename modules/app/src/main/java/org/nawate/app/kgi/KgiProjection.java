package org.nawate.app.kgi;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Objects;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every change of a KGI with the project's place in the plan as it was then. */
@Component
@ProcessingGroup("kgi")
class KgiProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	KgiProjection(JdbcClient jdbc, EventPositions positions) {
		this.jdbc = jdbc;
		this.positions = positions;
	}

	@EventHandler
	void on(ProjectEvent event, EventMessage<?> message) {
		switch (event) {
			case ProjectEvent.Enrolled e -> begin(e.project(), e.measure(), e.owner(), e.kgi());
			case ProjectEvent.Added e -> begin(e.project(), e.measure(), e.owner(), e.kgi());
			case ProjectEvent.BranchedOff e -> begin(e.project(), e.measure(), e.owner(), e.kgi());
			case ProjectEvent.OwnerChanged e -> own(e.project(), e.after());
			case ProjectEvent.KgiRevised e -> change(message, e.project(),
					KgiDirection.of(KgiMovePolicy.between(e.before(), e.after())), e.authority(), e.effectiveOn());
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
					insert into kgi_project (project_id, measure, department, original) values (?, ?, ?, ?)
					on conflict do nothing""").params(project.value(), measure, department(owner), kgi.text()).update();
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
		if (e.misprint() instanceof Misprint.KgiMisprint) {
			change(message, e.project(), KgiDirection.ERRATUM, e.authority(), e.effectiveOn());
		}
		else if (e.misprint() instanceof Misprint.OwnerMisprint owner && owner.asCorrect() != null) {
			own(e.project(), owner.asCorrect());
		}
	}

	private void change(EventMessage<?> message, ProjectId project, KgiDirection direction,
			Authority.Decision authority, LocalDate effectiveOn) {
		this.jdbc.sql("""
				insert into kgi_change (position, project_id, measure, department, direction, authority_kind,
				                        meeting_id, effective_on, fiscal_year)
				select :position, project_id, measure, department, :direction, :kind, :meeting, :effectiveOn, :year
				from kgi_project where project_id = :project
				on conflict do nothing""")
			.param("position", this.positions.of(message))
			.param("project", project.value())
			.param("direction", direction.name())
			.param("kind", KgiAuthority.of(authority).name())
			.param("meeting", (authority instanceof Authority.Resolution r) ? r.meeting().value() : null, Types.VARCHAR)
			.param("effectiveOn", effectiveOn)
			.param("year", FiscalYear.of(effectiveOn).year())
			.update();
	}

	/** Nothing of a KGI. */
	private static void leave() {
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate kgi_change, kgi_project").update();
	}

}
