package org.nawate.store.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGConnection;

/** A transaction that writes events by hand and ends when the test says so. */
final class Writer implements AutoCloseable {

	private final Connection connection;

	private Writer(Connection connection) {
		this.connection = connection;
	}

	static Writer begin(DataSource dataSource) throws SQLException {
		Connection connection = dataSource.getConnection();
		connection.setAutoCommit(false);
		return new Writer(connection);
	}

	/** As the flow engine does, which writes before it appends. */
	Writer takeTransactionId() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("select pg_current_xact_id()");
		}
		return this;
	}

	/** Its server process. */
	int process() throws SQLException {
		return this.connection.unwrap(PGConnection.class).getBackendPID();
	}

	Writer append(String aggregate, long sequence) throws SQLException {
		return append(aggregate, sequence, "note.Written");
	}

	Writer append(String aggregate, long sequence, String event) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement(
				"""
						insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
						payload_revision, payload, meta_data, time_stamp) values (?, ?, ?, 'Note', ?, '1', ?, '{}',
						'2026-04-01T00:00:00.000Z')""")) {
			insert.setString(1, aggregate + "-" + sequence);
			insert.setString(2, aggregate);
			insert.setLong(3, sequence);
			insert.setString(4, event);
			insert.setBytes(5, "{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));
			insert.executeUpdate();
		}
		return this;
	}

	void commit() throws SQLException {
		this.connection.commit();
		this.connection.close();
	}

	void rollback() throws SQLException {
		this.connection.rollback();
		this.connection.close();
	}

	@Override
	public void close() throws SQLException {
		if (!this.connection.isClosed()) {
			rollback();
		}
	}

}
