package org.nawate.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;

/** Tells where and when an event was recorded, to projections that keep it. */
public class EventPositions {

	EventPositions() {
	}

	/**
	 * The event's place in the log, from 1: what people see as its number.
	 * @param event an event as a streaming processor hands it out
	 * @throws IllegalArgumentException if it does not come from the log
	 */
	public long of(EventMessage<?> event) {
		if (event instanceof TrackedEventMessage<?> tracked) {
			return WrappedToken.unwrap(tracked.trackingToken(), GapAwareTrackingToken.class)
				.map(GapAwareTrackingToken::getIndex)
				.orElseThrow(() -> new IllegalArgumentException("No place in the log: " + tracked.trackingToken()));
		}
		throw new IllegalArgumentException("Not read from the log: " + event.getIdentifier());
	}

	/** When the event was recorded, as the database takes it. */
	public static OffsetDateTime recordedAt(EventMessage<?> event) {
		return event.getTimestamp().atOffset(ZoneOffset.UTC);
	}

}
