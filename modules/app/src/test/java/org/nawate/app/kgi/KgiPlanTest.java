package org.nawate.app.kgi;

import java.sql.Types;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** With the changes of decades, a page of them must not cost a walk through all facts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KgiPlanTest {

	private final ReadingWorld world = new ReadingWorld();

	KgiPlanTest() {
		this.world.jdbc().sql("""
				insert into fact (position, event_id, name, revision, aggregate_id, project_id, recorded_at, payload,
				                  is_public)
				select n, 'e' || n, 'project.KgiRevised', 1, 'a', 'p' || n % 500, now(), '{}', true
				from generate_series(1, 20000) n""").update();
		this.world.jdbc()
			.sql("""
					insert into kgi_change (position, project_id, measure, department, direction, authority_kind, effective_on,
					                        fiscal_year)
					select n, 'p' || n % 500, n % 8, 'd' || n % 12, case when n % 40 = 0 then 'LOWERED' else 'RAISED' end,
					       'ALONE', '2025-04-01', 2025
					from generate_series(1, 20000) n""")
			.update();
		this.world.jdbc().sql("""
				insert into kgi_project (project_id, measure, department, original)
				select 'p' || n, n % 8, 'd' || n % 12, '80%' from generate_series(0, 499) n""").update();
		this.world.jdbc().sql("analyze fact, kgi_change, kgi_project").update();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	@Test
	void the_lowered_ones_are_found_by_index_with_their_facts() {
		String plan = String.join("\n",
				this.world.jdbc()
					.sql("explain " + KgiChangeQuery.ROWS)
					.param("direction", "LOWERED", Types.VARCHAR)
					.param("measure", null, Types.INTEGER)
					.param("department", null, Types.VARCHAR)
					.param("year", null, Types.INTEGER)
					.param("authority", null, Types.VARCHAR)
					.param("project", null, Types.VARCHAR)
					.param("known", Long.MAX_VALUE)
					.param("size", 50)
					.param("skip", 0)
					.param("today", ReadingWorld.TODAY)
					.query(String.class)
					.list());
		assertThat(plan).contains("kgi_change_direction", "fact_pkey")
			.doesNotContain("Seq Scan on fact", "Seq Scan on kgi_change", "Seq Scan on register_fact");
	}

}
