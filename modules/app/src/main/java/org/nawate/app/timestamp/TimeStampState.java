package org.nawate.app.timestamp;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.nawate.store.log.TimeStampBook;

/**
 * How far time-stamps reach.
 *
 * @param url where the authority answers; {@code null} if none is set
 * @param latest the one of the largest signed state; {@code null} before the first
 * @param lagging whether a signed state waits for one longer than it should
 * @param failure what went wrong at the last attempt of this node; {@code null} if
 * nothing did
 */
public record TimeStampState(@Nullable URI url, TimeStampBook.@Nullable Stamped latest, boolean lagging,
		@Nullable Failure failure) {

	/**
	 * An attempt that failed.
	 *
	 * @param detail what was answered or thrown, for the administrator
	 * @param since when this fault was seen first
	 */
	public record Failure(TimeStampFault fault, String detail, Instant since) {
	}

	/** How many facts the largest stamped state covers. */
	public long size() {
		return (this.latest != null) ? this.latest.size() : 0;
	}

	/** Whether somebody should look after it. */
	public boolean needsCare() {
		return this.lagging || (this.failure != null && this.failure.fault() != TimeStampFault.UNREACHABLE);
	}

}
