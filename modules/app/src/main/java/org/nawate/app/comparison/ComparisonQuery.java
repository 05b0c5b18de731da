package org.nawate.app.comparison;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterDifference;
import org.nawate.app.register.RegisterDifferenceQuery;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.project.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the register, or one project, at two points of both times. */
@Component
public class ComparisonQuery {

	/** The most facts between that are told at once. */
	public static final int MOST_ACTS = 200;

	/** What the register shows; the indexes hold nothing else. */
	private static final String SHOWN = """
			(facet <> 'state' or value #>> '{}' in ('ACTIVE', 'SUSPENDED', 'ABOLISHED', 'COMPLETED', 'MERGED', 'SPLIT'))""";

	/**
	 * A fact counts at a point if it holds by its day and is known at its position;
	 * between two points lie those that count at one of them.
	 */
	private static final String ON_ONE_SIDE = """
			(f.effective_on <= :fromDay and f.position <= :fromKnown) <> (f.effective_on <= :toDay and f.position <= :toKnown)
			""";

	private static final String LIMITED = "  and f.position > :after group by position order by position limit "
			+ (MOST_ACTS + 1);

	/**
	 * Of the plans that are compared; there may be others beside them. Either the days of
	 * those between or their positions lie between.
	 */
	static final String OF_ALL = """
			with mine as materialized (select distinct project_id from register_version where plan_id = any (:plans))
			select position from (
			    select position, effective_on, project_id from register_fact
			    where effective_on > least(:fromDay, :toDay) and effective_on <= greatest(:fromDay, :toDay) and %1$s
			    union all
			    select position, effective_on, project_id from register_fact
			    where position > least(:fromKnown, :toKnown) and position <= greatest(:fromKnown, :toKnown) and %1$s) f
			where project_id in (select project_id from mine) and %2$s""".formatted(SHOWN, ON_ONE_SIDE) + LIMITED;

	static final String OF_ONE = "select position from register_fact f where project_id = :project and " + SHOWN
			+ " and " + ON_ONE_SIDE + LIMITED;

	private final JdbcClient jdbc;

	private final RegisterQuery register;

	private final RegisterDifferenceQuery differences;

	private final HistoryQuery history;

	ComparisonQuery(JdbcClient jdbc, RegisterQuery register, RegisterDifferenceQuery differences,
			HistoryQuery history) {
		this.jdbc = jdbc;
		this.register = register;
		this.differences = differences;
		this.history = history;
	}

	/** The whole register, with the first facts between. */
	public RegisterComparison compare(Side from, Side to) {
		return compare(from, to, 0);
	}

	/**
	 * The whole register.
	 * @param after the number behind which the facts between are told
	 */
	public RegisterComparison compare(Side from, Side to, long after) {
		List<Long> positions = between(this.jdbc.sql(OF_ALL), from, to).param("after", after)
			.param("plans",
					Stream.of(from, to).flatMap((side) -> plan(side).stream()).distinct().toArray(String[]::new))
			.query(Long.class)
			.list();
		return compared(from, to, this.differences.between(from.asOf(), from.getKnown(), to.asOf(), to.getKnown()),
				positions);
	}

	private Optional<String> plan(Side side) {
		return this.register.plan(side.asOf(), side.getKnown()).map(PlanOutline::planId);
	}

	/**
	 * One project.
	 * @param after the number behind which the facts between are told
	 */
	public RegisterComparison compare(ProjectId project, Side from, Side to, long after) {
		List<Long> positions = between(this.jdbc.sql(OF_ONE), from, to).param("after", after)
			.param("project", project.value())
			.query(Long.class)
			.list();
		return compared(from, to, new RegisterDifference(row(project, from), row(project, to), 0), positions);
	}

	/**
	 * What a project is called; empty for one that is in no plan, on whatever day, so
	 * that nothing of a mere proposal is told.
	 */
	public Optional<String> nameOf(ProjectId project) {
		boolean inPlan = this.jdbc
			.sql("select exists (select from register_version where project_id = ? and plan_id is not null)")
			.param(project.value())
			.query(Boolean.class)
			.single();
		return inPlan ? Optional.ofNullable(this.register.names(List.of(project)).get(project.value()))
				: Optional.empty();
	}

	private RegisterComparison compared(Side from, Side to, RegisterDifference difference, List<Long> positions) {
		List<Long> shown = positions.subList(0, Math.min(positions.size(), MOST_ACTS));
		return RegisterComparison.of(from, to, difference, acts(shown), positions.size() > MOST_ACTS);
	}

	private List<RegisterRow> row(ProjectId project, Side side) {
		return this.register.row(project, side.asOf(), side.getKnown()).stream().toList();
	}

	/** With the two points as parameters. */
	static JdbcClient.StatementSpec between(JdbcClient.StatementSpec statement, Side from, Side to) {
		return statement.param("fromDay", from.asOf())
			.param("toDay", to.asOf())
			.param("fromKnown", from.getKnown().position())
			.param("toKnown", to.getKnown().position());
	}

	private List<ActBetween> acts(List<Long> positions) {
		Map<Long, FactRow> facts = this.history.at(positions);
		Map<String, String> names = this.register.names(facts.values()
			.stream()
			.map(FactRow::projectId)
			.filter(Objects::nonNull)
			.distinct()
			.map(ProjectId::new)
			.toList());
		return positions.stream()
			.map(facts::get)
			.filter(Objects::nonNull)
			.map((fact) -> new ActBetween(fact, names.getOrDefault(fact.projectId(), fact.name())))
			.toList();
	}

}
