package org.nawate.benchmarks.page;

import java.util.List;

import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Server;
import org.nawate.benchmarks.harness.Stopwatch;

/** From an act to the page that shows it. */
public final class Pages {

	/** What people wrote on cases before all was bundled. */
	private static final int WRITTEN = 2_000;

	private Pages() {
	}

	/** The application on a database of its own. */
	public static Comparison on(Server server) throws Exception {
		return new Comparison("From an act to the page that shows it, over HTTP", "acts", "form sent and page shown", 1,
				0, List.of(new ActToPage(server.newDatabase("page"))));
	}

	/** All that a product recorded, away from it. */
	public static Comparison verified(Server server) throws Exception {
		BundleVerified verified;
		try (ActToPage product = new ActToPage(server.newDatabase("bundle"))) {
			Stopwatch ignored = new Stopwatch();
			for (int i = 0; i < WRITTEN; i++) {
				product.operate(ignored);
			}
			verified = new BundleVerified(product.bundle());
		}
		return new Comparison("Bundle of %,d events verified offline".formatted(verified.units()), "events",
				"verification", 1, 0, List.of(verified, new LinesHashed(verified.lines())));
	}

}
