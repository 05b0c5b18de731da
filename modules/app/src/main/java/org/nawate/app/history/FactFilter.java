package org.nawate.app.history;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which facts to look for; {@code null} looks for all.
 *
 * @param name a stored name, or the beginning of one: {@code project.}
 * @param postId the post that acted
 * @param from the first day on which it was recorded, in Japan
 * @param until the last day on which it was recorded, in Japan
 */
public record FactFilter(@Nullable String name, @Nullable String postId, @Nullable LocalDate from,
		@Nullable LocalDate until) {

	/** All facts. */
	public static FactFilter none() {
		return new FactFilter(null, null, null, null);
	}

}
