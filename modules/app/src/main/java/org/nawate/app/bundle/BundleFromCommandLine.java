package org.nawate.app.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.nawate.app.startup.CommandLine;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;

/**
 * Makes a bundle from the command line,
 * {@code --nawate.bundle=everything|project:<id>|proposal:<id>|meeting:<id>|kgi-change:<number>
 * --nawate.bundle.file=<file> [--nawate.bundle.until=<number>]
 * [--nawate.bundle.against=<size>]}, and ends: exit code 0 if it was made, 1 if not, 2 if
 * it was not asked well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class BundleFromCommandLine implements ApplicationRunner {

	/** The option that names what it is about. */
	static final String SCOPE = "nawate.bundle";

	private static final String FILE = "nawate.bundle.file";

	private static final String UNTIL = "nawate.bundle.until";

	private static final String AGAINST = "nawate.bundle.against";

	private final BundleDesk desk;

	private final RefusalText refusals;

	private final CommandLine commandLine;

	BundleFromCommandLine(BundleDesk desk, RefusalText refusals, CommandLine commandLine) {
		this.desk = desk;
		this.refusals = refusals;
		this.commandLine = commandLine;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!arguments.containsOption(SCOPE)) {
			return;
		}
		StringBuilder report = new StringBuilder();
		int code = run(CommandLine.option(arguments, SCOPE), CommandLine.option(arguments, FILE),
				CommandLine.option(arguments, UNTIL), CommandLine.option(arguments, AGAINST), report);
		this.commandLine.end(report.toString(), code);
	}

	/** Writes the file and the report, and answers the exit code. */
	int run(String about, String file, String until, String against, StringBuilder report) {
		String[] parts = about.split(":", 2);
		Optional<BundleScope> scope = BundleScope.of(parts[0], (parts.length > 1) ? parts[1] : "");
		if (!until.isEmpty()) {
			scope = scope.flatMap((whole) -> BundlePage.size(until).flatMap(whole::at));
		}
		Optional<Long> size = BundlePage.size(against);
		if (scope.isEmpty() || file.isEmpty() || (size.isEmpty() && !against.isEmpty())) {
			report.append("--")
				.append(SCOPE)
				.append("=everything|project:<id>|proposal:<id>|meeting:<id>|kgi-change:<n> --");
			report.append(FILE).append("=<file> [--").append(UNTIL).append("=<n>] [--");
			report.append(AGAINST).append("=<size>]\n");
			return 2;
		}
		LocaleContextHolder.setLocale(Locale.JAPANESE);
		return switch (this.desk.make(Actor.system(), scope.get(), size.orElse(null))) {
			case BundleMaker.Made.Refused refused -> refused(refused.why(), report);
			case BundleMaker.Made.Bundle made -> write(made, Path.of(file), report);
		};
	}

	private int refused(Outcome.Refused why, StringBuilder report) {
		report.append(this.refusals.of(why)).append('\n');
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		report.append(this.refusals.of(why)).append('\n');
		return 1;
	}

	private static int write(BundleMaker.Made.Bundle made, Path file, StringBuilder report) {
		try (BundleFile bundle = made.file(); OutputStream out = Files.newOutputStream(file)) {
			bundle.writeTo(out);
		}
		catch (IOException ex) {
			report.append("ファイルに書き込めません: ").append(file).append(" / Cannot write the file: ").append(file).append('\n');
			return 1;
		}
		report.append(file).append("  事実 / facts ").append(made.events()).append("  記録簿 / log ").append(made.size());
		report.append("  bundle.json SHA-256 ").append(made.file().sha256()).append('\n');
		return 0;
	}

}
