package org.nawate.store.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.tree.ConsistencyProof;
import org.nawate.store.TestDatabase;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All rows are carried to a new server, as a dump does that is restored after the old
 * machine burned down. The new server counts its transactions from the start.
 */
class RestoredServerTest {

	private static final String ORIGIN = "log.example.jp/nawate";

	private static final SigningKey KEY = SigningKey.generate(ORIGIN);

	private static final Notary NOTARY = new Notary(ORIGIN, List.of(KEY), Set.of());

	private static final List<String> TABLES = List.of("domain_event_entry", "event_log", "event_log_node",
			"event_log_era", "event_log_checkpoint", "event_log_time_stamp", "event_log_key");

	@Test
	void the_log_goes_on_behind_what_was_signed_before_the_fire() throws Exception {
		try (TestDatabase burned = new TestDatabase(); EmbeddedPostgres server = EmbeddedPostgres.start()) {
			burned.jdbc()
				.sql("do $$ begin for i in 1..3000 loop perform pg_current_xact_id(); commit; end loop; end $$")
				.update();
			Checkpoint signed = workBefore(burned.dataSource());
			DataSource restored = server.getPostgresDatabase();
			Flyway.configure().dataSource(restored).load().migrate();
			carry(burned.dataSource(), restored);
			assertThat(newestTransaction(burned.dataSource())).as("ahead of what the new server counts")
				.isGreaterThan(nextTransaction(restored));

			try (Connection connection = restored.getConnection()) {
				Sealer sealer = Sealer.open(connection, NOTARY, InstantSource.system());
				assertThat(sealer.size()).as("what was not sealed before the fire is now").isEqualTo(301);
				for (int i = 0; i < 10; i++) {
					Writer.begin(restored).append("after", i).commit();
				}
				assertThat(sealer.sealNext()).isEqualTo(10);
				ConsistencyProof grown = new LogProofs(restored).consistency(signed.size(), sealer.size())
					.orElseThrow();
				assertThat(grown.holds(signed.root(), sealer.root())).isTrue();
			}
			assertThat(new LogCheck(restored, List.of(KEY.verifying())).run().findings()).isEmpty();
		}
	}

	/** 300 events are sealed and signed; one more is recorded a moment before the end. */
	private static Checkpoint workBefore(DataSource database) throws SQLException {
		try (Connection connection = database.getConnection()) {
			Sealer sealer = Sealer.open(connection, NOTARY, InstantSource.system());
			for (int i = 0; i < 300; i++) {
				Writer.begin(database).append("before-" + i % 7, i / 7).commit();
			}
			sealer.sealNext();
		}
		Writer.begin(database).append("last", 0).commit();
		return Checkpoint.of(
				SignedNote
					.of(JdbcClient.create(database)
						.sql("select note from event_log_checkpoint order by size desc limit 1")
						.query(String.class)
						.single())
					.text());
	}

	private static void carry(DataSource from, DataSource to) throws SQLException, IOException {
		try (Connection source = from.getConnection();
				Connection target = to.getConnection();
				Statement statement = target.createStatement()) {
			statement.execute("set session_replication_role = replica");
			for (String table : TABLES) {
				ByteArrayOutputStream rows = new ByteArrayOutputStream();
				source.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
				statement.execute("truncate " + table + " cascade");
				target.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
			}
			statement.execute("""
					select setval(pg_get_serial_sequence('domain_event_entry', 'global_index'),
					    (select max(global_index) from domain_event_entry))""");
		}
	}

	private static long newestTransaction(DataSource database) {
		return JdbcClient.create(database)
			.sql("select max(transaction_id)::text::bigint from domain_event_entry")
			.query(Long.class)
			.single();
	}

	private static long nextTransaction(DataSource database) {
		return JdbcClient.create(database)
			.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
			.query(Long.class)
			.single();
	}

}
