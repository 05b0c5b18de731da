package org.nawate.app.logcheck;

import java.util.Locale;
import java.util.OptionalLong;

import org.nawate.app.startup.CommandLine;
import org.nawate.store.log.LogCheck;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Checks the log from the command line, {@code --nawate.log-check}, prints what it found
 * and ends: exit code 0 if everything holds, 1 if something does not, 2 if no check could
 * be made.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 22)
class CheckFromCommandLine implements ApplicationRunner {

	private static final String OPTION = "nawate.log-check";

	private final LogChecks checks;

	private final CheckBook book;

	private final MessageSource messages;

	private final CommandLine commandLine;

	CheckFromCommandLine(LogChecks checks, CheckBook book, MessageSource messages, CommandLine commandLine) {
		this.checks = checks;
		this.book = book;
		this.messages = messages;
		this.commandLine = commandLine;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!CommandLine.asked(arguments, OPTION)) {
			return;
		}
		StringBuilder report = new StringBuilder();
		int code = run(report);
		this.commandLine.end(report.toString(), code);
	}

	/** Writes the report and answers the exit code. */
	int run(StringBuilder report) {
		OptionalLong id = this.checks.make(CheckRow.Occasion.COMMAND_LINE);
		CheckRow made = id.isPresent() ? this.book.find(id.getAsLong()).orElse(null) : null;
		if (made == null || made.outcome() == null || made.outcome() == CheckOutcome.BROKEN_OFF) {
			report.append(say((made == null) ? "rejection.log.CHECK_RUNNING" : "logcheck.outcome.BROKEN_OFF"));
			return 2;
		}
		for (LogCheck.Finding finding : this.book.findings(made.id())) {
			report.append(finding.logIndex() + 1)
				.append("  ")
				.append(finding.row())
				.append("  ")
				.append(say("logcheck.problem." + finding.problem()))
				.append('\n');
		}
		report.append(say("logcheck.outcome." + made.outcome()))
			.append('\n')
			.append(say("logcheck.compared", made.events(), made.checkpoints(), made.problems()))
			.append("\n%s%n".formatted(made.root()));
		return (made.outcome() == CheckOutcome.HOLDS) ? 0 : 1;
	}

	private String say(String key, Object... details) {
		return this.messages.getMessage(key, details, Locale.JAPANESE) + " / "
				+ this.messages.getMessage(key, details, Locale.ENGLISH);
	}

}
