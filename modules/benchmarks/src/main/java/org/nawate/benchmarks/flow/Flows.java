package org.nawate.benchmarks.flow;

import java.util.List;

import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Server;

/** Whole cases beside the bare engines running the same steps. */
public final class Flows {

	private static final int THREADS = 4;

	private static final int OPERATIONS = 2;

	private Flows() {
	}

	/** On empty databases. */
	public static Comparison on(Server server) throws Exception {
		return new Comparison("The flow of a new project, from draft to effect", "cases", "act", THREADS, OPERATIONS,
				List.of(new NawateFlow(server.newDatabase("flow")),
						new CamundaFlow(server.newDatabase("camunda"), "full"),
						new CamundaFlow(server.newDatabase("camunda"), "none"),
						new FlowableFlow(server.newDatabase("flowable"))));
	}

}
