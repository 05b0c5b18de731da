package org.nawate.app.register;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** With the rows of decades, one project must not cost a walk through all. */
class RegisterPlanTest {

	@Test
	void the_row_of_one_project_is_found_by_index_among_thousands() {
		try (ReadingWorld world = new ReadingWorld()) {
			world.jdbc().sql("""
					insert into register_fact (project_id, facet, value, effective_on, recorded_at, position, event_id)
					select 'p' || n % 500, f, '{}', date '2023-04-01' + n % 700, now(), n, 'e' || n
					from generate_series(1, 5000) n,
					     unnest(array['placement', 'name', 'businessClass', 'kgi', 'owner', 'state']) f""").update();
			world.jdbc().sql("analyze register_fact").update();
			List<String> plan = world.jdbc()
				.sql("explain " + RegisterQuery.ROWS)
				.param("asOf", LocalDate.of(2025, 6, 1))
				.param("knownAt", null)
				.param("project", "p7")
				.param("plan", "plan")
				.query(String.class)
				.list();
			assertThat(String.join("\n", plan)).contains("register_fact_pkey")
				.doesNotContain("Seq Scan on register_fact");
		}
	}

}
