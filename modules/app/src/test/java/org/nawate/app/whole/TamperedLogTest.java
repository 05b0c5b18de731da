package org.nawate.app.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody works on the database with all its privileges. It happens in a city of its
 * own, for nothing mends what was done there.
 */
@DirtiesContext
class TamperedLogTest extends WholeApplication {

	private static final Path ANCHOR = folder();

	@Autowired
	private DataSource dataSource;

	@Autowired
	private JdbcClient jdbc;

	private static Path folder() {
		try {
			return Files.createTempDirectory("nawate-anchor");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@DynamicPropertySource
	static void anchor(DynamicPropertyRegistry properties) {
		properties.add("nawate.ledger.anchors", ANCHOR::toString);
	}

	@AfterAll
	static void removeFolder() throws IOException {
		try (Stream<Path> files = Files.walk(ANCHOR)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	@Test
	void what_is_edited_in_the_database_is_found_by_the_next_check_and_named_by_its_row() throws Exception {
		Path copy = ANCHOR.resolve(latestSize() + ".checkpoint");
		until(() -> Files.exists(copy));
		assertThat(copy).hasContent(as("").get("/log/checkpoint").response().body());
		Visitor auditor = visitor("auditor");
		until(() -> auditor.get("/audit/log").text().contains("すべてについて、写しを保管しています"));
		Visitor.Seen untouched = checked(auditor);
		assertThat(untouched.text()).contains("すべて一致しました", "監査委員事務局 見本 監");
		assertThat(as("").get("/actuator/health/ledger").status()).isEqualTo(200);

		String row = this.jdbc.sql("""
				select aggregate_identifier || ' #' || sequence_number from domain_event_entry
				where payload_type = 'project.Enrolled' order by global_index limit 1""").query(String.class).single();
		edit("""
				update domain_event_entry
				set payload = convert_to('{"added":1,' || substr(convert_from(payload, 'UTF8'), 2), 'UTF8')
				where global_index = (select min(global_index) from domain_event_entry where payload_type = 'project.Enrolled')""");
		Visitor.Seen found = checked(auditor);
		assertThat(found.text()).contains(row, "保存されている原文が、封印されたときの原文と異なります");
		assertThat(found.html()).contains("href=\"/facts/");
		assertThat(auditor.get(found.path() + "?lang=en").text()).contains(row,
				"Its stored text is not the one that was sealed.");
		assertThat(visitor("chair").get("/audit/log").text()).contains("記録と一致しない点があります");
		assertThat(as("").get("/actuator/health/ledger").status()).isEqualTo(503);
		assertThat(as("").get("/actuator/health/readiness").status()).isEqualTo(200);

		edit("""
				update domain_event_entry set time_stamp = '2020-04-01T00:00:00.000Z'
				where global_index = (select min(global_index) from domain_event_entry)""");
		assertThat(checked(visitor("auditor")).text()).as("below what was signed, and copied")
			.contains(row)
			.contains("署名された内容 この件数までの", "外部保管の写し この件数までの");
		somethingHoldsTheLogUp();
	}

	/** A transaction that began first and does not end. */
	private void somethingHoldsTheLogUp() throws SQLException {
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/audit/log").text()).doesNotContain("まだ封印されていません。封印されるまで");
		try (Connection holder = this.dataSource.getConnection(); Statement statement = holder.createStatement()) {
			holder.setAutoCommit(false);
			statement.execute("select pg_current_xact_id()");
			edit("""
					insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
					payload_revision, payload, meta_data, time_stamp) values ('held-up', 'held-up', 0, 'Note', 'note.Written', '1',
					'{}', '{}', '2026-04-01T00:00:00.000Z')""");
			int process = process(statement);
			assertThat(auditor.get("/audit/log").text()).contains("令和8年4月1日(2026年) 09:00以降に記録された事実が、まだ封印されていません。",
					"プロセス番号:" + process + ")");
			assertThat(auditor.get("/audit/log?lang=en").text()).contains("PostgreSQL process " + process);
			assertThat(as("auditor").get("/api/log").body().path("unsealedSince").asText())
				.isEqualTo("2026-04-01T00:00:00Z");
			holder.rollback();
		}
	}

	private long latestSize() {
		return this.jdbc.sql("select max(size) from event_log_checkpoint").query(Long.class).single();
	}

	private Visitor.Seen checked(Visitor auditor) {
		auditor.get("/audit/log");
		Visitor.Seen begun = auditor.post("/audit/log/checks");
		assertThat(begun.path()).startsWith("/audit/log/checks/");
		until(() -> !auditor.get(begun.path()).html().contains("<progress"));
		return auditor.get(begun.path());
	}

	/** As somebody does who holds the database, and its triggers. */
	private void edit(String sql) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			assertThat(statement.executeUpdate(sql)).isOne();
			statement.execute("reset session_replication_role");
		}
	}

	private static int process(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
			row.next();
			return row.getInt(1);
		}
	}

	private static void until(java.util.function.BooleanSupplier reached) {
		Instant end = Instant.now().plus(Duration.ofSeconds(30));
		while (!reached.getAsBoolean()) {
			assertThat(Instant.now()).as("in time").isBefore(end);
			Thread.onSpinWait();
		}
	}

}
