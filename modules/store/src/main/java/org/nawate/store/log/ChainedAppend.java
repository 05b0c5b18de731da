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
import org.axonframework.messaging.MetaData;
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
		Map<String, RecordedEvent> lastRead = lastRead();
		PreparedStatement insert = connection.prepareStatement(INSERT);
		try {
			@Nullable MetaData shared = null;
			byte[] metaData = {};
			for (EventMessage<?> event : events) {
				// What follows from one command is by one actor, and is written out once.
				if (!event.getMetaData().equals(shared)) {
					shared = event.getMetaData();
					metaData = event.serializeMetaData(serializer, byte[].class).getData();
				}
				DomainEventMessage<?> domainEvent = (DomainEventMessage<?>) event;
				SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
				RecordedEvent recorded = recorded(domainEvent, metaData, payload,
						previous(connection, domainEvent, lastRead.get(domainEvent.getAggregateIdentifier())));
				add(insert, recorded, metaData, payload.getData());
				lastRead.put(recorded.aggregate(), recorded);
			}
			return insert;
		}
		catch (SQLException | RuntimeException ex) {
			insert.close();
			throw ex;
		}
	}

	private static RecordedEvent recorded(DomainEventMessage<?> event, byte[] metaData,
			SerializedObject<byte[]> payload, @Nullable Hash previous) {
		return new RecordedEvent(event.getAggregateIdentifier(), event.getType(), event.getSequenceNumber(), previous,
				event.getIdentifier(), payload.getType().getName(), payload.getType().getRevision(),
				DateTimeUtils.formatInstant(event.getTimestamp()), JsonBytes.of(metaData),
				JsonBytes.of(payload.getData()));
	}

	private static void add(PreparedStatement insert, RecordedEvent event, byte[] metaData, byte[] payload)
			throws SQLException {
		Hash previous = event.previous();
		insert.setString(1, event.id());
		insert.setString(2, event.aggregate());
		insert.setLong(3, event.sequence());
		insert.setString(4, event.aggregateType());
		insert.setString(5, event.event());
		insert.setString(6, event.revision());
		insert.setBytes(7, payload);
		insert.setBytes(8, metaData);
		insert.setString(9, event.recordedAt());
		insert.setBytes(10, (previous != null) ? previous.bytes() : null);
		insert.addBatch();
	}

	private static @Nullable Hash previous(Connection connection, DomainEventMessage<?> event,
			@Nullable RecordedEvent last) throws SQLException {
		long before = event.getSequenceNumber() - 1;
		if (before < 0) {
			return null;
		}
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
