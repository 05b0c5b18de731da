package org.nawate.app.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nawate.app.startup.CommandLine;
import org.nawate.domain.act.PersonId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Opens an account from the command line,
 * {@code --nawate.account=<username> --nawate.account.person=<personId>}, and ends. The
 * password comes from the environment ({@code NAWATE_ACCOUNT_PASSWORD}) or is typed; as
 * an argument every user of the machine could read it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenAccount implements ApplicationRunner {

	private static final String USERNAME = "nawate.account";

	private static final String PERSON = "nawate.account.person";

	private static final int SHORTEST = 12;

	/** bcrypt reads no further. */
	private static final int LONGEST_BYTES = 72;

	private final AccountBook accounts;

	private final PasswordEncoder encoder;

	private final CommandLine commandLine;

	OpenAccount(AccountBook accounts, PasswordEncoder encoder, CommandLine commandLine) {
		this.accounts = accounts;
		this.encoder = encoder;
		this.commandLine = commandLine;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (!arguments.containsOption(USERNAME)) {
			return;
		}
		String fault = arguments.containsOption("nawate.account.password")
				? "A password is never an argument: set NAWATE_ACCOUNT_PASSWORD or type it."
				: open(CommandLine.option(arguments, USERNAME), CommandLine.option(arguments, PERSON), password());
		this.commandLine.end((fault != null) ? fault : "The account is open.", (fault != null) ? 1 : 0);
	}

	/** Opens the account. Answers what is wrong, or null. */
	@Nullable String open(String username, String person, String password) {
		if (!ThrottledLogin.NAME.matcher(username).matches()) {
			return "An account has 2 to 64 letters, digits, dots, hyphens or underscores.";
		}
		if (person.isBlank()) {
			return "Say whose account it is: --nawate.account.person=<id of the person>.";
		}
		if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
			return "A password has at least %d characters and at most %d bytes.".formatted(SHORTEST, LONGEST_BYTES);
		}
		this.accounts.open(username.toLowerCase(Locale.ROOT), this.encoder.encode(password), new PersonId(person));
		return null;
	}

	/**
	 * Typed without echo where there is a terminal; there is always a console from JDK 22
	 * on.
	 */
	@SuppressWarnings("SystemConsoleNull")
	private static String password() {
		String given = System.getenv("NAWATE_ACCOUNT_PASSWORD");
		if (given != null) {
			return given;
		}
		Console console = System.console();
		if (console != null) {
			char[] typed = console.readPassword("Password: ");
			return (typed != null) ? new String(typed) : "";
		}
		try {
			String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
			return (line != null) ? line : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
