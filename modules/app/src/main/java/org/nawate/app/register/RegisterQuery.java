package org.nawate.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

	/** For every project and facet the latest fact of the day, in one row a project. */
	static final String ROWS = """
			with latest as (
			    select distinct on (project_id, facet) project_id, facet, value, position
			    from register_fact
			    where effective_on <= :asOf
			      and (cast(:knownAt as timestamptz) is null or recorded_at <= :knownAt)
			      and (cast(:project as text) is null or project_id = :project)
			    order by project_id, facet, effective_on desc, position desc),
			project as (
			    select project_id, jsonb_object_agg(facet, value) as facets, jsonb_object_agg(facet, position) as acts
			    from latest group by project_id),
			known_edition as (
			    select fiscal_year from edition
			    where plan_id = :plan and effective_on <= :asOf
			      and (cast(:knownAt as timestamptz) is null or recorded_at <= :knownAt)),
			in_force as (select max(fiscal_year) as fiscal_year from known_edition)
			select p.project_id, p.facets, p.acts, f.fiscal_year as edition,
			       (select count(*) from known_edition) as editions,
			       (select case when r.corrected_on <= :asOf then jsonb_exists(r.corrected -> 'marks', 'ADDED') else r.added end
			        from edition_row r
			        where r.project_id = p.project_id and r.plan_id = :plan
			          and r.fiscal_year = f.fiscal_year) as printed_added,
			       (select case when r.corrected_on <= :asOf then r.corrected else r.printed end from edition_row r
			        where r.project_id = p.project_id and r.plan_id = :plan
			          and r.fiscal_year = f.fiscal_year) as printed,
			       exists (select from edition_row r
			               where r.project_id = p.project_id and r.plan_id = :plan
			                 and r.fiscal_year < f.fiscal_year) as printed_before
			from project p cross join in_force f
			where p.facets ->> 'state' in ('ACTIVE', 'SUSPENDED', 'ABOLISHED', 'COMPLETED', 'MERGED', 'SPLIT')
			  and p.facets -> 'placement' ->> 'plan' = :plan
			order by (p.facets -> 'placement' ->> 'measure')::int, (p.facets -> 'placement' ->> 'number')::int""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	RegisterQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The plan on a day, by all that is known today. */
	public Register find(LocalDate asOf, RegisterFilter filter) {
		return find(asOf, null, filter);
	}

	/**
	 * The plan on a day, as it was known at an instant.
	 * @param knownAt {@code null} for all that is known today
	 */
	public Register find(LocalDate asOf, @Nullable Instant knownAt, RegisterFilter filter) {
		PlanOutline plan = plan(asOf).orElse(null);
		List<RegisterRow> all = (plan != null) ? rows(plan, asOf, knownAt, null) : List.of();
		return new Register(asOf, (plan != null) ? plan.name() : "", (plan != null) ? plan.goals() : List.of(),
				(plan != null) ? plan.measures() : List.of(), all.stream().filter(filter::shows).toList(),
				all.stream().map(RegisterFilter::departmentOf).filter(Objects::nonNull).distinct().toList(),
				edition(asOf, knownAt, plan), counts(all));
	}

	/** The row of one project on a day; empty when it is not in the plan that day. */
	public Optional<RegisterRow> row(ProjectId project, LocalDate asOf) {
		return plan(asOf).flatMap((plan) -> rows(plan, asOf, null, project).stream().findFirst());
	}

	/** What projects are called by the last that is known, by their ids. */
	public Map<String, String> names(Collection<ProjectId> projects) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("""
				select distinct on (project_id) project_id, value #>> '{}' as name from register_fact
				where facet = 'name' and project_id = any (:projects)
				order by project_id, effective_on desc, position desc""")
			.param("projects", projects.stream().map(ProjectId::value).toArray(String[]::new))
			.query((RowCallbackHandler) (row) -> names.put(row.getString("project_id"), row.getString("name")));
		return names;
	}

	/** The outline of the plan that covers a day, or else of the last one adopted. */
	public Optional<PlanOutline> plan(LocalDate asOf) {
		return this.jdbc.sql("""
				select plan_id, name, goals, measures from action_plan
				order by (:year between first_year and last_year) desc, position desc limit 1""")
			.param("year", FiscalYear.of(asOf).year())
			.query((row, number) -> PlanOutline.read(this.json, row))
			.optional();
	}

	private List<RegisterRow> rows(PlanOutline plan, LocalDate asOf, @Nullable Instant knownAt,
			@Nullable ProjectId project) {
		return this.jdbc.sql(ROWS)
			.param("asOf", asOf)
			.param("knownAt", (knownAt != null) ? knownAt.atOffset(ZoneOffset.UTC) : null)
			.param("project", (project != null) ? project.value() : null)
			.param("plan", plan.planId())
			.query(new RegisterRowMapper(this.json, plan))
			.list();
	}

	private @Nullable Integer edition(LocalDate asOf, @Nullable Instant knownAt, @Nullable PlanOutline plan) {
		if (plan == null) {
			return null;
		}
		return this.jdbc.sql("""
				select fiscal_year from edition
				where plan_id = :plan and effective_on <= :asOf
				  and (cast(:knownAt as timestamptz) is null or recorded_at <= :knownAt)
				order by fiscal_year desc limit 1""")
			.param("plan", plan.planId())
			.param("asOf", asOf)
			.param("knownAt", (knownAt != null) ? knownAt.atOffset(ZoneOffset.UTC) : null)
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
