package org.nawate.app.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what a project is on a day, how it came to be so, and what is under way. */
@Component
public class ProjectQuery {

	private final JdbcClient jdbc;

	private final RegisterQuery register;

	private final HistoryQuery history;

	ProjectQuery(JdbcClient jdbc, RegisterQuery register, HistoryQuery history) {
		this.jdbc = jdbc;
		this.register = register;
		this.history = history;
	}

	/** The project on a day; empty when nothing is known of it at all. */
	public Optional<ProjectView> find(ProjectId project, LocalDate asOf) {
		return find(project, asOf, KnownAt.NOW);
	}

	/**
	 * The project on a day, as it was known at an instant; empty when nothing was known
	 * of it at all.
	 */
	public Optional<ProjectView> find(ProjectId project, LocalDate asOf, KnownAt knownAt) {
		ProjectLife life = ProjectLife
			.of(this.history.ownFacts(project).stream().filter((fact) -> knownAt.knows(fact.position())).toList());
		return life.isEmpty() ? Optional.empty() : Optional.of(view(project, asOf, knownAt, life));
	}

	/**
	 * The KGIs of a project in the order in which they hold, as its facts up to a
	 * position tell them.
	 */
	public List<KgiVersion> kgisKnown(List<FactRow> facts, long position) {
		return ProjectLife.of(facts.stream().filter((fact) -> fact.position() <= position).toList()).kgiHistory();
	}

	/** The cases that are under way for a project. */
	public List<ProjectView.OpenCase> openCases(ProjectId project) {
		return this.jdbc
			.sql("""
					select proposal_id, number, kind, state from case_file
					where project_ids @> array[cast(:project as text)] and state not in ('IN_EFFECT', 'ABANDONED', 'REFUSED', 'WITHDRAWN')
					order by position""")
			.param("project", project.value())
			.query(ProjectView.OpenCase.class)
			.list();
	}

	private ProjectView view(ProjectId project, LocalDate asOf, KnownAt knownAt, ProjectLife life) {
		RegisterRow row = this.register.row(project, asOf, knownAt).orElse(null);
		PlanOutline plan = this.register.plan(asOf, knownAt).orElse(null);
		Measure measure = (plan != null) ? measure(plan, life.measure) : null;
		Goal goal = (plan != null && measure != null) ? goal(plan, measure.goal()) : null;
		Map<String, String> names = this.register.names(life.kin(), knownAt);
		return new ProjectView(project.value(), life.plan, asOf, life.nameOn(asOf),
				(row != null) ? row.state() : life.stateOn(asOf), row, goal, measure, life.sheet, life.classification,
				life.kgiOn(asOf), life.ownerOn(asOf).owner(), life.ownerOn(asOf).unit(), life.kgiHistory(),
				life.formerNames(asOf), life.relations(asOf, names), life.lifeLine(),
				knownAt.isNow() ? openCases(project) : List.of(), life.endingOn(asOf, names));
	}

	private static @Nullable Measure measure(PlanOutline plan, @Nullable Integer number) {
		return plan.measures()
			.stream()
			.filter((measure) -> Objects.equals(measure.number(), number))
			.findFirst()
			.orElse(null);
	}

	private static @Nullable Goal goal(PlanOutline plan, int number) {
		return plan.goals().stream().filter((goal) -> goal.number() == number).findFirst().orElse(null);
	}

}
