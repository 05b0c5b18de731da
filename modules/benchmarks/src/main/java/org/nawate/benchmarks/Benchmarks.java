package org.nawate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

import org.nawate.benchmarks.flow.Flows;
import org.nawate.benchmarks.harness.Comparison;
import org.nawate.benchmarks.harness.Server;
import org.nawate.benchmarks.harness.Standings;
import org.nawate.benchmarks.log.Appends;
import org.nawate.benchmarks.log.History;
import org.nawate.benchmarks.log.Registers;
import org.nawate.benchmarks.page.Pages;

/**
 * Measures ours beside others and writes what was found, losses too, between the marks in
 * the README.
 */
public final class Benchmarks {

	private interface Subject {

		void measure(Server server, Options options, Report report) throws Exception;

	}

	private interface Report {

		void run(Comparison comparison) throws Exception;

	}

	private record Named(String name, Subject subject) {
	}

	private static final List<Named> ALL = List.of(
			new Named("append", (server, options, report) -> report.run(Appends.on(server))),
			new Named("sealing", (server, options, report) -> report.run(Appends.sealed(server))),
			new Named("flow", (server, options, report) -> report.run(Flows.on(server))),
			new Named("history", Benchmarks::history), new Named("register", Benchmarks::register),
			new Named("page", (server, options, report) -> report.run(Pages.on(server))),
			new Named("bundle", (server, options, report) -> report.run(Pages.verified(server))));

	private Benchmarks() {
	}

	/** Runs all, or what {@link Options} say. */
	public static void main(String[] arguments) throws Exception {
		// Days are days in Japan, as in the product.
		TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
		Options options = Options.of(arguments);
		StringBuilder table = new StringBuilder(Standings.HEAD);
		try (Server server = server(options)) {
			String machine = Machine.described(server.version(), server.place(), LocalDate.now(ZoneId.systemDefault()),
					options.quick());
			System.out.println(machine + "\n");
			for (Named named : chosen(options)) {
				named.subject().measure(server, options, (comparison) -> {
					long start = System.nanoTime();
					try (comparison) {
						String rows = comparison.run(options.span(), server).rows();
						System.out.printf("%s%s(%d s)%n%n", Standings.HEAD, rows,
								(System.nanoTime() - start) / 1_000_000_000);
						table.append(rows);
					}
				});
			}
			if (options.writes()) {
				Readme.write(options.readme(), machine + "\n\n" + table);
			}
		}
		// Engines leave threads behind that nobody waits for.
		System.exit(0);
	}

	private static void history(Server server, Options options, Report report) throws Exception {
		try (History history = new History(server, options.events())) {
			report.run(history.rebuild());
			report.run(history.check());
		}
	}

	private static void register(Server server, Options options, Report report) throws Exception {
		try (Registers registers = new Registers(server, options.events())) {
			report.run(registers.atAnyInstant());
		}
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
