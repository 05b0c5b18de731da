package org.nawate.app.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LoginThrottleTest {

	private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

	private static final String HASH = ENCODER.encode("right horse battery");

	private final SetClock clock = new SetClock();

	private final LoginThrottle throttle = new LoginThrottle(this.clock);

	private final ThrottledLogin login = new ThrottledLogin(this.throttle,
			List.of((username) -> username.equalsIgnoreCase("hanako")
					? Optional.of(new LoggedIn("hanako", HASH, "p-hanako")) : Optional.empty()),
			ENCODER);

	@Test
	void four_failures_do_not_lock() {
		fail(4, "hanako", "10.0.0.1");
		assertThat(this.throttle.wait("hanako", "10.0.0.1")).isZero();
	}

	@Test
	void five_failures_lock_for_a_minute_and_each_further_one_for_twice_as_long() {
		fail(5, "hanako", "10.0.0.1");
		assertThat(this.throttle.wait("hanako", "10.0.0.2")).isEqualTo(Duration.ofMinutes(1));
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(this.throttle.wait("hanako", "10.0.0.2")).isZero();
		fail(1, "hanako", "10.0.0.1");
		assertThat(this.throttle.wait("hanako", "10.0.0.2")).isEqualTo(Duration.ofMinutes(2));
		fail(20, "hanako", "10.0.0.3");
		assertThat(this.throttle.wait("hanako", "10.0.0.2")).isEqualTo(LoginThrottle.LONGEST_LOCK);
	}

	@Test
	void an_address_is_locked_for_every_account_after_many_failures() {
		for (int i = 0; i < LoginThrottle.ADDRESS_FAILURES; i++) {
			fail(1, "guess" + i, "10.0.0.9");
		}
		assertThat(this.throttle.wait("hanako", "10.0.0.9")).isPositive();
		assertThat(this.throttle.wait("hanako", "10.0.0.1")).isZero();
	}

	@Test
	void a_success_lets_the_account_start_anew() {
		fail(4, "hanako", "10.0.0.1");
		this.throttle.succeeded("hanako");
		fail(4, "hanako", "10.0.0.1");
		assertThat(this.throttle.wait("hanako", "10.0.0.1")).isZero();
	}

	@Test
	void a_day_without_failure_is_forgiven() {
		fail(4, "hanako", "10.0.0.1");
		this.clock.pass(LoginThrottle.FORGOTTEN_AFTER.plusSeconds(1));
		fail(1, "hanako", "10.0.0.1");
		assertThat(this.throttle.wait("hanako", "10.0.0.1")).isZero();
	}

	@Test
	void the_right_password_waits_as_well_while_locked_and_works_afterwards() {
		for (int i = 0; i < LoginThrottle.ACCOUNT_FAILURES; i++) {
			assertThat(refusal("hanako", "wrong")).isInstanceOf(BadCredentialsException.class);
		}
		assertThat(refusal("Hanako", "right horse battery")).isInstanceOf(TooManyFailures.class);
		this.clock.pass(Duration.ofMinutes(1));
		Authentication done = this.login.authenticate(attempt("Hanako", "right horse battery"));
		assertThat(((LoggedIn) done.getPrincipal()).person().value()).isEqualTo("p-hanako");
	}

	@Test
	void an_unknown_account_is_answered_like_a_wrong_password() {
		for (int i = 0; i < LoginThrottle.ACCOUNT_FAILURES; i++) {
			assertThat(refusal("nobody", "wrong")).hasMessage(refusal("hanako2", "wrong").getMessage())
				.isInstanceOf(BadCredentialsException.class);
		}
		assertThat(refusal("nobody", "wrong")).isInstanceOf(TooManyFailures.class);
	}

	@Test
	void a_name_with_control_characters_is_no_account() {
		assertThat(refusal("hanako\u0000", "wrong")).isInstanceOf(BadCredentialsException.class);
	}

	private AuthenticationException refusal(String username, String password) {
		AuthenticationException refusal = catchThrowableOfType(AuthenticationException.class,
				() -> this.login.authenticate(attempt(username, password)));
		assertThat(refusal).isNotNull();
		return refusal;
	}

	private static Authentication attempt(String username, String password) {
		return UsernamePasswordAuthenticationToken.unauthenticated(username, password);
	}

	private void fail(int times, String account, String address) {
		for (int i = 0; i < times; i++) {
			this.throttle.failed(account, address);
		}
	}

	/** A clock that stands until it is told otherwise. */
	private static final class SetClock extends Clock {

		private Instant now = Instant.parse("2026-11-22T00:00:00Z");

		void pass(Duration time) {
			this.now = this.now.plus(time);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
