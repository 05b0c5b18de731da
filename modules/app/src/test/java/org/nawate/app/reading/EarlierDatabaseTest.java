package org.nawate.app.reading;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.project.ProjectId;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that was in use before the register was kept in both times: with its facts,
 * its read models as that version left them, and the places up to which they had read.
 */
class EarlierDatabaseTest {

	/** The last schema before versions of the register, questions, findings and KGIs. */
	private static final String BEFORE = "369?";

	private static final List<String> NOT_COPIED = List.of("flyway_schema_history", "projection_table");

	@Test
	void what_was_filled_before_the_time_machine_reads_after_its_migration_as_if_it_had_been_filled_today() {
		try (ReadingWorld today = new ReadingWorld()) {
			Story.tellAll(today);
			today.catchUp();
			try (ReadingWorld migrated = ReadingWorld.of(BEFORE, (earlier) -> fill(earlier, today.jdbc()))) {
				migrated.catchUp();
				Map<String, List<String>> shown = migrated.dump();
				today.dump().forEach((table, rows) -> assertThat(shown.get(table)).as(table).isEqualTo(rows));
				// And both go on from there.
				goOn(today);
				goOn(migrated);
				today.dump()
					.forEach((table, rows) -> assertThat(migrated.dump().get(table)).as(table).hasSameSizeAs(rows));
			}
		}
	}

	private static void goOn(ReadingWorld world) {
		long before = count(world);
		Authority.Decision alone = new Authority.SoleDecision(new ProposalId("later"), new PostId("chair"), "本部長", "r1",
				"00", ReadingWorld.TODAY, null);
		// Of a project that nothing happened to so far: it has no earlier sequence
		// number.
		world.record(ReadingWorld.TODAY, Actor.system(), new ProjectEvent.Renamed(new ProjectId("never-heard-of"), "前",
				"後", "整理", alone, ReadingWorld.TODAY, ReadingWorld.TODAY));
		world.catchUp();
		assertThat(count(world)).isEqualTo(before + 1);
	}

	private static long count(ReadingWorld world) {
		return world.jdbc().sql("select count(*) from fact").query(Long.class).single();
	}

	/** All that the tables of before can hold of what stands in those of today. */
	private static void fill(JdbcClient earlier, JdbcClient today) {
		List<String> tables = earlier.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'act\\_%'
				  and table_name not in (:others)
				order by table_name""").param("others", NOT_COPIED).query(String.class).list();
		assertThat(tables).contains("fact", "register_fact", "case_file", "event_log")
			.doesNotContain("register_version", "kgi_change");
		for (String table : tables) {
			String rows = today.sql("select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text from " + table + " t")
				.query(String.class)
				.single();
			String columns = columns("column_name", table, earlier);
			// A null of JSON is read as one of SQL.
			String values = columns("case when data_type = 'jsonb' and is_nullable = 'NO' "
					+ "then 'coalesce(' || column_name || ', ''null'')' else column_name end", table, earlier);
			earlier.sql(
					"insert into %1$s (%2$s) overriding system value select %3$s from jsonb_populate_recordset(null::%1$s, cast(? as jsonb)) on conflict do nothing"
						.formatted(table, columns, values))
				.param(rows)
				.update();
		}
		// What was not there yet had read nothing.
		earlier.sql("""
				delete from token_entry where processor_name <> '__config'
				  and processor_name not in (select projection from projection_table)""").update();
		earlier
			.sql("select setval(pg_get_serial_sequence('domain_event_entry', 'global_index'), max(global_index)) "
					+ "from domain_event_entry")
			.query(Long.class)
			.single();
		// Of what is made anew nothing of before may stay.
		assertThat(earlier.sql("update register_fact set value = '\"wrong\"'").update()).isPositive();
	}

	private static String columns(String said, String table, JdbcClient database) {
		return String.join(", ", database.sql("""
				select %s from information_schema.columns
				where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
				order by ordinal_position""".formatted(said)).param(table).query(String.class).list());
	}

}
