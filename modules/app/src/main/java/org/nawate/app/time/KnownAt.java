package org.nawate.app.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What was known at an instant: all facts up to a position in the log, and none behind
 * it.
 *
 * @param position the number of the last fact that was known; 0 for none
 * @param instant which was asked for; of a number, when that fact was recorded
 * @param said as it stands in addresses: an instant or a number; empty for all that is
 * known
 */
public record KnownAt(long position, @Nullable Instant instant, @JsonIgnore String said) {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/** All that is known. */
	public static final KnownAt NOW = new KnownAt(Long.MAX_VALUE, null, "");

	/** What was known when a fact had been recorded, and nothing after it. */
	public static KnownAt fact(long position) {
		return new KnownAt(position, null, Long.toString(position));
	}

	/** Whether all that is known is meant. */
	@JsonIgnore
	public boolean isNow() {
		return this.said.isEmpty();
	}

	/** Whether it was said by the number of a fact. */
	@JsonIgnore
	public boolean isByNumber() {
		return !isNow() && this.said.chars().allMatch(Character::isDigit);
	}

	/** Whether the fact at that position was known. */
	public boolean knows(long fact) {
		return fact <= this.position;
	}

	/**
	 * The instant as a field for a day and time holds it, in Japan; what was known then
	 * is known at the full second as well.
	 */
	@JsonIgnore
	public @Nullable String getLocal() {
		return (this.instant == null) ? null
				: LocalDateTime.ofInstant(this.instant.plusNanos(999_999_999), JAPAN)
					.truncatedTo(ChronoUnit.SECONDS)
					.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT));
	}

	/** A part of a file's name that tells it. */
	public String inFileName() {
		return isNow() ? "" : "-known-at-" + this.position;
	}

	/** The parameter of addresses; {@code null} where it is left out. */
	@JsonIgnore
	public @Nullable String getParameter() {
		return isNow() ? null : this.said;
	}

}
