package org.nawate.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether the read models show what was recorded, so that a person sees the effect
 * of their own act.
 */
public class ReadModels {

	private static final long FIRST_PAUSE_MICROS = 1_000;

	private static final long LONGEST_PAUSE_MICROS = 10_000;

	private final EventStorageEngine events;

	private final EventProcessingConfiguration processing;

	private final JdbcClient jdbc;

	private final Serializer tokens;

	ReadModels(EventStorageEngine events, EventProcessingConfiguration processing, JdbcClient jdbc, Serializer tokens) {
		this.events = events;
		this.processing = processing;
		this.jdbc = jdbc;
		this.tokens = tokens;
	}

	/**
	 * Waits until every read model shows at least what is committed at this moment. The
	 * processors may run on this node or on another one: what counts is the position that
	 * was committed together with the rows.
	 * @param longest how long to wait at most
	 * @return whether all have caught up; {@code false} if one is late, stopped or
	 * failing
	 */
	public boolean awaitCaughtUp(Duration longest) {
		GapAwareTrackingToken head = (GapAwareTrackingToken) this.events.createHeadToken();
		if (head == null) {
			return true;
		}
		long deadline = System.nanoTime() + longest.toNanos();
		long pause = FIRST_PAUSE_MICROS;
		while (!haveReached(head.getIndex())) {
			if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
				return false;
			}
			LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(pause));
			pause = Math.min(pause * 2, LONGEST_PAUSE_MICROS);
		}
		return true;
	}

	private boolean haveReached(long index) {
		Set<String> readers = this.processing.eventProcessors()
			.values()
			.stream()
			.filter((processor) -> processor instanceof StreamingEventProcessor reader
					&& !hasReachedHere(reader, index))
			.map(EventProcessor::getName)
			.collect(Collectors.toSet());
		if (readers.isEmpty()) {
			return true;
		}
		List<Position> positions = this.jdbc.sql("select processor_name, token, token_type from token_entry")
			.query((row, number) -> new Position(row.getString("processor_name"),
					token(row.getBytes("token"), row.getString("token_type"))))
			.list();
		Set<String> started = positions.stream().map(Position::reader).collect(Collectors.toSet());
		return started.containsAll(readers) && positions.stream()
			.filter((position) -> readers.contains(position.reader()))
			.allMatch((position) -> hasReached(position.token(), index));
	}

	/**
	 * A reader that has no use for the last events notes so at once here, but in the
	 * database only when its wait of a second is over.
	 */
	private boolean hasReachedHere(StreamingEventProcessor reader, long index) {
		return reader.processingStatus()
			.values()
			.stream()
			.anyMatch((status) -> status.getSegment().getMask() == 0 && !status.isErrorState() && !status.isReplaying()
					&& hasReached(status.getTrackingToken(), index));
	}

	private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
		return (token != null) ? this.tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null))
				: null;
	}

	private boolean hasReached(@Nullable TrackingToken token, long index) {
		GapAwareTrackingToken position = WrappedToken.unwrap(token, GapAwareTrackingToken.class).orElse(null);
		return position != null && position.getIndex() >= index && !missesCommitted(position);
	}

	/**
	 * A gap is a number whose transaction was not committed when the reader passed; by
	 * now it may be.
	 */
	private boolean missesCommitted(GapAwareTrackingToken position) {
		if (position.getGaps().isEmpty()) {
			return false;
		}
		return this.jdbc.sql("select exists (select from domain_event_entry where global_index = any (?))")
			.param(position.getGaps().toArray(Long[]::new))
			.query(Boolean.class)
			.single();
	}

	private record Position(String reader, @Nullable TrackingToken token) {
	}

}
