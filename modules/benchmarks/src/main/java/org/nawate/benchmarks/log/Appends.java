package org.nawate.benchmarks.log;

import java.util.List;

import org.nawate.benchmarks.city.City;
import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Server;
import org.springframework.context.ConfigurableApplicationContext;

/** Appending beside Axon's own store and beside bare inserts of the same rows. */
public final class Appends {

	private static final int THREADS = 4;

	private static final int OPERATIONS = 200;

	private Appends() {
	}

	/** On empty databases. */
	public static Comparison on(Server server) throws Exception {
		Database database = server.newDatabase("append");
		ConfigurableApplicationContext city = City.start(database);
		Samples samples = Samples.of(city);
		return new Comparison("Append, %d events to an act, without sealing".formatted(Samples.EVENTS), "acts", "act",
				THREADS, OPERATIONS,
				List.of(NawateAppend.withoutSealing(database, city, samples),
						new StockAxonAppend(server.newDatabase("axon"), city, samples),
						new RawAppend(server.newDatabase("raw"), city, samples)));
	}

	/** The same store with its sealer at work and at rest. */
	public static Comparison sealed(Server server) throws Exception {
		Database sealed = server.newDatabase("sealed");
		ConfigurableApplicationContext city = City.start(sealed);
		Database unsealed = server.newDatabase("unsealed");
		ConfigurableApplicationContext other = City.start(unsealed);
		Samples samples = Samples.of(city);
		return new Comparison("Append with sealing, %d events to an act".formatted(Samples.EVENTS), "acts", "act",
				THREADS, OPERATIONS, List.of(NawateAppend.withSealing(sealed, city, samples),
						NawateAppend.withoutSealing(unsealed, other, samples), new SealedAct(sealed, city, samples)));
	}

}
