package org.nawate.store;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
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
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.nawate.store.log.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether the read models show what was recorded, so that a person sees the effect
 * of their own act.
 */
public class ReadModels {

	private static final long FIRST_PAUSE_MICROS = 1_000;

	private static final long LONGEST_PAUSE_MICROS = 10_000;

	private final EventLog log;

	private final EventProcessingConfiguration processing;

	private final JdbcClient jdbc;

	private final Serializer tokens;

	ReadModels(EventLog log, EventProcessingConfiguration processing, JdbcClient jdbc, Serializer tokens) {
		this.log = log;
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
		OptionalLong newest = this.log.newestCommitted();
		if (newest.isEmpty()) {
			return true;
		}
		Patience patience = new Patience(longest);
		OptionalLong position = this.log.positionOf(newest.getAsLong());
		while (position.isEmpty()) {
			if (!patience.rests()) {
				return false;
			}
			position = this.log.positionOf(newest.getAsLong());
		}
		while (!haveReached(position.getAsLong())) {
			if (!patience.rests()) {
				return false;
			}
		}
		return true;
	}

	/** Rests between two looks, longer each time, until the time is over. */
	private static final class Patience {

		private final long deadline;

		private long pause = FIRST_PAUSE_MICROS;

		Patience(Duration longest) {
			this.deadline = System.nanoTime() + longest.toNanos();
		}

		boolean rests() {
			if (System.nanoTime() >= this.deadline || Thread.currentThread().isInterrupted()) {
				return false;
			}
			LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(this.pause));
			this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MICROS);
			return true;
		}

	}

	private boolean haveReached(long sought) {
		Set<String> readers = this.processing.eventProcessors()
			.values()
			.stream()
			.filter((processor) -> processor instanceof StreamingEventProcessor reader
					&& !hasReachedHere(reader, sought))
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
			.allMatch((position) -> hasReached(position.token(), sought));
	}

	/**
	 * A reader that has no use for the last events notes so at once here, but in the
	 * database only when its wait of a second is over.
	 */
	private boolean hasReachedHere(StreamingEventProcessor reader, long sought) {
		return reader.processingStatus()
			.values()
			.stream()
			.anyMatch((status) -> status.getSegment().getMask() == 0 && !status.isErrorState() && !status.isReplaying()
					&& hasReached(status.getTrackingToken(), sought));
	}

	private @Nullable TrackingToken token(byte @Nullable [] token, @Nullable String type) {
		return (token != null) ? this.tokens.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null))
				: null;
	}

	private static boolean hasReached(@Nullable TrackingToken token, long sought) {
		return WrappedToken.unwrap(token, GapAwareTrackingToken.class)
			.filter((position) -> position.getIndex() >= sought)
			.isPresent();
	}

	private record Position(String reader, @Nullable TrackingToken token) {
	}

}
