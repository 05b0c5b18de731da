package org.nawate.app.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
	 * Plans lie side by side. Its parameters are half a step on, and so in one version.
	 */
	private static final String POINT = """
			box(point(register_plan_place(:%1$s) + :%2$s, :%3$s), point(register_plan_place(:%1$s) + :%2$s, :%3$s))
			""";

	/**
	 * The versions that hold at one of two points alone; those of both read the same.
	 */
	static final String DIFFERENT = """
			with first as materialized (
			    select * from register_version where plan_id = :fromPlan and extent @> %s),
			second as materialized (
			    select * from register_version where plan_id = :toPlan and extent @> %s),
			different as (
			    select 1 as side, f.* from first f where not exists (
			        select from second s where s.project_id = f.project_id and s.known_from = f.known_from
			                               and s.valid_from = f.valid_from)
			    union all
			    select 2, s.* from second s where not exists (
			        select from first f where f.project_id = s.project_id and f.known_from = s.known_from
			                              and f.valid_from = s.valid_from))
			select d.side, d.project_id, d.facets, d.acts, d.since, d.entered, 0 as editions,
			       cast(null as boolean) as printed_added, cast(null as text) as printed, false as printed_before,
			       (select count(*) from first) as firsts
			from different d
			order by d.side, (d.facets -> 'placement' ->> 'measure')::int, (d.facets -> 'placement' ->> 'number')::int"""
		.formatted(POINT.formatted("fromPlan", "fromDay", "fromPlace"), POINT.formatted("toPlan", "toDay", "toPlace"));

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
			+ POINT.formatted("plan", "day", "place");

	static final String ROWS = READ + """
			order by (v.facets -> 'placement' ->> 'measure')::int, (v.facets -> 'placement' ->> 'number')::int""";

	static final String ROW = READ + "  and v.project_id = :project";

	/** Where the column {@code extent} counts days from. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	/** Within the edges that stand for no end. */
	private static final long LAST_DAY = 9_999_998;

	private static final long LAST_POSITION = 1L << 52;

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
		return plan(asOf, knownAt)
			.flatMap((plan) -> at(this.jdbc.sql(ROW), plan, asOf, knownAt).param("project", project.value())
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
		return at(this.jdbc.sql(ROWS), plan, asOf, knownAt).query(new RegisterRowMapper(this.json, plan)).list();
	}

	/** The point half a step on, which lies in one version alone. */
	static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, PlanOutline plan, LocalDate asOf,
			KnownAt knownAt) {
		return statement.param("asOf", asOf)
			.param("known", knownAt.position())
			.param("plan", plan.planId())
			.param("day", day(asOf))
			.param("place", place(knownAt));
	}

	private static double day(LocalDate asOf) {
		return Math.clamp(ChronoUnit.DAYS.between(FIRST_DAY, asOf), -LAST_DAY, LAST_DAY) + 0.5;
	}

	private static double place(KnownAt knownAt) {
		return Math.min(knownAt.position(), LAST_POSITION) + 0.5;
	}

	/** With two points as parameters. */
	static JdbcClient.StatementSpec between(JdbcClient.StatementSpec statement, PlanPoint from, PlanPoint to) {
		return statement.param("fromPlan", from.plan().planId())
			.param("fromDay", day(from.asOf()))
			.param("fromPlace", place(from.knownAt()))
			.param("toPlan", to.plan().planId())
			.param("toDay", day(to.asOf()))
			.param("toPlace", place(to.knownAt()));
	}

	/** A point of both times in a plan. */
	record PlanPoint(PlanOutline plan, LocalDate asOf, KnownAt knownAt) {
	}

	/**
	 * The rows that may read otherwise at one point than at another; without the marks
	 * that editions give.
	 */
	public RegisterDifference differing(LocalDate fromDay, KnownAt fromKnown, LocalDate toDay, KnownAt toKnown) {
		PlanOutline none = new PlanOutline("", "", List.of(), List.of());
		PlanPoint from = new PlanPoint(plan(fromDay, fromKnown).orElse(none), fromDay, fromKnown);
		PlanPoint to = new PlanPoint(plan(toDay, toKnown).orElse(none), toDay, toKnown);
		RegisterRowMapper first = new RegisterRowMapper(this.json, from.plan());
		RegisterRowMapper second = new RegisterRowMapper(this.json, to.plan());
		List<RegisterRow> before = new ArrayList<>();
		List<RegisterRow> now = new ArrayList<>();
		AtomicInteger firsts = new AtomicInteger(-1);
		between(this.jdbc.sql(DIFFERENT), from, to).query((RowCallbackHandler) (row) -> {
			firsts.set(row.getInt("firsts"));
			if (row.getInt("side") == 1) {
				before.add(first.mapRow(row, 0));
			}
			else {
				now.add(second.mapRow(row, 0));
			}
		});
		int same = (firsts.get() >= 0) ? firsts.get() - before.size() : count(from);
		return new RegisterDifference(List.copyOf(before), List.copyOf(now), same);
	}

	/** How many rows there are; both points have the same. */
	private int count(PlanPoint at) {
		return this.jdbc
			.sql("select count(*) from register_version where plan_id = :plan and extent @> "
					+ POINT.formatted("plan", "day", "place"))
			.param("plan", at.plan().planId())
			.param("day", day(at.asOf()))
			.param("place", place(at.knownAt()))
			.query(Integer.class)
			.single();
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
