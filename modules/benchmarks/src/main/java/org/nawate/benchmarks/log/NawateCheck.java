package org.nawate.benchmarks.log;

import java.util.List;

import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.store.log.LogCheck;

/** Every event hashed anew and compared with the log, its chain and the tree. */
record NawateCheck(Database history, long events) implements Contender {

	@Override
	public String name() {
		return "Nawate";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			LogCheck.Report report = new LogCheck(this.history.source(), List.of()).run();
			if (!report.holds() || report.size() != this.events) {
				throw new IllegalStateException("The generated log does not hold: " + report);
			}
		});
	}

	@Override
	public long units() {
		return this.events;
	}

}
