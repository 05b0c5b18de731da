package org.nawate.app.history;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.nawate.app.reading.ReadingWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** With the facts of decades, one project or case must not cost a walk through all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryPlanTest {

	private final ReadingWorld world = new ReadingWorld();

	HistoryPlanTest() {
		this.world.jdbc().sql("""
				insert into fact (position, event_id, name, revision, aggregate_id, project_id, proposal_id, meeting_id,
				                  recorded_at, payload, is_public)
				select n, 'e' || n, 'project.KgiRevised', 1, 'a', 'p' || n % 500, 'c' || n % 2000,
				       case when n % 10 = 0 then 'm' || n % 300 end, now(), '{}', true
				from generate_series(1, 20000) n""").update();
		this.world.jdbc().sql("analyze fact").update();
	}

	@AfterAll
	void close() {
		this.world.close();
	}

	private String explain(String sql, String name, String value) {
		return String.join("\n", this.world.jdbc().sql("explain " + sql).param(name, value).query(String.class).list());
	}

	@Test
	void a_projects_history_is_found_by_index() {
		assertThat(explain(HistoryQuery.OF_PROJECT, "project", "p7")).contains("fact_of_project")
			.doesNotContain("Seq Scan on fact");
	}

	@Test
	void a_cases_history_is_found_by_index() {
		assertThat(explain(HistoryQuery.OF_PROPOSAL, "proposal", "c7")).contains("fact_of_proposal")
			.doesNotContain("Seq Scan on fact");
	}

}
