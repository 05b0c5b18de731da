package org.nawate.app.sample;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A sample that was drawn.
 *
 * @param question the question as the part of an address, up to the position or before it
 * @param seed what it was drawn by
 * @param size how many were asked for
 * @param position the newest fact on record that was looked at
 * @param rule the version of the rule by which it was drawn
 * @param population how many facts answered the question
 * @param positions of the facts drawn, in the order in which they were drawn
 * @param personName who drew it; {@code null} where nobody knows the person any more
 */
public record SampleRow(String id, String question, String seed, int size, long position, int rule, long population,
		List<Long> positions, String personId, @Nullable String personName, String postTitle, Instant drawnAt) {

	public SampleRow {
		positions = List.copyOf(positions);
	}

}
