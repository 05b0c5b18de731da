package org.nawate.benchmarks.page;

import java.util.List;

import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Server;

/** From an act to the page that shows it. */
public final class Pages {

	private Pages() {
	}

	/** The application on a database of its own. */
	public static Comparison on(Server server) throws Exception {
		return new Comparison("From an act to the page that shows it, over HTTP", "acts", "form sent and page shown", 1,
				0, List.of(new ActToPage(server.newDatabase("page"))));
	}

}
