package org.nawate.app.look;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One station on the life line of a project or a case.
 *
 * @param label its name in the reader's language
 * @param place whether it lies behind, is now, or lies ahead
 * @param on the day it was reached, null when it was not
 */
public record Step(String label, Place place, @Nullable LocalDate on) {

	/** Where a station lies, seen from now. */
	public enum Place {

		/** Behind. */
		PASSED,

		/** Now. */
		HERE,

		/** Still to come, or never reached. */
		AHEAD;

		/**
		 * The CSS class, which is also the end of the message key {@code frame.place.*}.
		 * @return {@code passed}, {@code here} or {@code ahead}
		 */
		public String getCss() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
