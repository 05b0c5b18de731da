package org.nawate.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.axonframework.eventhandling.EventMessage;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells where an event stands in the store. A reader's own token does not tell it
 * exactly: with writers side by side, an event that was committed late is read behind
 * events with higher positions.
 */
public class EventPositions {

	private final JdbcClient jdbc;

	EventPositions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The event's place in the store's order, its global index. */
	public long of(EventMessage<?> event) {
		return this.jdbc.sql("select global_index from domain_event_entry where event_identifier = :event")
			.param("event", event.getIdentifier())
			.query(Long.class)
			.single();
	}

	/** When the event was recorded, as the database takes it. */
	public static OffsetDateTime recordedAt(EventMessage<?> event) {
		return event.getTimestamp().atOffset(ZoneOffset.UTC);
	}

}
