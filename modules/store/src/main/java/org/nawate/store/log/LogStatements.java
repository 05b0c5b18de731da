package org.nawate.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * The statements by which Axon reads events in the order of the log. Its tokens hold
 * positions in the log, which have no gaps: the log's index, counted from 1 as Axon wants
 * it.
 */
public final class LogStatements {

	private static final String EVENTS = """
			select l.log_index + 1 as global_index, e.event_identifier, e.aggregate_identifier, e.sequence_number, e.type,
			e.payload_type, e.payload_revision, e.payload, e.meta_data, e.time_stamp
			from event_log l join domain_event_entry e on e.global_index = l.global_index
			where l.log_index >= ? order by l.log_index limit ?""";

	private LogStatements() {
	}

	/** Has the engine's tracked reads, and its tokens, go by the log. */
	public static JdbcEventStorageEngine.Builder readByLog(JdbcEventStorageEngine.Builder engine) {
		return engine.readEventDataWithoutGaps((connection, schema, after, size) -> events(connection, after, size))
			.readEventDataWithGaps((connection, schema, after, size, gaps) -> events(connection, after, size))
			.fetchTrackedEvents(LogStatements::next)
			.createHeadToken(
					(connection, schema) -> connection.prepareStatement("select max(log_index) + 1 from event_log"))
			.createTailToken(
					(connection, schema) -> connection.prepareStatement("select min(log_index) from event_log"))
			.createTokenAt(LogStatements::tokenAt);
	}

	private static PreparedStatement events(Connection connection, long after, int size) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(EVENTS);
		statement.setLong(1, after);
		statement.setInt(2, size);
		return statement;
	}

	private static PreparedStatement next(Connection connection, EventSchema schema, long after) throws SQLException {
		PreparedStatement statement = connection
			.prepareStatement("select min(log_index) + 1 from event_log where log_index >= ?");
		statement.setLong(1, after);
		return statement;
	}

	/** Before the first event that was recorded at the instant or later. */
	private static PreparedStatement tokenAt(Connection connection, EventSchema schema, Instant instant)
			throws SQLException {
		PreparedStatement statement = connection.prepareStatement("""
				select min(l.log_index)
				from event_log l join domain_event_entry e on e.global_index = l.global_index
				where e.time_stamp >= ?""");
		statement.setString(1, DateTimeUtils.formatInstant(instant));
		return statement;
	}

}
