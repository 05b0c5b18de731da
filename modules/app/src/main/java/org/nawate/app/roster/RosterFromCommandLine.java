package org.nawate.app.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.app.startup.CommandLine;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.organisation.OrganisationRejection;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets a city begin with its list of units, posts and people,
 * {@code --nawate.roster=<file> --nawate.roster.city=<name>
 * --nawate.roster.code=<six digits> --nawate.roster.from=2026-04-01
 * [--nawate.roster.dry-run]}, prints the report and ends: exit code 0 if it was recorded
 * or could be, 1 if not, 2 if it was not asked well. Later lists go by the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RosterFromCommandLine implements ApplicationRunner {

	private static final String FILE = "nawate.roster";

	private static final Pattern CODE = Pattern.compile("\\d{6}");

	private final FirstRoster roster;

	private final MessageSource messages;

	private final RefusalText refusals;

	private final CommandLine commandLine;

	RosterFromCommandLine(FirstRoster roster, MessageSource messages, RefusalText refusals, CommandLine commandLine) {
		this.roster = roster;
		this.messages = messages;
		this.refusals = refusals;
		this.commandLine = commandLine;
	}

	/**
	 * What was asked.
	 *
	 * @param from the first day, ISO 8601
	 */
	record Asked(String file, String city, String code, String from, boolean dryRun) {
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!arguments.containsOption(FILE)) {
			return;
		}
		String dry = FILE + ".dry-run";
		StringBuilder report = new StringBuilder();
		int code = run(new Asked(CommandLine.option(arguments, FILE), CommandLine.option(arguments, FILE + ".city"),
				CommandLine.option(arguments, FILE + ".code"), CommandLine.option(arguments, FILE + ".from"),
				CommandLine.asked(arguments, dry)), report);
		this.commandLine.end(report.toString(), code);
	}

	/** Writes the report and answers the exit code. */
	int run(Asked asked, StringBuilder report) {
		LocaleContextHolder.setLocale(Locale.JAPANESE);
		LocalDate from = day(asked.from());
		byte[] bytes = CommandLine.file(asked.file());
		if (from == null || !CODE.matcher(asked.code()).matches() || asked.city().isBlank()) {
			report
				.append("市の名称(--nawate.roster.city)、6桁の団体コード(--nawate.roster.code)、適用日(--nawate.roster.from)を確認してください。")
				.append(" / See the city's name, its code of six digits, and the day.\n");
			return 2;
		}
		if (bytes == null) {
			report.append("ファイルを読めません: ").append(asked.file());
			report.append(" / Cannot read the file: ").append(asked.file()).append('\n');
			return 2;
		}
		if (this.roster.isTaken()) {
			report.append(this.refusals.of((Outcome.Refused) Outcome.refused(OrganisationRejection.ALREADY_FOUNDED)))
				.append('\n');
			return 1;
		}
		PendingRoster pending = new PendingRoster(String.valueOf(Path.of(asked.file()).getFileName()), bytes);
		FirstRoster.City city = new FirstRoster.City(asked.city(), asked.code());
		RosterImport.Report found = this.roster.dryRun(pending, city, from);
		write(found, report);
		Outcome outcome = (found.sound() && !asked.dryRun()) ? this.roster.take(found, city) : null;
		if (outcome instanceof Outcome.Refused refused) {
			report.append(this.refusals.of(refused)).append('\n');
		}
		boolean done = found.sound() && !(outcome instanceof Outcome.Refused);
		report.append(!done ? "何も登録しませんでした / Nothing was recorded" : asked.dryRun()
				? "登録できます(試行のため何も記録していません) / It can be recorded (a dry run: nothing was recorded)"
				: "登録しました。次に、事務局の職に就く方のアカウントを開設してください(--nawate.account)。 / Recorded. Next open an account for somebody who holds the post of the secretariat (--nawate.account).");
		report.append('\n');
		return done ? 0 : 1;
	}

	private void write(RosterImport.Report found, StringBuilder report) {
		report.append(found.source().name()).append("  SHA-256 ").append(found.source().sha256()).append('\n');
		found.sentences().forEach((sentence) -> report.append("  ").append(sentence).append('\n'));
		found.faults().forEach((fault) -> {
			report.append(fault.where().file()).append(':').append(fault.where().line()).append(": ");
			report.append(say(fault, Locale.JAPANESE)).append(" / ").append(say(fault, Locale.ENGLISH)).append('\n');
		});
	}

	private String say(RosterFault fault, Locale locale) {
		return this.messages.getMessage("roster.fault." + fault.code(), fault.details().toArray(), locale);
	}

	private static @Nullable LocalDate day(String said) {
		try {
			return LocalDate.parse(said);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
