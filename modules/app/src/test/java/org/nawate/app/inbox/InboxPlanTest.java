package org.nawate.app.inbox;

import org.junit.jupiter.api.Test;

import org.nawate.app.reading.ReadingWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** The count stands on every page, so it must not walk through everybody's steps. */
class InboxPlanTest {

	@Test
	void what_a_post_owes_is_found_by_index_among_thousands() {
		try (ReadingWorld world = new ReadingWorld()) {
			world.jdbc()
				.sql("""
						insert into inbox_step (step_id, proposal_id, kind, post_id, post_title, opened_on, due_on, position)
						select 's' || n, 'c' || n, 'SCREEN', 'post' || n % 400, 't', date '2025-06-01', date '2025-06-05', n
						from generate_series(1, 8000) n""")
				.update();
			world.jdbc().sql("""
					insert into duty (proposal_id, number, kind, post_id, post_title, text, from_person, from_post,
					                  imposed_on, due_on, is_open, note, position)
					select 'c' || n, 1, 'REPORT', 'post' || n % 400, 't', 'r', 'p', 'q', date '2025-06-01',
					       date '2025-06-05', n % 2 = 0, '', n
					from generate_series(1, 8000) n""").update();
			world.jdbc().sql("analyze inbox_step").update();
			world.jdbc().sql("analyze duty").update();
			String plan = String.join("\n",
					world.jdbc()
						.sql("explain " + InboxQuery.COUNT)
						.param("posts", new String[] { "post1", "post2" })
						.query(String.class)
						.list());
			assertThat(plan).contains("inbox_step_of_post", "duty_of_post")
				.doesNotContain("Seq Scan on inbox_step", "Seq Scan on duty");
		}
	}

	@Test
	void the_list_of_a_person_walks_neither_through_all_steps_nor_through_all_facts() {
		try (ReadingWorld world = new ReadingWorld()) {
			world.jdbc()
				.sql("""
						insert into inbox_step (step_id, proposal_id, kind, post_id, post_title, opened_on, due_on, position)
						select 's' || n, 'c' || n, 'SCREEN', 'post' || n % 400, 't', date '2025-06-01', date '2025-06-05', n
						from generate_series(1, 8000) n""")
				.update();
			world.jdbc()
				.sql("""
						insert into case_file (proposal_id, number, kind, title, state, plan_id, project_id, drafter, section,
						                       change, round, deferred, conditions_open, drafted_on, last_person_name,
						                       last_post_title, last_acted_on, position)
						select 'c' || n, 'R7-' || n, 'ADDITION', 't', 'SCREENING', 'p', 'x' || n, '{}', 'u', jsonb_build_object('text', repeat(md5(n::text), 35)), 1, false,
						       false, date '2025-06-01', 'n', 't', date '2025-06-01', n
						from generate_series(1, 8000) n""")
				.update();
			world.jdbc()
				.sql("""
						insert into fact (position, event_id, name, revision, aggregate_id, proposal_id, recorded_at, payload,
						                  is_public)
						select n, 'e' || n, 'proposal.Endorsed', 1, 'c' || n % 8000, 'c' || n % 8000, now(), '{}', false
						from generate_series(1, 40000) n""")
				.update();
			world.jdbc().sql("analyze").update();
			InboxFilter filter = InboxFilter.of(InboxFilter.Scope.MINE);
			String plan = String.join("\n",
					world.jdbc()
						.sql("explain " + InboxListQuery.sql(filter))
						.param("today", ReadingWorld.TODAY)
						.param("person", "p-chief")
						.param("posts", new String[] { "post1", "post2" })
						.param("silent", InboxListQuery.SILENT.toArray(String[]::new))
						.param("kind", null)
						.param("step", null)
						.param("department", null)
						.param("overdue", false)
						.param("others", "")
						.query(String.class)
						.list());
			assertThat(plan).contains("inbox_step_of_post", "fact_of_proposal")
				.doesNotContain("Seq Scan on inbox_step", "Seq Scan on fact", "Seq Scan on case_file");
		}
	}

}
