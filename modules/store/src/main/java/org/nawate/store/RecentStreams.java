package org.nawate.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The events of aggregates that were read lately, as objects. Facts do not change, so
 * that of a stream at hand only what came after it is read; and its last event with it,
 * to see that the database still holds what this node knows (it may have been restored
 * under it).
 */
public final class RecentStreams {

	/** Events that are kept at hand on a node, some kilobytes each. */
	private static final long AT_HAND = 16_000;

	private final Cache<String, List<? extends DomainEventMessage<?>>> streams;

	private final AtomicInteger forgotten = new AtomicInteger();

	/** None is at hand yet. */
	public RecentStreams() {
		this(AT_HAND);
	}

	RecentStreams(long events) {
		this.streams = Caffeine.newBuilder()
			.maximumWeight(events)
			.<String, List<? extends DomainEventMessage<?>>>weigher((aggregate, stream) -> stream.size())
			.executor(Runnable::run)
			.build();
	}

	/** Reads what is stored of an aggregate from one of its events on. */
	@FunctionalInterface
	public interface Reading {

		/**
		 * The events in order, none if there are none.
		 * @param sequence of the first event that is wanted
		 */
		List<? extends DomainEventMessage<?>> from(long sequence);

	}

	/** All that is stored of the aggregate at this moment. */
	public List<? extends DomainEventMessage<?>> read(String aggregate, Reading reading) {
		int before = this.forgotten.get();
		List<? extends DomainEventMessage<?>> known = this.streams.getIfPresent(aggregate);
		List<? extends DomainEventMessage<?>> stored = (known != null) ? goneOn(known, reading) : null;
		if (stored == null) {
			stored = List.copyOf(reading.from(0));
		}
		if (stored != known && !stored.isEmpty() && isCommitted()) {
			this.streams.put(aggregate, stored);
			if (this.forgotten.get() != before) {
				this.streams.invalidate(aggregate);
			}
		}
		return stored;
	}

	/**
	 * The known stream and what came after it.
	 * @return {@code null} if its last event is not stored any more
	 */
	private static @Nullable List<? extends DomainEventMessage<?>> goneOn(List<? extends DomainEventMessage<?>> known,
			Reading reading) {
		DomainEventMessage<?> last = known.getLast();
		List<? extends DomainEventMessage<?>> read = reading.from(last.getSequenceNumber());
		if (read.isEmpty() || !read.getFirst().getIdentifier().equals(last.getIdentifier())) {
			return null;
		}
		if (read.size() == 1) {
			return known;
		}
		return Stream.<DomainEventMessage<?>>concat(known.stream(), read.stream().skip(1)).toList();
	}

	/** What the running act has written itself may still be taken back. */
	private static boolean isCommitted() {
		return !CurrentUnitOfWork.isStarted() || CurrentUnitOfWork.get().root().phase() == UnitOfWork.Phase.STARTED;
	}

	/** Reads all anew from now on: what was read may hold names that must go. */
	public void forget() {
		this.forgotten.incrementAndGet();
		this.streams.invalidateAll();
	}

}
