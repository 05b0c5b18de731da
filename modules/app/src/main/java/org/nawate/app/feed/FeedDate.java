package org.nawate.app.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * A date of a person.
 *
 * @param id stays the same whatever changes
 * @param what a meeting's name, or the message key of what is due
 * @param title of the case; {@code null} for a meeting
 * @param startsAt {@code null} for the whole day
 * @param path below the product's address
 * @param changes how often it was changed
 * @param changedAt when it was changed last
 */
record FeedDate(String id, Sort sort, String what, @Nullable String title, LocalDate on, @Nullable LocalTime startsAt,
		@Nullable String place, String path, int changes, Instant changedAt) {

	/** What sort of date it is. */
	enum Sort {

		/** A meeting that is being prepared. */
		MEETING_PLANNED,
		/** A meeting that is convened, or was held. */
		MEETING,
		/** A meeting that did not take place. */
		MEETING_CANCELLED,
		/** A meeting that was called off. */
		MEETING_CALLED_OFF,
		/** The last day for something that a post of the person owes. */
		DEADLINE

	}

}
