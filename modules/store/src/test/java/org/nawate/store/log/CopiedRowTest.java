package org.nawate.store.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class CopiedRowTest {

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
	void events_are_read_as_by_a_query() throws SQLException {
		Writer.begin(DATABASE.dataSource()).append("ノート \"𠮷\" \\", 0).append("note", 0).append("note", 1).commit();
		String query = "select %s from domain_event_entry order by global_index".formatted(StoredEvent.COLUMNS);
		List<RecordedEvent> queried = new ArrayList<>();
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			while (row.next()) {
				queried.add(StoredEvent.read(row));
			}
		}
		List<RecordedEvent> copied = new ArrayList<>();
		try (CopiedRow.Source rows = CopiedRow.Source.of(this.connection, query)) {
			for (byte[] row = rows.next(); row != null; row = rows.next()) {
				copied.add(new CopiedRow(row).event());
			}
			assertThat(rows.next()).isNull();
		}
		assertThat(copied).hasSize(3).isEqualTo(queried);
	}

	@Test
	void no_rows_are_none() throws SQLException {
		try (CopiedRow.Source rows = CopiedRow.Source.of(this.connection, "select 1 where false")) {
			assertThat(rows.next()).isNull();
		}
	}

	@Test
	void rows_that_nobody_waits_for_are_not_sent_and_the_connection_goes_on() throws SQLException {
		try (CopiedRow.Source rows = CopiedRow.Source.of(this.connection,
				"select n, n from generate_series(1, 10000000) n")) {
			byte[] first = rows.next();
			assertThat(first).isNotNull();
		}
		this.connection.rollback();
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select 1")) {
			assertThat(row.next()).isTrue();
		}
	}

}
