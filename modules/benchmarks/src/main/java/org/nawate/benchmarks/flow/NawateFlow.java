package org.nawate.benchmarks.flow;

import java.util.Optional;

import org.nawate.benchmarks.city.City;
import org.nawate.benchmarks.city.Sitting;
import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.store.log.LogKeeper;
import org.springframework.context.ConfigurableApplicationContext;

/** Ours: whole cases, rules and proofs included, sealed before the clock stops. */
final class NawateFlow implements Contender {

	private final Database database;

	private final ConfigurableApplicationContext city;

	NawateFlow(Database database) {
		this.database = database;
		this.city = City.start(database);
	}

	@Override
	public String name() {
		return "Nawate";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		new Sitting(this.city, watch).hold();
	}

	@Override
	public long units() {
		return Sitting.CASES;
	}

	@Override
	public void settle() throws Exception {
		City.awaitSealed(this.city);
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
		this.city.getBean(LogKeeper.class).start();
	}

	@Override
	public void close() {
		this.city.close();
		this.database.close();
	}

}
