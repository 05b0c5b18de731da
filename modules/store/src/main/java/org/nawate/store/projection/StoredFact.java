package org.nawate.store.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/** A row of the event store with its place in the log, from 1, as upcasters take it. */
record StoredFact(long position, String kind, String aggregate, long sequence, String id, String time,
		SerializedObject<byte[]> payload,
		SerializedObject<byte[]> metaData) implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

	/** {@code 2025-04-01T00:00:00.000Z}, as instants are stored. */
	private static final int STORED_TIME = 24;

	@Override
	public String getEventIdentifier() {
		return this.id;
	}

	@Override
	public Instant getTimestamp() {
		if (this.time.length() != STORED_TIME || this.time.charAt(STORED_TIME - 1) != 'Z') {
			return Instant.parse(this.time);
		}
		// Many times as fast as to parse it by its format, and a third of all the work.
		return LocalDate.of(digits(0, 4), digits(5, 7), digits(8, 10))
			.atTime(digits(11, 13), digits(14, 16), digits(17, 19), digits(20, 23) * 1_000_000)
			.toInstant(ZoneOffset.UTC);
	}

	private int digits(int from, int to) {
		return Integer.parseInt(this.time, from, to, 10);
	}

	@Override
	public SerializedObject<byte[]> getMetaData() {
		return this.metaData;
	}

	@Override
	public SerializedObject<byte[]> getPayload() {
		return this.payload;
	}

	@Override
	public String getType() {
		return this.kind;
	}

	@Override
	public String getAggregateIdentifier() {
		return this.aggregate;
	}

	@Override
	public long getSequenceNumber() {
		return this.sequence;
	}

	@Override
	public TrackingToken trackingToken() {
		return new GapAwareTrackingToken(this.position, Set.of());
	}

}
