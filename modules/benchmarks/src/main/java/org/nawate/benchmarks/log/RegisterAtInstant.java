package org.nawate.benchmarks.log;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.nawate.app.comparison.ComparisonQuery;
import org.nawate.app.comparison.Side;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.domain.project.ProjectId;

/** One question about a plan, asked of the read model. */
final class RegisterAtInstant implements Contender {

	private final String name;

	private final Supplier<Integer> question;

	private final int least;

	private RegisterAtInstant(String name, int least, Supplier<Integer> question) {
		this.name = name;
		this.least = least;
		this.question = question;
	}

	/**
	 * The plan as it is now.
	 * @param rows how many it has at least
	 */
	static RegisterAtInstant now(RegisterQuery register, LocalDate today, int rows) {
		return new RegisterAtInstant("the register of today, by all that is known", rows,
				() -> register.find(today, RegisterFilter.none()).rows().size());
	}

	/**
	 * The plan of any day of its later half, as known at any fact from that day on: no
	 * answer is quick because there was little of the plan yet.
	 * @param rows how many it has at least
	 */
	static RegisterAtInstant then(RegisterQuery register, LocalDate first, int days, long facts, int rows) {
		return new RegisterAtInstant("the register of any day, as known at any fact", rows, () -> {
			int day = days / 2 + (int) any(days / 2);
			long known = facts * day / days;
			return register.find(first.plusDays(day), KnownAt.fact(known + any(facts - known)), RegisterFilter.none())
				.rows()
				.size();
		});
	}

	/** Two days of half a year apart, each as known on it. */
	static RegisterAtInstant compared(ComparisonQuery comparisons, LocalDate first, int days, long facts) {
		return new RegisterAtInstant("two points half a year apart compared, with the facts between", 0, () -> {
			int half = 182;
			int day = (int) any(days - half);
			Side from = Side.of(first.plusDays(day), KnownAt.fact(facts * day / days));
			Side to = Side.of(first.plusDays(day + half), KnownAt.fact(facts * (day + half) / days));
			return comparisons.compare(from, to).acts().size();
		});
	}

	/** All that happened to one project, in its cases and meetings. */
	static RegisterAtInstant timeline(HistoryQuery history, List<ProjectId> projects) {
		return new RegisterAtInstant("the timeline of any project", 1,
				() -> history.ofProject(projects.get((int) any(projects.size()))).size());
	}

	private static long any(long bound) {
		return ThreadLocalRandom.current().nextLong(bound);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			int found = this.question.get();
			if (found < this.least) {
				throw new IllegalStateException(this.name + " found " + found);
			}
		});
	}

}
