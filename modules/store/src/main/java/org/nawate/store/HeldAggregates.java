package org.nawate.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that the running act has to itself until its end, by a lock that every act
 * on them takes: what is stored of them cannot change meanwhile, and is read once.
 */
public final class HeldAggregates {

	private static final String HELD = HeldAggregates.class.getName();

	private HeldAggregates() {
	}

	/**
	 * The running act holds the aggregate from now on. What was read of it before is not
	 * believed.
	 */
	public static void hold(String aggregate) {
		if (CurrentUnitOfWork.isStarted()) {
			held().putIfAbsent(aggregate, new Stored());
		}
	}

	/** The stored events of an aggregate, read anew unless the act holds it. */
	public static List<? extends DomainEventMessage<?>> stored(String aggregate,
			Supplier<List<? extends DomainEventMessage<?>>> reading) {
		Stored stored = CurrentUnitOfWork.isStarted() ? held().get(aggregate) : null;
		return (stored != null) ? stored.events(reading) : reading.get();
	}

	private static Map<String, Stored> held() {
		return CurrentUnitOfWork.get().root().getOrComputeResource(HELD, (key) -> new HashMap<>());
	}

	private static final class Stored {

		private @Nullable List<? extends DomainEventMessage<?>> events;

		List<? extends DomainEventMessage<?>> events(Supplier<List<? extends DomainEventMessage<?>>> reading) {
			List<? extends DomainEventMessage<?>> known = this.events;
			if (known == null) {
				known = reading.get();
				this.events = known;
			}
			return known;
		}

	}

}
