package org.nawate.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How a figure came to stand in the register otherwise than by an act in its time.
 *
 * @param erratum whether it corrects what was printed (正誤)
 * @param late whether it was recorded after the day from which it holds
 * @param at when it was recorded
 */
public record Entered(boolean erratum, boolean late, Instant at) {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	/** The day on which it was recorded, in Japan. */
	public LocalDate day() {
		return LocalDate.ofInstant(this.at, JAPAN);
	}

}
