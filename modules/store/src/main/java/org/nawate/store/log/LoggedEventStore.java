package org.nawate.store.log;

import java.util.List;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.nawate.store.HeldAggregates;
import org.nawate.store.RecentStreams;

/**
 * The event store whose readers are woken when the log has grown, on this node or on
 * another one, and not when a transaction of this node was committed: its events are not
 * in the log yet.
 */
public final class LoggedEventStore extends EmbeddedEventStore {

	private final LogKeeper keeper;

	private final RecentStreams recent;

	/** A store that tells the keeper of its commits, and is told of the log's growth. */
	public LoggedEventStore(Builder builder, LogKeeper keeper, RecentStreams recent) {
		super(builder);
		this.recent = recent;
		this.keeper = keeper;
		keeper.whenGrown(() -> super.afterCommit(List.of()));
	}

	/**
	 * What is stored, and what the running act adds. No aggregate keeps snapshots.
	 */
	@Override
	public DomainEventStream readEvents(String aggregate) {
		List<? extends DomainEventMessage<?>> stored = HeldAggregates.stored(aggregate,
				() -> this.recent.read(aggregate, (from) -> stored(aggregate, from)));
		return DomainEventStream
			.of(Stream.concat(stored.stream(), stagedDomainEventMessages(aggregate)).map(LoggedEventStore::asIs));
	}

	private List<? extends DomainEventMessage<?>> stored(String aggregate, long from) {
		return storageEngine().readEvents(aggregate, from).asStream().toList();
	}

	private static DomainEventMessage<?> asIs(DomainEventMessage<?> event) {
		return event;
	}

	@Override
	protected void afterCommit(List<? extends EventMessage<?>> events) {
		this.keeper.eventsCommitted();
	}

}
