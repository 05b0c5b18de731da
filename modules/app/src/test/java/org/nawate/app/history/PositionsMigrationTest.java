package org.nawate.app.history;

import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.nawate.process.schema.CreateEngineTables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.nawate.app.startup.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A database from before the log was kept, in which transactions were given up. */
class PositionsMigrationTest {

	private static final String TOKEN = "org.axonframework.eventhandling.GapAwareTrackingToken";

	private final DriverManagerDataSource database = new DriverManagerDataSource(FreshDatabase.create(), "postgres",
			"");

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	@Test
	void positions_move_up_into_the_gaps_and_readers_go_on_where_they_were() {
		flyway().target("309?").skipDefaultCallbacks(true).load().migrate();
		for (int position : new int[] { 1, 2, 5, 6, 9 }) {
			this.jdbc
				.sql("""
						insert into domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number, type,
						meta_data, payload, payload_revision, payload_type, time_stamp)
						overriding system value values (?, ?, ?, 0, 'Note', '{}', '{}', '1', 'note.Written', '2026-04-01T00:00:00.000Z')""")
				.params(position, "e-" + position, "a-" + position)
				.update();
			this.jdbc
				.sql("insert into meeting_carried (proposal_id, meeting_id, why, position) values (?, 'm', 'w', ?)")
				.params("a-" + position, position)
				.update();
		}
		token("has-read-all", "{\"index\":9,\"gaps\":[3,4,7,8]}");
		token("is-behind", "{\"index\":6,\"gaps\":[3,4]}");
		token("missed-one-that-came-late", "{\"index\":6,\"gaps\":[3,4,5]}");
		// Later migrations have these tables made anew.
		flyway().target("329?").skipDefaultCallbacks(true).load().migrate();
		assertThat(this.jdbc.sql("select proposal_id || ' ' || position from meeting_carried order by position")
			.query(String.class)
			.list()).containsExactly("a-1 1", "a-2 2", "a-5 3", "a-6 4", "a-9 5");
		assertThat(this.jdbc.sql("""
				select processor_name || ' ' || (convert_from(token, 'UTF8')::jsonb ->> 'index')
				|| (convert_from(token, 'UTF8')::jsonb ->> 'gaps')
				from token_entry where token_type = ? order by processor_name""")
			.param(TOKEN)
			.query(String.class)
			.list()).isEqualTo(List.of("has-read-all 5[]", "is-behind 4[]", "missed-one-that-came-late 2[]"));
	}

	private void token(String reader, String token) {
		this.jdbc.sql(
				"insert into token_entry (processor_name, segment, token, token_type) values (?, 0, convert_to(?, 'UTF8'), ?)")
			.params(reader, token, TOKEN)
			.update();
	}

	private FluentConfiguration flyway() {
		return Flyway.configure().dataSource(this.database).javaMigrations(new CreateEngineTables());
	}

}
