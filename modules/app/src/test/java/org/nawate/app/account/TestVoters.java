package org.nawate.app.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Accounts for a headquarters that is larger than the one for trying out. */
public final class TestVoters implements Accounts {

	/** As all accounts of the tests have it. */
	private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("nawate-demo");

	/** So many of them. */
	public static List<String> voters(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((number) -> "voter" + number).toList();
	}

	@Override
	public Optional<LoggedIn> find(String username) {
		return username.matches("voter\\d{1,2}") ? Optional.of(new LoggedIn(username, HASH, "p-" + username))
				: Optional.empty();
	}

}
