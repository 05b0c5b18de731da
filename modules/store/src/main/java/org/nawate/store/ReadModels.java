package org.nawate.store;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
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
import org.nawate.store.log.LogKeeper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whether the read models show what was recorded, so that a person sees the effect
 * of their own act.
 */
public class ReadModels {

	private static final long FIRST_PAUSE_MICROS = 250;

	private static final long LONGEST_PAUSE_MICROS = 10_000;

	/**
	 * How often those are waited for that are at work here before the database is asked.
	 */
	private static final int LOOKS = 8;

	private final EventLog log;

	private final Growth growth = new Growth();

	private final EventProcessingConfiguration processing;

	private final JdbcClient jdbc;

	private final Serializer tokens;

	ReadModels(EventLog log, LogKeeper keeper, EventProcessingConfiguration processing, JdbcClient jdbc,
			Serializer tokens) {
		this.log = log;
		keeper.whenGrown(this.growth::happened);
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
		long deadline = System.nanoTime() + longest.toNanos();
		OptionalLong position = sealed(newest.getAsLong(), deadline);
		return position.isPresent() && reached(position.getAsLong(), deadline);
	}

	/** The position of an event as soon as it has one; empty if the time is over. */
	private OptionalLong sealed(long globalIndex, long deadline) {
		Patience patience = new Patience(deadline);
		while (true) {
			long growths = this.growth.times();
			OptionalLong position = this.log.positionOf(globalIndex);
			if (position.isPresent() || !patience.rests((nanos) -> this.growth.await(growths, nanos))) {
				return position;
			}
		}
	}

	private boolean reached(long position, long deadline) {
		Patience patience = new Patience(deadline);
		for (int looks = 1; !haveReached(position, looks % LOOKS == 0); looks++) {
			if (!patience.rests(LockSupport::parkNanos)) {
				return false;
			}
		}
		return true;
	}

	/** Rests between two looks, longer each time, until the time is over. */
	private static final class Patience {

		private final long deadline;

		private long pause = FIRST_PAUSE_MICROS;

		Patience(long deadline) {
			this.deadline = deadline;
		}

		boolean rests(LongConsumer rest) {
			if (System.nanoTime() >= this.deadline || Thread.currentThread().isInterrupted()) {
				return false;
			}
			rest.accept(TimeUnit.MICROSECONDS.toNanos(this.pause));
			this.pause = Math.min(this.pause * 3 / 2, LONGEST_PAUSE_MICROS);
			return true;
		}

	}

	/** Wakes who waits for the log to grow. */
	private static final class Growth {

		private long times;

		synchronized long times() {
			return this.times;
		}

		synchronized void happened() {
			this.times++;
			notifyAll();
		}

		/** Waits that long at most, and not at all if it has grown since. */
		synchronized void await(long since, long nanos) {
			try {
				if (this.times == since) {
					TimeUnit.NANOSECONDS.timedWait(this, nanos);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

	/**
	 * Whether all have come as far. Those that are at work here are believed; the
	 * database is asked of others.
	 * @param ask whether to ask of all: one that seems to be at work here may have been
	 * taken over by another node
	 */
	private boolean haveReached(long sought, boolean ask) {
		List<StreamingEventProcessor> late = this.processing.eventProcessors()
			.values()
			.stream()
			.filter(StreamingEventProcessor.class::isInstance)
			.map(StreamingEventProcessor.class::cast)
			.filter((reader) -> !hasReachedHere(reader, sought))
			.toList();
		if (late.isEmpty()) {
			return true;
		}
		if (!ask && late.stream().allMatch(ReadModels::worksHere)) {
			return false;
		}
		Set<String> readers = late.stream().map(EventProcessor::getName).collect(Collectors.toSet());
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

	private static boolean worksHere(StreamingEventProcessor reader) {
		return reader.processingStatus().values().stream().anyMatch((status) -> !status.isErrorState());
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
