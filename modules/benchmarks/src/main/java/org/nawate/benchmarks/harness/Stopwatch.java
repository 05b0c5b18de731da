package org.nawate.benchmarks.harness;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Notes how long each step took, for any number of threads. */
public final class Stopwatch {

	private static final int DIGITS = 3;

	private final Recorder recorder = new Recorder(DIGITS);

	/** Something that takes time. */
	@FunctionalInterface
	public interface Step {

		/** Does it. */
		void run() throws Exception;

	}

	/** Times a step. */
	public void time(Step step) throws Exception {
		long start = System.nanoTime();
		step.run();
		note(System.nanoTime() - start);
	}

	/** Notes a time that was taken elsewhere, in nanoseconds. */
	public void note(long nanos) {
		this.recorder.recordValue(Math.max(0, nanos));
	}

	/** All that was noted since the last call, in nanoseconds. */
	Histogram read() {
		return this.recorder.getIntervalHistogram();
	}

}
