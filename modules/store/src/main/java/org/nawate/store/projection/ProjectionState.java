package org.nawate.store.projection;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a projection has come, on whatever node it runs.
 *
 * @param name the name of its processing group
 * @param position the number of the last fact that it has taken, committed together with
 * its rows
 * @param logSize facts in the log
 * @param waitingSince when the first fact was recorded that it has not taken;
 * {@code null} if it has taken all
 * @param claimed whether a node has it in hand
 * @param stop where it stands still; {@code null} if it does not
 * @param rate facts taken in a second, over the last minute; {@code null} if that is not
 * known yet
 * @param remakable whether it can be made anew
 */
public record ProjectionState(String name, long position, long logSize, @Nullable Instant waitingSince, boolean claimed,
		@Nullable ProjectionStop stop, @Nullable Double rate, boolean remakable) {

	/** What is late for so long needs somebody to look. */
	static final Duration LATE = Duration.ofMinutes(1);

	/** How it fares. */
	public enum Standing {

		/** It shows all there is, or will in a moment. */
		FOLLOWS,
		/** Facts of more than a minute ago are not shown yet. */
		BEHIND,
		/** It cannot take a fact. */
		STOPPED

	}

	/** Facts that it has yet to take. */
	public long lag() {
		return Math.max(0, this.logSize - this.position);
	}

	/** How it fares at that moment. */
	public Standing standing(Instant now) {
		if (this.stop != null) {
			return Standing.STOPPED;
		}
		return (this.waitingSince != null && this.waitingSince.isBefore(now.minus(LATE))) ? Standing.BEHIND
				: Standing.FOLLOWS;
	}

}
