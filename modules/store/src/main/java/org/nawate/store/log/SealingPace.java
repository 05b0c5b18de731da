package org.nawate.store.log;

import java.time.Duration;

/**
 * How soon the sealer looks again. A look costs the database as much as some dozen events
 * whether it finds any or not: an older act may still be running. So the sealer looks at
 * once a few times, which is enough where people act one at a time, and where much is
 * going on as often as nobody would notice.
 */
final class SealingPace {

	/** Looks that follow each other at once. */
	private static final int AT_ONCE = 3;

	/** Time after which there may be another one. */
	private static final Duration EVERY = Duration.ofMillis(25);

	/** Nanoseconds that may be looked away from; below zero where it looked too often. */
	private long saved = AT_ONCE * EVERY.toNanos();

	private long before;

	/** A pace that begins at that nanosecond. */
	SealingPace(long now) {
		this.before = now;
	}

	/**
	 * Counts a look that has ended.
	 * @param now a nanosecond of the same clock as before
	 * @return how long to wait for the next one
	 */
	Duration rest(long now) {
		this.saved = Math.min(this.saved + now - this.before, AT_ONCE * EVERY.toNanos()) - EVERY.toNanos();
		this.before = now;
		return Duration.ofNanos(Math.max(-this.saved, 0));
	}

}
