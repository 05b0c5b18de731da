package org.nawate.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * The names of the tables and columns in {@code V1__event_store.sql}, and the statements
 * of our own on them.
 */
final class StoreSchema {

	static final EventSchema EVENTS = EventSchema.builder()
		.eventTable("domain_event_entry")
		.snapshotTable("snapshot_event_entry")
		.globalIndexColumn("global_index")
		.timestampColumn("time_stamp")
		.eventIdentifierColumn("event_identifier")
		.aggregateIdentifierColumn("aggregate_identifier")
		.sequenceNumberColumn("sequence_number")
		.typeColumn("type")
		.payloadTypeColumn("payload_type")
		.payloadRevisionColumn("payload_revision")
		.payloadColumn("payload")
		.metaDataColumn("meta_data")
		.build();

	static final TokenSchema TOKENS = TokenSchema.builder()
		.setTokenTable("token_entry")
		.setProcessorNameColumn("processor_name")
		.setSegmentColumn("segment")
		.setTokenColumn("token")
		.setTokenTypeColumn("token_type")
		.setTimestampColumn("timestamp")
		.setOwnerColumn("owner")
		.build();

	private StoreSchema() {
	}

	/**
	 * A page of an aggregate by LIMIT: a page that is not full is the last one, and needs
	 * no empty one after it.
	 */
	static PreparedStatement readAggregatePage(Connection connection, EventSchema schema, String aggregate, long from,
			int size) throws SQLException {
		PreparedStatement statement = connection
			.prepareStatement("select %s, previous_hash from %s where %s = ? and %s >= ? order by %4$s limit ?"
				.formatted(schema.domainEventFields(), schema.domainEventTable(), schema.aggregateIdentifierColumn(),
						schema.sequenceNumberColumn()));
		statement.setString(1, aggregate);
		statement.setLong(2, from);
		statement.setInt(3, size);
		return statement;
	}

}
