package org.nawate.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/**
 * The engine that appends events as chains and reads them in the order of the log. No
 * aggregate keeps snapshots: not to look for them saves a statement per act.
 */
public final class LogEngine extends JdbcEventStorageEngine {

	/** An engine of that configuration. */
	public LogEngine(Builder builder) {
		super(LogStatements.readByLog(builder)
			.appendEvents((connection, schema, type, events, serializer, timestamps) -> ChainedAppend
				.statement(connection, events, serializer)));
	}

	@Override
	protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
		return Stream.empty();
	}

	@Override
	protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
		ChainedAppend.read(StoredEvent.read(row));
		return super.getDomainEventData(row);
	}

}
