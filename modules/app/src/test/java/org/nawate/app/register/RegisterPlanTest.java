package org.nawate.app.register;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.time.KnownAt;

import static org.assertj.core.api.Assertions.assertThat;

/** With the versions of decades, no answer costs a walk through all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPlanTest {

	private static final PlanOutline PLAN = new PlanOutline("plan", "計画", List.of(), List.of());

	private final ReadingWorld world = new ReadingWorld();

	RegisterPlanTest() {
		// 500 projects, each with 100 versions that follow each other in both times.
		this.world.jdbc()
			.sql("""
					insert into register_version (project_id, valid_from, valid_until, known_from, known_until, facets, acts,
					                              since, entered)
					select 'p' || p, date '2006-04-01' + n * 70, case when past then date '2006-04-01' + (n + 1) * 70 end,
					       (n + past::int) * 500 + p, case when not past and n < 100 then (n + 1) * 500 + p end,
					       '{"state": "ACTIVE", "placement": {"plan": "plan", "measure": 1, "number": 1}}', '{}', '{}', '{}'
					from generate_series(1, 500) p, generate_series(1, 100) n, unnest(array[true, false]) past
					where n < 100 or not past""")
			.update();
		this.world.jdbc().sql("analyze register_version").update();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private String plan(String sql, LocalDate day, KnownAt known) {
		return String.join("\n",
				new PlanPoint(PLAN, day, known).in(this.world.jdbc().sql("explain " + sql))
					.param("project", "p7")
					.query(String.class)
					.list());
	}

	@Test
	void the_register_of_any_day_known_at_any_fact_is_found_by_index() {
		for (KnownAt known : List.of(KnownAt.fact(100), KnownAt.fact(25_000), KnownAt.NOW)) {
			for (LocalDate day : List.of(LocalDate.of(2007, 4, 1), LocalDate.of(2016, 4, 1),
					LocalDate.of(2026, 4, 1))) {
				assertThat(plan(RegisterQuery.ROWS, day, known)).contains("register_version_at")
					.doesNotContain("Seq Scan on register_version");
			}
		}
	}

	@Test
	void what_differs_between_two_points_is_found_by_index() {
		PlanPoint from = new PlanPoint(PLAN, LocalDate.of(2007, 4, 1), KnownAt.fact(25_000));
		PlanPoint to = new PlanPoint(PLAN, LocalDate.of(2016, 4, 1), KnownAt.NOW);
		List<String> plan = RegisterDifferenceQuery
			.in(this.world.jdbc().sql("explain " + RegisterDifferenceQuery.DIFFERENT), from, to)
			.query(String.class)
			.list();
		assertThat(plan).filteredOn((line) -> line.contains("register_version_at")).hasSize(2);
		assertThat(plan).noneMatch((line) -> line.contains("Seq Scan on register_version"));
	}

	@Test
	void the_row_of_one_project_is_found_by_index() {
		assertThat(plan(RegisterQuery.ROW, LocalDate.of(2016, 4, 1), KnownAt.NOW)).contains("register_version_pkey")
			.doesNotContain("Seq Scan on register_version");
	}

}
