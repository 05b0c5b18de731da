package org.nawate.benchmarks.flow;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.nawate.benchmarks.city.Sitting;
import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;

/**
 * An engine by itself that runs the file of our flow: the same steps in the same order,
 * but no draft, no votes, no rules and no proofs.
 */
abstract class BareEngine implements Contender {

	/** The flow of a new project. */
	static final String FLOW = "project-addition";

	/** What the flow's works leave behind, and nothing else. */
	static final Map<String, Map<String, Object>> WORKS = Map.of("proposeProject", Map.of(), "classifyProject",
			Map.of("businessClass", "L"), "determineAuthority", Map.of("authority", "headquarters"), "askSections",
			Map.of("sectionsAsked", 1), "refuseProposal", Map.of(), "addProject", Map.of(), "activateProject", Map.of(),
			"takeEffect", Map.of(), "withdrawProject", Map.of());

	private final Database database;

	BareEngine(Database database) {
		this.database = database;
	}

	/** Starts the flow with a key. */
	abstract void start(String key, Map<String, Object> variables);

	/** Finds the task that waits, as one who works on it must, and completes it. */
	abstract void complete(String key, Map<String, Object> variables);

	@Override
	public void operate(Stopwatch watch) throws Exception {
		for (int i = 0; i < Sitting.CASES; i++) {
			String key = UUID.randomUUID().toString();
			watch.time(() -> start(key, Map.of("hasDirector", true)));
			for (String result : new String[] { "endorsed", "endorsed", "passed", "done", "done" }) {
				watch.time(() -> complete(key, Map.of("result", result)));
			}
			watch.time(() -> complete(key,
					Map.of("result", "approved", "effectiveNow", true, "effectiveOn", "2026-11-02")));
		}
	}

	@Override
	public long units() {
		return Sitting.CASES;
	}

	@Override
	public Optional<Database> database() {
		return Optional.of(this.database);
	}

	@Override
	public void close() {
		this.database.close();
	}

}
