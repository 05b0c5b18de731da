package org.nawate.app.bundle;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A bundle on the list of those that were made: who took what out of the product.
 *
 * @param kind {@link BundleScope.Kind#code()}
 * @param scope the id of what it is about; empty for everything
 * @param until number of the last fact that it shows; {@code null} if it is of no instant
 * @param against the size of an earlier state that was asked for
 * @param eventsDone events read up to now
 * @param eventsOf events to read, where that is known
 * @param seconds how long it has taken up to now
 * @param size the size of the log that it is proved to
 * @param sha256 of its list
 * @param bytes of the file
 * @param refusal the code of why there is none
 */
public record BundleRow(String id, String kind, String scope, @Nullable Long until, String title,
		@Nullable Long against, String personName, String postTitle, Instant askedAt, State state, long eventsDone,
		@Nullable Long eventsOf, long seconds, @Nullable Long size, @Nullable String sha256, @Nullable Long bytes,
		@Nullable String refusal) {

	/** Where the making of a bundle stands. */
	public enum State {

		/** Being made. */
		MAKING,
		/** Made, and handed out or kept. */
		MADE,
		/** Refused, or failed. */
		FAILED,
		/** Nobody goes on with it: its node was stopped. */
		ABANDONED

	}

	/** Events a second; 0 while nothing is known. */
	public long rate() {
		return (this.seconds > 0) ? this.eventsDone / this.seconds : this.eventsDone;
	}

	/** Seconds that are left at this rate; {@code null} while nothing is known. */
	public @Nullable Long secondsLeft() {
		return (this.eventsOf != null && rate() > 0) ? (this.eventsOf - this.eventsDone) / rate() : null;
	}

}
