package org.nawate.app.account;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many logins failed; the next one has to wait. */
public class TooManyFailures extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final long seconds;

	TooManyFailures(Duration wait) {
		super("Too many failed logins");
		this.seconds = wait.plusMillis(999).toSeconds();
	}

	/** How many seconds to wait. */
	public long seconds() {
		return this.seconds;
	}

	/** How many minutes to wait, rounded up. */
	public long minutes() {
		return (this.seconds + 59) / 60;
	}

}
