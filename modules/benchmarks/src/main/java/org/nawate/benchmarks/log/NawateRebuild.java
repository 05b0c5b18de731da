package org.nawate.benchmarks.log;

import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;
import org.springframework.context.ConfigurableApplicationContext;

/** The register made anew beside the one in use, and put in its place. */
final class NawateRebuild implements Contender {

	private final Database database;

	private final ConfigurableApplicationContext city;

	private final long facts;

	private final long events;

	private final long rows;

	/**
	 * That of a city.
	 * @param facts of projects
	 * @param events of the whole log
	 */
	NawateRebuild(Database database, ConfigurableApplicationContext city, long facts, long events) {
		this.database = database;
		this.city = city;
		this.facts = facts;
		this.events = events;
		this.rows = rows();
	}

	@Override
	public String name() {
		return "Nawate, into the tables";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			try (Rebuild rebuild = this.city.getBean(Rebuilds.class).begin("register", null).orElseThrow()) {
				RebuildRow done = rebuild.run();
				if (done.outcome() != RebuildRow.Outcome.DONE) {
					throw new IllegalStateException("The rebuild failed: " + done);
				}
			}
		});
		if (this.rows == 0 || rows() != this.rows) {
			throw new IllegalStateException("Of %d rows there are %d".formatted(this.rows, rows()));
		}
	}

	private long rows() {
		return this.database.jdbc().sql("select count(*) from register_fact").query(Long.class).single();
	}

	@Override
	public long units() {
		return this.facts;
	}

	@Override
	public double among() {
		return (double) this.events / this.facts;
	}

}
