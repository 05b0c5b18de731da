package org.nawate.benchmarks.page;

import java.security.MessageDigest;
import java.util.List;

import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Stopwatch;

/** SHA-256 of the same events, which lie in memory, one after the other. */
record LinesHashed(List<byte[]> lines) implements Contender {

	LinesHashed {
		lines = List.copyOf(lines);
	}

	@Override
	public String name() {
		return "SHA-256 of the events in memory";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		watch.time(() -> this.lines.forEach(digest::digest));
	}

	@Override
	public long units() {
		return this.lines.size();
	}

}
