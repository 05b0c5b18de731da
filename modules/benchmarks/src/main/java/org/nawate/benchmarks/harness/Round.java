package org.nawate.benchmarks.harness;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.management.OperatingSystemMXBean;
import org.HdrHistogram.Histogram;

/**
 * What one contender did in one stretch of time.
 *
 * @param perSecond units done in a second
 * @param latencies of its steps, in nanoseconds
 * @param cpuNanos processor time of this process for a unit
 * @param serverCpuNanos processor time of PostgreSQL for a unit; 0 if it cannot be read
 */
record Round(double perSecond, Histogram latencies, double cpuNanos, double serverCpuNanos) {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	/** Lets the contender work for that long, and at least once on each thread. */
	static Round of(Contender contender, int threads, Duration length, Server server) throws Exception {
		Stopwatch watch = new Stopwatch();
		AtomicLong operations = new AtomicLong();
		long serverCpu = server.cpuNanos();
		long cpu = PROCESS.getProcessCpuTime();
		long start = System.nanoTime();
		long end = start + length.toNanos();
		try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
			List<Future<?>> works = new ArrayList<>();
			for (int i = 0; i < threads; i++) {
				works.add(workers.submit(() -> {
					do {
						contender.operate(watch);
						operations.incrementAndGet();
					}
					while (System.nanoTime() < end);
					return null;
				}));
			}
			for (Future<?> work : works) {
				work.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(contender.name() + " failed", ex.getCause());
		}
		contender.settle();
		double units = (double) operations.get() * contender.units();
		double seconds = (System.nanoTime() - start) / 1e9;
		return new Round(units / seconds, watch.read(), (PROCESS.getProcessCpuTime() - cpu) / units,
				(server.cpuNanos() - serverCpu) / units);
	}

}
