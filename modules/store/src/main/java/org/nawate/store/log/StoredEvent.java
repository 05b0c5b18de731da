package org.nawate.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.Hash;
import org.nawate.store.copy.CopiedRow;

/** Reads a row of the event store as the event that the ledger hashes. */
public final class StoredEvent {

	/** The columns of {@code domain_event_entry} that make an event's bytes. */
	public static final String COLUMNS = "aggregate_identifier, type, sequence_number, previous_hash, event_identifier, payload_type, payload_revision, time_stamp, meta_data, payload";

	private StoredEvent() {
	}

	/** The event in the current row, which has at least {@link #COLUMNS}. */
	public static RecordedEvent read(ResultSet row) throws SQLException {
		byte[] previous = row.getBytes("previous_hash");
		byte[] metaData = row.getBytes("meta_data");
		return new RecordedEvent(row.getString("aggregate_identifier"), row.getString("type"),
				row.getLong("sequence_number"), (previous != null) ? Hash.of(previous) : null,
				row.getString("event_identifier"), row.getString("payload_type"), row.getString("payload_revision"),
				row.getString("time_stamp"), (metaData != null) ? JsonBytes.of(metaData) : JsonBytes.of("null"),
				JsonBytes.of(row.getBytes("payload")));
	}

	/**
	 * The event in the next columns, which are {@link #COLUMNS}. None of an event is
	 * null; one that was made so does not fit its hash.
	 */
	static RecordedEvent read(CopiedRow row) {
		String aggregate = text(row);
		String type = text(row);
		long sequence = row.number();
		byte[] previous = row.bytesIfAny();
		String id = text(row);
		String event = text(row);
		String revision = text(row);
		String time = text(row);
		JsonBytes metaData = document(row);
		return new RecordedEvent(aggregate, type, sequence, (previous != null) ? Hash.of(previous) : null, id, event,
				revision, time, metaData, document(row));
	}

	private static String text(CopiedRow row) {
		return Objects.requireNonNullElse(row.textIfAny(), "");
	}

	private static JsonBytes document(CopiedRow row) {
		return Objects.requireNonNullElse(row.documentIfAny(), JsonBytes.of("null"));
	}

}
