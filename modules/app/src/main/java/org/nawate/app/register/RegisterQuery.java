package org.nawate.app.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what the plan is on a day, and what was known of it at an instant. */
@Component
public class RegisterQuery {

	/**
	 * Of every project the version that holds the point of day and position, and what the
	 * edition in force then printed of it, as corrected by then.
	 */
	private static final String READ = """
			with known_edition as (
			    select fiscal_year, rows from edition
			    where plan_id = :plan and effective_on <= :asOf and position <= :known),
			in_force as (select max(fiscal_year) as fiscal_year, count(*) as editions from known_edition),
			printed as (
			    select r.project_id, r.added, r.printed from edition_row r join in_force f on f.fiscal_year = r.fiscal_year
			    where r.plan_id = :plan),
			correction as (
			    select c.rows from edition_correction c join in_force f on f.fiscal_year = c.fiscal_year
			    where c.plan_id = :plan and c.published_on <= :asOf and c.position <= :known
			    order by c.number desc limit 1),
			corrected as (
			    select line.value ->> 'project' as project_id, line.value as printed
			    from correction cross join lateral jsonb_array_elements(correction.rows) as line (value)),
			printed_before as (
			    select distinct r.project_id from edition_row r join in_force f on r.fiscal_year < f.fiscal_year
			    where r.plan_id = :plan and r.position <= :known)
			select v.project_id, v.facets, v.acts, v.since, v.entered, f.fiscal_year as edition, f.editions,
			       coalesce(jsonb_exists(c.printed -> 'marks', 'ADDED'), p.added) as printed_added,
			       coalesce(c.printed, p.printed) as printed, b.project_id is not null as printed_before
			from register_version v cross join in_force f
			left join printed p on p.project_id = v.project_id
			left join corrected c on c.project_id = v.project_id
			left join printed_before b on b.project_id = v.project_id
			where v.plan_id = :plan and v.extent @>
			"""
			+ PlanPoint.POINT.formatted("plan", "day", "place");

	static final String ROWS = READ + """
			order by (v.facets -> 'placement' ->> 'measure')::int, (v.facets -> 'placement' ->> 'number')::int""";

	static final String ROW = READ + "  and v.project_id = :project";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	RegisterQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The plan on a day, by all that is known today. */
	public Register find(LocalDate asOf, RegisterFilter filter) {
		return find(asOf, KnownAt.NOW, filter);
	}

	/** The plan on a day, as it was known at an instant. */
	public Register find(LocalDate asOf, KnownAt knownAt, RegisterFilter filter) {
		PlanOutline plan = plan(asOf, knownAt).orElse(null);
		List<RegisterRow> all = (plan != null) ? rows(plan, asOf, knownAt) : List.of();
		return new Register(asOf, knownAt.isNow() ? null : knownAt, (plan != null) ? plan.name() : "",
				(plan != null) ? plan.goals() : List.of(), (plan != null) ? plan.measures() : List.of(),
				all.stream().filter(filter::shows).toList(),
				all.stream().map(RegisterFilter::departmentOf).filter(Objects::nonNull).distinct().toList(),
				edition(asOf, knownAt, plan), counts(all));
	}

	/** The row of one project on a day; empty when it is not in the plan that day. */
	public Optional<RegisterRow> row(ProjectId project, LocalDate asOf) {
		return row(project, asOf, KnownAt.NOW);
	}

	/** The row of one project on a day, as it was known at an instant. */
	public Optional<RegisterRow> row(ProjectId project, LocalDate asOf, KnownAt knownAt) {
		return plan(asOf, knownAt).flatMap((plan) -> new PlanPoint(plan, asOf, knownAt).in(this.jdbc.sql(ROW))
			.param("project", project.value())
			.query(new RegisterRowMapper(this.json, plan))
			.optional());
	}

	/** What projects are called by the last that is known, by their ids. */
	public Map<String, String> names(Collection<ProjectId> projects) {
		return names(projects, KnownAt.NOW);
	}

	/** The same by what was known at an instant. */
	public Map<String, String> names(Collection<ProjectId> projects, KnownAt knownAt) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("""
				select distinct on (project_id) project_id, value #>> '{}' as name from register_fact
				where facet = 'name' and project_id = any (:projects) and position <= :known
				order by project_id, effective_on desc, position desc""")
			.param("known", knownAt.position())
			.param("projects", projects.stream().map(ProjectId::value).toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> names.put(row.getString("project_id"), row.getString("name")));
		return names;
	}

	/** The outline of the plan that covers a day, or else of the last one adopted. */
	public Optional<PlanOutline> plan(LocalDate asOf) {
		return plan(asOf, KnownAt.NOW);
	}

	/** The same, among those plans that were known at an instant. */
	public Optional<PlanOutline> plan(LocalDate asOf, KnownAt knownAt) {
		return this.jdbc.sql("""
				select plan_id, name, goals, measures from action_plan where position <= :known
				order by (:year between first_year and last_year) desc, position desc limit 1""")
			.param("year", FiscalYear.of(asOf).year())
			.param("known", knownAt.position())
			.query((row, number) -> PlanOutline.read(this.json, row))
			.optional();
	}

	private List<RegisterRow> rows(PlanOutline plan, LocalDate asOf, KnownAt knownAt) {
		return new PlanPoint(plan, asOf, knownAt).in(this.jdbc.sql(ROWS))
			.query(new RegisterRowMapper(this.json, plan))
			.list();
	}

	private @Nullable Integer edition(LocalDate asOf, KnownAt knownAt, @Nullable PlanOutline plan) {
		if (plan == null) {
			return null;
		}
		return this.jdbc.sql("""
				select fiscal_year from edition
				where plan_id = :plan and effective_on <= :asOf and position <= :known
				order by fiscal_year desc limit 1""")
			.param("plan", plan.planId())
			.param("asOf", asOf)
			.param("known", knownAt.position())
			.query(Integer.class)
			.optional()
			.orElse(null);
	}

	private static Register.Counts counts(List<RegisterRow> rows) {
		Map<ProjectState, Integer> states = new EnumMap<>(ProjectState.class);
		Map<BusinessClass, Integer> classes = new EnumMap<>(BusinessClass.class);
		int without = 0;
		for (RegisterRow row : rows) {
			states.merge(row.state(), 1, Integer::sum);
			if (row.businessClass() != null) {
				classes.merge(row.businessClass(), 1, Integer::sum);
			}
			else {
				without++;
			}
		}
		return new Register.Counts(rows.size(), states, classes, without);
	}

	/** The marks that the last edition prints of a project, corrected or not. */
	public Set<Mark> printedMarks(String project) {
		return this.jdbc.sql("""
				select jsonb_array_elements_text(coalesce(corrected, printed) -> 'marks') from edition_row
				where project_id = :project and fiscal_year = (
				    select max(fiscal_year) from edition_row where project_id = :project)""")
			.param("project", project)
			.query(String.class)
			.list()
			.stream()
			.map(Mark::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
	}

}
