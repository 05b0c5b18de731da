package org.nawate.app.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed logins, by account and by client address, and locks for a growing time.
 * In memory: each node counts for itself and forgets at a restart, so that nobody can
 * fill the database from outside.
 */
final class LoginThrottle {

	/** Failures in a row after which an account is locked. */
	static final int ACCOUNT_FAILURES = 5;

	/**
	 * The same for an address; more, since a whole city hall may stand behind one.
	 */
	static final int ADDRESS_FAILURES = 25;

	static final Duration FIRST_LOCK = Duration.ofMinutes(1);

	static final Duration LONGEST_LOCK = Duration.ofHours(1);

	/** After so long without a failure all is forgotten. */
	static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

	private static final int MOST_KEPT = 20_000;

	private final Clock clock;

	private final LinkedHashMap<String, Failures> kept = new LinkedHashMap<>(64, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > MOST_KEPT;
		}
	};

	LoginThrottle(Clock clock) {
		this.clock = clock;
	}

	/** How long this login must still wait; zero if it may be tried now. */
	synchronized Duration wait(String account, String address) {
		Duration byAccount = left(accountKey(account));
		Duration byAddress = left(addressKey(address));
		return (byAccount.compareTo(byAddress) > 0) ? byAccount : byAddress;
	}

	/** A login failed, whether or not there is such an account. */
	synchronized void failed(String account, String address) {
		count(accountKey(account), ACCOUNT_FAILURES);
		count(addressKey(address), ADDRESS_FAILURES);
	}

	/** A login succeeded: the account starts anew, the address does not. */
	synchronized void succeeded(String account) {
		this.kept.remove(accountKey(account));
	}

	private void count(String key, int allowed) {
		Instant now = this.clock.instant();
		Failures before = this.kept.get(key);
		boolean forgotten = before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now);
		int count = (forgotten || before == null) ? 1 : before.count() + 1;
		this.kept.put(key, new Failures(count, now, now.plus(lock(count - allowed))));
	}

	/** 1, 2, 4, … minutes, at most an hour. */
	private static Duration lock(int beyond) {
		if (beyond < 0) {
			return Duration.ZERO;
		}
		Duration lock = FIRST_LOCK.multipliedBy(1L << Math.min(beyond, 10));
		return (lock.compareTo(LONGEST_LOCK) > 0) ? LONGEST_LOCK : lock;
	}

	private Duration left(String key) {
		Failures failures = this.kept.get(key);
		Instant now = this.clock.instant();
		return (failures == null || !failures.lockedUntil().isAfter(now)) ? Duration.ZERO
				: Duration.between(now, failures.lockedUntil());
	}

	private static String accountKey(String account) {
		return "account " + account;
	}

	private static String addressKey(String address) {
		return "address " + address;
	}

	private record Failures(int count, Instant last, Instant lockedUntil) {
	}

}
