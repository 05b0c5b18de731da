package org.nawate.app.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What all acts share that are asked for on the command line: how options and files are
 * read, and how the product ends with a report and an exit code.
 */
@Component
public class CommandLine {

	private final ConfigurableApplicationContext context;

	/** What was said when the application was started. */
	public CommandLine(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/** The first value of an option; empty if there is none. */
	public static String option(ApplicationArguments arguments, String name) {
		List<String> values = arguments.getOptionValues(name);
		return (values == null || values.isEmpty()) ? "" : values.getFirst();
	}

	/** Whether an option is given, and not as {@code false}. */
	public static boolean asked(ApplicationArguments arguments, String name) {
		return arguments.containsOption(name) && !"false".equals(option(arguments, name));
	}

	/** The content of a file; {@code null} if it cannot be read. */
	public static byte @Nullable [] file(String path) {
		try {
			return Files.readAllBytes(Path.of(path));
		}
		catch (IOException | IllegalArgumentException ex) {
			return null;
		}
	}

	/** Ends the product. */
	@SuppressWarnings("SystemExitOutsideMain")
	public void end(String report, int code) {
		Console.say(report.stripTrailing());
		System.exit(SpringApplication.exit(this.context, () -> code));
	}

}
