package org.nawate.store.copy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CopySourceTest {

	private static final TestDatabase DATABASE = new TestDatabase();

	private Connection connection;

	@BeforeEach
	void open() throws SQLException {
		this.connection = DATABASE.dataSource().getConnection();
		this.connection.setAutoCommit(false);
	}

	@AfterEach
	void giveBack() throws SQLException {
		this.connection.rollback();
		this.connection.close();
	}

	@AfterAll
	static void close() {
		DATABASE.close();
	}

	@Test
	void what_was_sent_is_read_again() throws SQLException {
		Instant moment = Instant.parse("2026-03-31T15:00:00.123456Z");
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("""
					create temporary table sent (number bigint, text text, document jsonb, bytes bytea, day date,
					    moment timestamptz) on commit drop""");
		}
		RowsToCopy rows = new RowsToCopy();
		for (long number = 0; number < 1_000; number++) {
			rows.row(6)
				.number(number)
				.text("ノート \"𠮷\" \\")
				.jsonb("{\"text\":\"畷\"}")
				.bytes(new byte[] { 0, -1 })
				.day(LocalDate.of(1999, 12, 31))
				.moment(moment);
		}
		rows.row(6).number(-1).none().none().none().none().none();
		rows.sendTo(this.connection, "sent (number, text, document, bytes, day, moment)");
		List<String> read = new ArrayList<>();
		try (CopySource source = CopySource.of(this.connection,
				"select number, text, convert_to(document::text, 'UTF8'), bytes, day::text, moment::text from sent order by number")) {
			for (byte[] copied = source.next(); copied != null; copied = source.next()) {
				CopiedRow row = new CopiedRow(copied);
				read.add("%d %s %s %s %s %s".formatted(row.number(), row.textIfAny(),
						row.isNull() ? row.documentIfAny() : new String(row.bytes(), StandardCharsets.UTF_8),
						Arrays.toString(row.bytesIfAny()), row.textIfAny(), row.textIfAny()));
			}
			assertThat(source.next()).isNull();
		}
		assertThat(read).hasSize(1_001).startsWith("-1 null null null null null");
		assertThat(read.get(1)).startsWith("0 ノート \"𠮷\" \\ {\"text\": \"畷\"} [0, -1] 1999-12-31 2026-0");
		assertThat(read.getLast()).startsWith("999 ");
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select moment from sent where number = 7")) {
			assertThat(row.next()).isTrue();
			assertThat(row.getObject(1, OffsetDateTime.class).toInstant()).isEqualTo(moment);
		}
	}

	@Test
	void a_value_that_fits_no_column_is_refused_and_the_connection_goes_on() throws SQLException {
		RowsToCopy rows = new RowsToCopy().row(1).number(1);
		assertThatThrownBy(() -> rows.sendTo(this.connection, "event_log (leaf_hash, log_index)"))
			.isInstanceOf(SQLException.class);
		theConnectionGoesOn();
	}

	@Test
	void no_rows_are_none() throws SQLException {
		try (CopySource rows = CopySource.of(this.connection, "select 1 where false")) {
			assertThat(rows.next()).isNull();
		}
	}

	@Test
	void rows_that_nobody_waits_for_are_not_sent_and_the_connection_goes_on() throws SQLException {
		try (CopySource rows = CopySource.of(this.connection, "select n, n from generate_series(1, 10000000) n")) {
			byte[] first = rows.next();
			assertThat(first).isNotNull();
		}
		theConnectionGoesOn();
	}

	private void theConnectionGoesOn() throws SQLException {
		this.connection.rollback();
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select 1")) {
			assertThat(row.next()).isTrue();
		}
	}

}
