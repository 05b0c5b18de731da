package org.nawate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.nawate.benchmarks.flow.Flows;
import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Server;
import org.nawate.benchmarks.harness.Standings;
import org.nawate.benchmarks.log.Appends;

/**
 * Measures ours beside others and writes what was found, losses too, between the marks in
 * the README.
 */
public final class Benchmarks {

	private interface Subject {

		Comparison on(Server server) throws Exception;

	}

	private record Named(String name, Subject subject) {
	}

	private static final List<Named> ALL = List.of(new Named("append", Appends::on),
			new Named("sealing", Appends::sealed), new Named("flow", Flows::on));

	private Benchmarks() {
	}

	/** Runs all, or what {@link Options} say. */
	public static void main(String[] arguments) throws Exception {
		Options options = Options.of(arguments);
		StringBuilder table = new StringBuilder(Standings.HEAD);
		try (Server server = server(options)) {
			String machine = Machine.described(server.version(), server.place(), LocalDate.now(ZoneId.systemDefault()),
					options.quick());
			System.out.println(machine);
			for (Named named : chosen(options)) {
				long start = System.nanoTime();
				try (Comparison comparison = named.subject().on(server)) {
					String rows = comparison.run(options.span(), server).rows();
					System.out.printf("%s%s(%d s)%n%n", Standings.HEAD, rows,
							(System.nanoTime() - start) / 1_000_000_000);
					table.append(rows);
				}
			}
			if (options.writes()) {
				Readme.write(options.readme(), machine + "\n\n" + table);
			}
		}
		// Engines leave threads behind that nobody waits for.
		System.exit(0);
	}

	private static List<Named> chosen(Options options) {
		List<Named> chosen = new ArrayList<>(ALL);
		chosen.removeIf((named) -> !options.only().isEmpty() && !options.only().contains(named.name()));
		return chosen;
	}

	private static Server server(Options options) throws IOException, SQLException {
		if (!options.jdbcUrl().isEmpty()) {
			return Server.at(options.jdbcUrl());
		}
		return Server
			.embedded(Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "nawate-benchmarks"));
	}

}
