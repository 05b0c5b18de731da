package org.nawate.app.history;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.nawate.app.reading.ReadingWorld;
import org.nawate.app.reading.Story;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read can be made anew from the events at any time. */
class ReplayTest {

	@Test
	void a_replay_gives_the_same_tables_to_the_letter() {
		try (ReadingWorld world = new ReadingWorld()) {
			Story.tellAll(world);
			world.catchUp();
			Map<String, List<String>> before = world.dump();
			before.forEach((table, rows) -> assertThat(rows).as(table).isNotEmpty());
			world.jdbc().sql("update register_fact set value = '\"wrong\"'").update();
			world.replay();
			assertThat(world.dump()).isEqualTo(before);
		}
	}

	@Test
	void facts_copied_in_bulk_are_those_that_were_read_live_to_the_letter() {
		try (ReadingWorld world = new ReadingWorld()) {
			Story.tellAll(world);
			world.catchUp();
			List<String> live = facts(world);
			world.jdbc().sql("update fact set project_id = 'wrong', drafted_on = null").update();
			try (Rebuild rebuild = world.the(Rebuilds.class).begin("history", null).orElseThrow()) {
				assertThat(rebuild.run().outcome()).isEqualTo(RebuildRow.Outcome.DONE);
			}
			assertThat(facts(world)).isEqualTo(live);
		}
	}

	private static List<String> facts(ReadingWorld world) {
		return world.jdbc().sql("select f::text from fact f order by position").query(String.class).list();
	}

	/**
	 * A transaction that writes holds up the log until it ends; this may take a while.
	 */
	@Test
	void what_waits_for_the_index_of_words_is_worked_in_by_a_transaction_that_writes_nothing() {
		try (ReadingWorld world = new ReadingWorld()) {
			Story.tellAll(world);
			world.catchUp();
			JdbcClient jdbc = world.jdbc();
			jdbc.sql("select open_rebuild('history')").query((row, number) -> true).list();
			jdbc.sql(
					"""
							insert into rebuild.fact (position, event_id, name, revision, aggregate_id, recorded_at, payload, is_public)
							select position, event_id, name, revision, aggregate_id, recorded_at, payload, is_public from fact""")
				.update();
			Boolean unwritten = new TransactionTemplate(world.the(PlatformTransactionManager.class))
				.execute((status) -> {
					jdbc.sql("select settle_rebuild('history')").query((row, number) -> true).list();
					return jdbc.sql("select pg_current_xact_id_if_assigned() is null").query(Boolean.class).single();
				});
			assertThat(unwritten).isTrue();
			assertThat(jdbc.sql("""
					select gin_clean_pending_list(indexrelid) from pg_index
					where indrelid = 'rebuild.fact'::regclass and pg_get_indexdef(indexrelid) like '%gin%'""")
				.query(Long.class)
				.single()).as("nothing is left to do").isZero();
			jdbc.sql("select close_rebuild('history')").query((row, number) -> true).list();
		}
	}

}
