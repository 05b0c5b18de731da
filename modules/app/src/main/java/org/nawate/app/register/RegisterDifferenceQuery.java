package org.nawate.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.app.time.KnownAt;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which rows of the plan may read otherwise at two points of both times. */
@Component
public class RegisterDifferenceQuery {

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
		.formatted(PlanPoint.POINT.formatted("fromPlan", "fromDay", "fromPlace"),
				PlanPoint.POINT.formatted("toPlan", "toDay", "toPlace"));

	private static final PlanOutline NONE = new PlanOutline("", "", List.of(), List.of());

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final RegisterQuery register;

	RegisterDifferenceQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json,
			RegisterQuery register) {
		this.jdbc = jdbc;
		this.json = json;
		this.register = register;
	}

	/**
	 * The rows that may read otherwise at one point than at another; without the marks
	 * that editions give.
	 */
	public RegisterDifference between(LocalDate fromDay, KnownAt fromKnown, LocalDate toDay, KnownAt toKnown) {
		PlanPoint from = point(fromDay, fromKnown);
		PlanPoint to = point(toDay, toKnown);
		RegisterRowMapper first = new RegisterRowMapper(this.json, from.plan());
		RegisterRowMapper second = new RegisterRowMapper(this.json, to.plan());
		List<RegisterRow> before = new ArrayList<>();
		List<RegisterRow> now = new ArrayList<>();
		AtomicInteger firsts = new AtomicInteger(-1);
		in(this.jdbc.sql(DIFFERENT), from, to).query((RowCallbackHandler) (row) -> {
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

	private PlanPoint point(LocalDate day, KnownAt known) {
		return new PlanPoint(this.register.plan(day, known).orElse(NONE), day, known);
	}

	static JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement, PlanPoint from, PlanPoint to) {
		return to.in(from.in(statement, "fromPlan", "fromDay", "fromPlace"), "toPlan", "toDay", "toPlace");
	}

	/** How many rows there are; both points have the same. */
	private int count(PlanPoint at) {
		return at
			.in(this.jdbc.sql("select count(*) from register_version where plan_id = :plan and extent @> "
					+ PlanPoint.POINT.formatted("plan", "day", "place")), "plan", "day", "place")
			.query(Integer.class)
			.single();
	}

}
