package org.nawate.store.projection;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One rebuild of a projection.
 *
 * @param personName who asked for it; {@code null} if it was the command line
 * @param heardAt when it last told how far it had come
 * @param reached facts taken up to then
 * @param facts facts to take
 * @param outcome what came of it; {@code null} while it runs
 * @param failure what it failed of; {@code null} if it did not
 */
public record RebuildRow(long id, String projection, @Nullable String personName, @Nullable String postTitle,
		Instant startedAt, Instant heardAt, long reached, long facts, @Nullable Instant endedAt,
		@Nullable Outcome outcome, @Nullable Failure failure) {

	/** What came of a rebuild. */
	public enum Outcome {

		/** The new tables are in use. */
		DONE,
		/** A fact could not be taken; the old tables are in use as before. */
		FAILED,
		/** Its node went away; the old tables are in use as before. */
		BROKEN_OFF

	}

	/**
	 * Of what a rebuild failed.
	 *
	 * @param position the fact's number; 0 if it was none
	 */
	public record Failure(long position, StopCause cause, String detail) {
	}

	/** Who asks for a rebuild. */
	public record Asker(String personId, String personName, String postTitle) {
	}

	/** Whether it is on its way. */
	public boolean running() {
		return this.outcome == null;
	}

	/** How much is done, 0 to 100. */
	public int percent() {
		return (this.facts == 0) ? 0 : (int) Math.min(100, this.reached * 100 / this.facts);
	}

	/** Facts taken in a second, up to now. */
	public long rate() {
		long millis = Duration.between(this.startedAt, (this.endedAt != null) ? this.endedAt : this.heardAt).toMillis();
		return (millis <= 0) ? 0 : this.reached * 1000 / millis;
	}

	/** Seconds that it will still take at this rate. */
	public long secondsLeft() {
		return (rate() == 0) ? 0 : Math.max(0, this.facts - this.reached) / rate() + 1;
	}

}
