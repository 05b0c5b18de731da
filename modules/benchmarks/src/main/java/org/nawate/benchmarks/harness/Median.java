package org.nawate.benchmarks.harness;

import java.util.stream.DoubleStream;

/** The one in the middle, which an outlier does not move. */
final class Median {

	private Median() {
	}

	static double of(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
