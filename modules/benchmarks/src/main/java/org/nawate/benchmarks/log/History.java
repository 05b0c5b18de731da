package org.nawate.benchmarks.log;

import java.time.Duration;
import java.util.List;

import org.nawate.benchmarks.city.City;
import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Server;
import org.nawate.store.ReadModels;
import org.springframework.context.ConfigurableApplicationContext;

/** A store of many years: made anew from it, and checked. */
public final class History implements AutoCloseable {

	private final Database database;

	private final ConfigurableApplicationContext city;

	private final long events;

	/** At least that many events, generated and sealed. */
	public History(Server server, long events) throws Exception {
		this.database = server.newDatabase("history");
		this.city = City.start(this.database, Class.forName("org.nawate.app.register.RegisterProjection"));
		long start = System.nanoTime();
		new CaseGenerator(this.city, this.database).generate(events);
		this.events = this.database.jdbc().sql("select count(*) from event_log").query(Long.class).single();
		System.out.printf("%,d events generated and sealed in %.0f s%n%n", this.events,
				(System.nanoTime() - start) / 1e9);
	}

	/** The register made anew, beside reading the same events and nothing more. */
	public Comparison rebuild() {
		// The one in use has taken all facts: it does not work beside the new one.
		if (!this.city.getBean(ReadModels.class).awaitCaughtUp(Duration.ofHours(1))) {
			throw new IllegalStateException("The register does not follow");
		}
		long facts = this.database.jdbc()
			.sql("select count(*) from domain_event_entry where type = 'Project'")
			.query(Long.class)
			.single();
		return new Comparison("Register made anew from a log of %,d events".formatted(this.events),
				"facts of projects, out of events of the log", "rebuild", 1, 0,
				List.of(new NawateRebuild(this.database, this.city, facts, this.events),
						new RawCursor(this.database, facts, this.events)));
	}

	/** The log checked in its database, beside hashing alone. */
	public Comparison check() {
		return new Comparison("Log of %,d events checked in its database".formatted(this.events), "events", "check", 1,
				0, List.of(new NawateCheck(this.database, this.events), new PlainHash(this.database, this.events, true),
						new PlainHash(this.database, this.events, false)));
	}

	@Override
	public void close() {
		this.city.close();
		this.database.close();
	}

}
