package org.nawate.app.projection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.nawate.app.startup.CommandLine;
import org.nawate.app.startup.Console;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes projections anew from the command line, {@code --nawate.rebuild=register} or
 * {@code --nawate.rebuild=all}, tells how far it has come, and ends: exit code 0 if all
 * are made, 1 if one is not, 2 if it was not asked well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class RebuildFromCommandLine implements ApplicationRunner {

	private static final String OPTION = "nawate.rebuild";

	private static final String ALL = "all";

	private final Rebuilds rebuilds;

	private final MessageSource messages;

	private final CommandLine commandLine;

	RebuildFromCommandLine(Rebuilds rebuilds, MessageSource messages, CommandLine commandLine) {
		this.rebuilds = rebuilds;
		this.messages = messages;
		this.commandLine = commandLine;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (arguments.containsOption(OPTION)) {
			int code = run(CommandLine.option(arguments, OPTION), Console::say);
			this.commandLine.end("", code);
		}
	}

	/** Tells line by line what is done, and answers the exit code. */
	int run(String asked, Consumer<String> telling) {
		Set<String> known = this.rebuilds.remakable();
		List<String> names = ALL.equals(asked) ? List.copyOf(known) : List.of(asked);
		if (!known.containsAll(names)) {
			telling.accept("--" + OPTION + "=" + ALL + "|" + String.join("|", known));
			return 2;
		}
		int code = 0;
		for (String name : names) {
			Optional<Rebuild> begun = this.rebuilds.begin(name, null);
			if (begun.isEmpty()) {
				telling.accept(name + "  " + say("rejection.projection.REBUILD_RUNNING"));
				code = 1;
			}
			else if (make(name, begun.get(), telling) != RebuildRow.Outcome.DONE) {
				code = 1;
			}
		}
		return code;
	}

	private RebuildRow.Outcome make(String name, Rebuild rebuild, Consumer<String> telling) {
		try (rebuild) {
			CompletableFuture<RebuildRow> made = CompletableFuture.supplyAsync(rebuild::run);
			while (!hasEnded(made)) {
				this.rebuilds.find(rebuild.id())
					.filter((row) -> row.running() && row.rate() > 0)
					.ifPresent((row) -> telling.accept(
							name + "  " + say("projection.rebuild.running", row.percent(), row.facts(), row.reached())
									+ "  " + say("projection.rebuild.rate", row.rate(), row.secondsLeft())));
			}
			RebuildRow row = made.join();
			RebuildRow.Outcome outcome = (row.outcome() != null) ? row.outcome() : RebuildRow.Outcome.BROKEN_OFF;
			telling.accept(name + "  " + say("projection.rebuild.outcome." + outcome) + "  "
					+ say("projection.rebuild.made", row.reached(), row.rate()));
			RebuildRow.Failure failure = row.failure();
			if (failure != null) {
				telling.accept(say("projection.rebuild.failure", failure.position(), this.messages.getMessage(
						"projection.cause." + failure.cause(), new Object[] { failure.detail() }, Locale.JAPANESE)));
			}
			return outcome;
		}
	}

	private static boolean hasEnded(CompletableFuture<RebuildRow> made) {
		try {
			made.get(2, TimeUnit.SECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private String say(String key, Object... details) {
		return this.messages.getMessage(key, details, Locale.JAPANESE) + " / "
				+ this.messages.getMessage(key, details, Locale.ENGLISH);
	}

}
