package org.nawate.app.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks account and password, for the login page and the API alike, behind the throttle.
 * An unknown account takes as long and counts as much as a wrong password, so neither
 * answer nor time tells whether it exists.
 */
final class ThrottledLogin implements AuthenticationProvider {

	private static final Logger log = LoggerFactory.getLogger(ThrottledLogin.class);

	/** What else is typed is no account, and is not shown to the database. */
	static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");

	private final LoginThrottle throttle;

	private final DaoAuthenticationProvider passwords;

	ThrottledLogin(LoginThrottle throttle, List<Accounts> accounts, PasswordEncoder encoder) {
		this.throttle = throttle;
		this.passwords = new DaoAuthenticationProvider((username) -> accounts.stream()
			.filter((book) -> NAME.matcher(username).matches())
			.flatMap((book) -> book.find(username).stream())
			.findFirst()
			.orElseThrow(() -> new UsernameNotFoundException("no such account")));
		this.passwords.setPasswordEncoder(encoder);
	}

	@Override
	public Authentication authenticate(Authentication login) {
		String account = login.getName().strip().toLowerCase(Locale.ROOT);
		String address = address(login);
		Duration wait = this.throttle.wait(account, address);
		if (!wait.isZero()) {
			throw new TooManyFailures(wait);
		}
		try {
			Authentication done = this.passwords.authenticate(login);
			this.throttle.succeeded(account);
			return done;
		}
		catch (AuthenticationException ex) {
			log.warn("Login failed from {}", address);
			this.throttle.failed(account, address);
			throw ex;
		}
	}

	private static String address(Authentication login) {
		return (login.getDetails() instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null)
				? web.getRemoteAddress() : "unknown";
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
