package org.nawate.benchmarks.harness;

import java.util.Optional;

import org.HdrHistogram.Histogram;

/**
 * How one contender stands.
 *
 * @param among out of how many one unit had to be found
 * @param perSecond units in a second, the median of all rounds
 * @param ratio how many times as fast ours was, the median of the ratios of each round;
 * below 1 ours lost
 * @param latencies of steps, in nanoseconds
 * @param cpuNanos processor time of this process for a unit
 * @param serverCpuNanos of PostgreSQL; 0 if it was not measured
 */
public record Standing(String contender, double among, double perSecond, double ratio, Histogram latencies,
		double cpuNanos, double serverCpuNanos, Optional<Costs> costs) {
}
