package org.nawate.store.projection;

import java.time.Instant;

import org.axonframework.eventhandling.EventMessage;
import org.nawate.store.EventPositions;

/**
 * What a {@link BulkProjection} is told of a fact.
 *
 * @param event what happened
 * @param id of the event
 * @param recordedAt when it was recorded
 * @param position its number in the log, from 1
 */
public record PlainFact(Object event, String id, Instant recordedAt, long position) {

	/** The fact in a message that a streaming processor hands out. */
	public static PlainFact of(EventMessage<?> message, EventPositions positions) {
		return new PlainFact(message.getPayload(), message.getIdentifier(), message.getTimestamp(),
				positions.of(message));
	}

}
