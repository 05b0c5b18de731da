package org.nawate.app.simulation;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A case of the past that would have gone otherwise.
 *
 * @param href the page of the case, meeting or circulation
 * @param number as people know it
 * @param fact the position of the fact that was judged
 * @param on the day on which it was
 * @param inputs what was asked, by name
 * @param before what was answered then
 * @param after what would be answered
 */
public record Difference(String href, String number, long fact, @Nullable LocalDate on, Map<String, String> inputs,
		String before, String after) {
}
