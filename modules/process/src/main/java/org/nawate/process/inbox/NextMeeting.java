package org.nawate.process.inbox;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the headquarters meets next, so that what is decided without a meeting is reported
 * there. Supplied by the application.
 */
@FunctionalInterface
public interface NextMeeting {

	/** No meeting is planned. */
	NextMeeting NONE = (day) -> Optional.empty();

	/** The day of the first planned or convened meeting on or after a day. */
	Optional<LocalDate> onOrAfter(LocalDate day);

}
