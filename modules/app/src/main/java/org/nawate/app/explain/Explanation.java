package org.nawate.app.explain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is.
 *
 * @param figure its name, for instance {@code kgi}
 * @param value what stands there
 * @param asOf the day on which it stands there
 * @param fact the position of the fact behind it
 * @param proposalId the case that it goes back to; {@code null} where none
 * @param answer by which act it is so
 * @param course how it came to that act, in the order of time
 */
public record Explanation(String projectId, String projectName, String figure, String value, LocalDate asOf, long fact,
		@Nullable String proposalId, List<Sentence> answer, List<Sentence> course) {

	public Explanation {
		answer = List.copyOf(answer);
		course = List.copyOf(course);
	}

}
