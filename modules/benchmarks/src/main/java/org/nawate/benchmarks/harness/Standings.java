package org.nawate.benchmarks.harness;

import java.util.List;
import java.util.Locale;

/** What a comparison found, ours first. */
public record Standings(String title, String unit, String step, int threads, int rounds, List<Standing> standings) {

	/** The head of the table that rows of all comparisons stand in. */
	public static final String HEAD = """
			| work | contender | per second | ours is | p50 / p95 / p99 ms | CPU ms, client + server | statements | commits | WAL kB |
			|---|---|--:|--:|--:|--:|--:|--:|--:|
			""";

	public Standings {
		standings = List.copyOf(standings);
	}

	/** Its rows as Markdown. */
	public String rows() {
		StringBuilder rows = new StringBuilder();
		String work = "**%s** (%s; times of one %s; threads: %d)".formatted(this.title, this.unit, this.step,
				this.threads);
		rows.append(row(work, this.standings.getFirst(), true)).append('\n');
		this.standings.stream().skip(1).forEach((other) -> rows.append(row("", other, false)).append('\n'));
		return rows.toString();
	}

	private static String row(String work, Standing standing, boolean ours) {
		return "| %s | %s | %s | %s | %s | %s | %s |".formatted(work, standing.contender(), perSecond(standing),
				ours ? "" : figure(standing.ratio()) + " ×", percentiles(standing), cpu(standing),
				standing.costs().map(Standings::costs).orElse("– | – | –"));
	}

	private static String perSecond(Standing standing) {
		String own = figure(standing.perSecond());
		return (standing.among() > 1) ? own + " of " + figure(standing.perSecond() * standing.among()) : own;
	}

	private static String percentiles(Standing standing) {
		return "%s / %s / %s".formatted(millis(standing, 50), millis(standing, 95), millis(standing, 99));
	}

	private static String millis(Standing standing, double percentile) {
		return figure(standing.latencies().getValueAtPercentile(percentile) / 1e6);
	}

	private static String cpu(Standing standing) {
		String server = (standing.serverCpuNanos() > 0) ? figure(standing.serverCpuNanos() / 1e6) : "not measured";
		return figure(standing.cpuNanos() / 1e6) + " + " + server;
	}

	private static String costs(Costs costs) {
		return "%s | %s%s | %s%s".formatted(figure(costs.statements()), figure(costs.commits()),
				behind(costs.commitsBehind()), figure(costs.walBytes() / 1000), behind(costs.walBytesBehind() / 1000));
	}

	private static String behind(double value) {
		return (value >= 0.005) ? " + " + figure(value) : "";
	}

	/** Three digits are as many as were measured. */
	static String figure(double value) {
		if (value >= 1000) {
			return String.format(Locale.ROOT, "%,.0f", value);
		}
		if (value >= 100) {
			return String.format(Locale.ROOT, "%.0f", value);
		}
		if (value >= 10) {
			return String.format(Locale.ROOT, "%.1f", value);
		}
		return String.format(Locale.ROOT, (value >= 0.1) ? "%.2f" : "%.4f", value);
	}

}
