package org.nawate.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.nawate.benchmarks.harness.Comparison;

/**
 * What the command was told.
 *
 * @param quick a short run, whose figures are rough and not written
 * @param jdbcUrl another server than the embedded one; empty for that
 * @param events that a store of many years has at least
 * @param only names of comparisons; empty for all
 * @param readme whose table is written
 */
record Options(boolean quick, String jdbcUrl, long events, List<String> only, Path readme) {

	private static final Comparison.Span QUICK = new Comparison.Span(Duration.ofSeconds(2), 1, 3,
			Duration.ofSeconds(1));

	private static final Comparison.Span FULL = new Comparison.Span(Duration.ofSeconds(6), 6, 7, Duration.ofSeconds(2));

	private static final long QUICK_EVENTS = 30_000;

	private static final long EVENTS = 300_000;

	Options {
		only = List.copyOf(only);
	}

	static Options of(String... arguments) {
		boolean quick = false;
		String jdbcUrl = "";
		long events = 0;
		List<String> only = List.of();
		Path readme = Path.of("README.md");
		for (String argument : arguments) {
			String value = argument.substring(argument.indexOf('=') + 1);
			switch (argument.replaceFirst("=.*", "")) {
				case "--quick" -> quick = true;
				case "--jdbc-url" -> jdbcUrl = value;
				case "--generate" -> events = Long.parseLong(value);
				case "--only" -> only = List.of(value.split(","));
				case "--readme" -> readme = Path.of(value);
				default -> throw new IllegalArgumentException(
						"Unknown: %s; known are --quick --jdbc-url= --generate= --only= --readme=".formatted(argument));
			}
		}
		return new Options(quick, jdbcUrl, (events > 0) ? events : quick ? QUICK_EVENTS : EVENTS, only, readme);
	}

	Comparison.Span span() {
		return this.quick ? QUICK : FULL;
	}

	/** Only a whole run may replace what stands in the README. */
	boolean writes() {
		return !this.quick && this.only.isEmpty();
	}

}
