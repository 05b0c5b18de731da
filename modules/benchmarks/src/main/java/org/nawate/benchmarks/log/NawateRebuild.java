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

	NawateRebuild(Database database, ConfigurableApplicationContext city, long facts) {
		this.database = database;
		this.city = city;
		this.facts = facts;
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
		long rows = this.database.jdbc()
			.sql("select count(distinct position) from register_fact")
			.query(Long.class)
			.single();
		if (rows == 0 || rows > this.facts) {
			throw new IllegalStateException("Of %d facts %d are shown".formatted(this.facts, rows));
		}
	}

	@Override
	public long units() {
		return this.facts;
	}

}
