package org.nawate.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.Hash;

/**
 * Writes the events of an act as one batch, each with the hash of the one before it in
 * its aggregate. Which that was is known from loading the aggregate, so that no statement
 * is needed to look it up.
 */
public final class ChainedAppend {

	private static final String LAST_READ = ChainedAppend.class.getName() + ".lastRead";

	private static final String INSERT = """
			insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
			payload_revision, payload, meta_data, time_stamp, previous_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private static final String BEFORE = "select " + StoredEvent.COLUMNS
			+ " from domain_event_entry where aggregate_identifier = ? and sequence_number = ?";

	private ChainedAppend() {
	}

	/** Notes an event that an aggregate is loaded from, for what this act may append. */
	public static void read(RecordedEvent event) {
		lastRead().put(event.aggregate(), event);
	}

	/** The batch that appends the events. */
	public static PreparedStatement statement(Connection connection, List<? extends EventMessage<?>> events,
			Serializer serializer) throws SQLException {
		PreparedStatement insert = connection.prepareStatement(INSERT);
		try {
			for (EventMessage<?> event : events) {
				add(connection, insert, (DomainEventMessage<?>) event, serializer);
			}
			return insert;
		}
		catch (SQLException | RuntimeException ex) {
			insert.close();
			throw ex;
		}
	}

	private static void add(Connection connection, PreparedStatement insert, DomainEventMessage<?> event,
			Serializer serializer) throws SQLException {
		SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
		SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
		String time = DateTimeUtils.formatInstant(event.getTimestamp());
		Hash previous = previous(connection, event);
		insert.setString(1, event.getIdentifier());
		insert.setString(2, event.getAggregateIdentifier());
		insert.setLong(3, event.getSequenceNumber());
		insert.setString(4, event.getType());
		insert.setString(5, payload.getType().getName());
		insert.setString(6, payload.getType().getRevision());
		insert.setBytes(7, payload.getData());
		insert.setBytes(8, metaData.getData());
		insert.setString(9, time);
		insert.setBytes(10, (previous != null) ? previous.bytes() : null);
		insert.addBatch();
		lastRead().put(event.getAggregateIdentifier(),
				new RecordedEvent(event.getAggregateIdentifier(), event.getType(), event.getSequenceNumber(), previous,
						event.getIdentifier(), payload.getType().getName(), payload.getType().getRevision(), time,
						JsonBytes.of(metaData.getData()), JsonBytes.of(payload.getData())));
	}

	private static @Nullable Hash previous(Connection connection, DomainEventMessage<?> event) throws SQLException {
		long before = event.getSequenceNumber() - 1;
		if (before < 0) {
			return null;
		}
		RecordedEvent last = lastRead().get(event.getAggregateIdentifier());
		if (last != null && last.sequence() == before) {
			return last.hash();
		}
		try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
			statement.setString(1, event.getAggregateIdentifier());
			statement.setLong(2, before);
			try (ResultSet row = statement.executeQuery()) {
				// None: the sequence is broken already, and the next reader will say so.
				return row.next() ? StoredEvent.read(row).hash() : null;
			}
		}
	}

	private static Map<String, RecordedEvent> lastRead() {
		if (!CurrentUnitOfWork.isStarted()) {
			return new HashMap<>();
		}
		return CurrentUnitOfWork.get().root().getOrComputeResource(LAST_READ, (key) -> new HashMap<>());
	}

}
