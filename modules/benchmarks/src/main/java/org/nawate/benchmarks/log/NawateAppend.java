package org.nawate.benchmarks.log;

import java.util.Optional;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nawate.benchmarks.city.City;
import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.store.ActTransaction;
import org.nawate.store.log.LogKeeper;
import org.springframework.context.ConfigurableApplicationContext;

/** Our store: canonical bytes, chained by hashes. */
final class NawateAppend implements Contender {

	private final String name;

	private final Database database;

	private final ConfigurableApplicationContext city;

	private final Samples samples;

	private final EventStore store;

	private final ActTransaction acts;

	private final boolean seals;

	private NawateAppend(String name, boolean seals, Database database, ConfigurableApplicationContext city,
			Samples samples) {
		this.name = name;
		this.seals = seals;
		this.database = database;
		this.city = city;
		this.samples = samples;
		this.store = city.getBean(EventStore.class);
		this.acts = city.getBean(ActTransaction.class);
		if (!seals) {
			city.getBean(LogKeeper.class).stop();
		}
	}

	static NawateAppend withSealing(Database database, ConfigurableApplicationContext city, Samples samples) {
		return new NawateAppend("Nawate, sealing", true, database, city, samples);
	}

	static NawateAppend withoutSealing(Database database, ConfigurableApplicationContext city, Samples samples) {
		return new NawateAppend("Nawate", false, database, city, samples);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> this.acts.inOneTransaction(() -> {
			this.store.publish(this.samples.act());
			return true;
		}, (kept) -> kept));
	}

	@Override
	public void settle() throws Exception {
		if (this.seals) {
			City.awaitSealed(this.city);
		}
	}

	@Override
	public Optional<Database> database() {
		return Optional.of(this.database);
	}

	@Override
	public void pauseBackground() {
		this.city.getBean(LogKeeper.class).stop();
	}

	@Override
	public void resumeBackground() {
		if (this.seals) {
			this.city.getBean(LogKeeper.class).start();
		}
	}

	@Override
	public void close() {
		this.city.close();
		this.database.close();
	}

}
