package org.nawate.benchmarks.log;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.store.ActTransaction;
import org.nawate.store.log.LogKeeper;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Appends, and waits until what was appended has its place in the log: what is timed is
 * the wait, from the commit to the seal.
 */
final class SealedAct implements Contender {

	private static final long PATIENCE_MILLIS = 1_000;

	private final Database database;

	private final ConfigurableApplicationContext city;

	private final Samples samples;

	private final Object grown = new Object();

	SealedAct(Database database, ConfigurableApplicationContext city, Samples samples) {
		this.database = database;
		this.city = city;
		this.samples = samples;
		city.getBean(LogKeeper.class).whenGrown(() -> {
			synchronized (this.grown) {
				this.grown.notifyAll();
			}
		});
	}

	@Override
	public String name() {
		return "Nawate, from the commit to the seal";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		List<DomainEventMessage<?>> events = this.samples.act();
		this.city.getBean(ActTransaction.class).inOneTransaction(() -> {
			this.city.getBean(EventStore.class).publish(events);
			return true;
		}, (kept) -> kept);
		String last = events.getLast().getIdentifier();
		watch.time(() -> {
			while (!isSealed(last)) {
				synchronized (this.grown) {
					if (!isSealed(last)) {
						this.grown.wait(PATIENCE_MILLIS);
					}
				}
			}
		});
	}

	private boolean isSealed(String event) {
		return this.database.jdbc().sql("""
				select exists (select from event_log join domain_event_entry using (global_index)
				               where event_identifier = ?)""").param(event).query(Boolean.class).single();
	}

}
