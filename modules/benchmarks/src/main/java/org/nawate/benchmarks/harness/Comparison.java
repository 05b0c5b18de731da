package org.nawate.benchmarks.harness;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.HdrHistogram.Histogram;

/**
 * Contenders that do the same work in turns, A/B/A/B, on the same PostgreSQL with the
 * same pool and threads. The first one is ours.
 *
 * @param title what is compared
 * @param unit what is counted
 * @param step what the percentiles are of
 * @param threads that work at the same time
 * @param operations after which costs are counted; 0 if they mean nothing
 * @param contenders ours first
 */
public record Comparison(String title, String unit, String step, int threads, int operations,
		List<Contender> contenders) implements AutoCloseable {

	/** The share of a warm-up from which on it is repeated. */
	private static final double COMPILING = 0.2;

	private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

	public Comparison {
		contenders = List.copyOf(contenders);
	}

	/**
	 * How long to measure.
	 *
	 * @param warmUp of each contender before the first round, repeated while Java still
	 * compiles much of it
	 * @param warmUps how often at most
	 * @param rounds in which each has its turn
	 * @param round length of a turn
	 */
	public record Span(Duration warmUp, int warmUps, int rounds, Duration round) {
	}

	/** Measures. */
	public Standings run(Span span, Server server) throws Exception {
		for (Contender contender : this.contenders) {
			warmUp(contender, span, server);
		}
		List<List<Round>> rounds = new ArrayList<>();
		for (int i = 0; i < span.rounds(); i++) {
			List<Round> turn = new ArrayList<>();
			for (Contender contender : this.contenders) {
				turn.add(Round.of(contender, this.threads, span.round(), server));
			}
			rounds.add(turn);
		}
		List<Standing> standings = new ArrayList<>();
		for (int i = 0; i < this.contenders.size(); i++) {
			standings.add(standing(i, rounds, server));
		}
		return new Standings(this.title, this.unit, this.step, this.threads, span.rounds(), standings);
	}

	/** Whose code is compiled as it will be, has nothing compiled at its expense. */
	private void warmUp(Contender contender, Span span, Server server) throws Exception {
		for (int i = 0; i < span.warmUps(); i++) {
			long before = COMPILER.getTotalCompilationTime();
			Round.of(contender, this.threads, span.warmUp(), server);
			if (COMPILER.getTotalCompilationTime() - before < COMPILING * span.warmUp().toMillis()) {
				return;
			}
		}
	}

	private Standing standing(int which, List<List<Round>> rounds, Server server) throws Exception {
		Contender contender = this.contenders.get(which);
		Histogram latencies = new Histogram(3);
		rounds.forEach((turn) -> latencies.add(turn.get(which).latencies()));
		Optional<Database> database = contender.database();
		Optional<Costs> costs = (this.operations > 0 && database.isPresent())
				? Optional.of(Costs.of(contender, database.get(), this.operations, server)) : Optional.empty();
		return new Standing(contender.name(), contender.among(),
				Median.of(rounds.stream().mapToDouble((turn) -> turn.get(which).perSecond())),
				Median.of(rounds.stream().mapToDouble((turn) -> turn.get(0).perSecond() / turn.get(which).perSecond())),
				latencies, Median.of(rounds.stream().mapToDouble((turn) -> turn.get(which).cpuNanos())),
				Median.of(rounds.stream().mapToDouble((turn) -> turn.get(which).serverCpuNanos())), costs);
	}

	@Override
	public void close() throws Exception {
		for (Contender contender : this.contenders) {
			contender.close();
		}
	}

}
