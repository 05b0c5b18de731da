package org.nawate.app.logcheck;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One check of the log.
 *
 * @param occasion why it was made
 * @param personName who asked for it; {@code null} if nobody in person did
 * @param seenAt when it last told how far it had come
 * @param reached facts checked up to then
 * @param events facts to check
 * @param outcome what came of it; {@code null} while it runs
 * @param checkpoints signed states that were compared
 * @param problems how many things are wrong
 */
public record CheckRow(long id, Occasion occasion, @Nullable String personName, @Nullable String postTitle,
		Instant startedAt, Instant seenAt, long reached, long events, @Nullable Instant endedAt,
		@Nullable CheckOutcome outcome, @Nullable String root, int checkpoints, long problems) {

	/** Why a check is made. */
	public enum Occasion {

		/** Somebody asked for it. */
		PERSON,
		/** It is made each night. */
		SCHEDULE,
		/** It was asked for on the command line. */
		COMMAND_LINE

	}

	/** Whether it is still on its way. */
	public boolean running() {
		return this.outcome == null;
	}

	/** How much of it is done, 0 to 100. */
	public int percent() {
		return (this.events == 0) ? 0 : (int) (this.reached * 100 / this.events);
	}

	/** Facts checked in a second, up to now. */
	public long rate() {
		long millis = Duration.between(this.startedAt, (this.endedAt != null) ? this.endedAt : this.seenAt).toMillis();
		return (millis <= 0) ? 0 : this.reached * 1000 / millis;
	}

	/** Seconds that it will still take at this rate. */
	public long secondsLeft() {
		return (rate() == 0) ? 0 : (this.events - this.reached) / rate() + 1;
	}

}
