package org.nawate.app.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.time.KnownAt;
import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.ProjectState;

/**
 * The plan on a day.
 *
 * @param knownAt the instant as known at which; {@code null} for all that is known
 * @param planName the plan's name, empty before there is one
 * @param rows those that the filter shows, in print order
 * @param departments what can be filtered by
 * @param currentEdition the fiscal year of the edition in force on that day
 * @param counts of all rows of the day, whatever the filter
 */
public record Register(LocalDate asOf, @Nullable KnownAt knownAt, String planName, List<Goal> goals,
		List<Measure> measures, List<RegisterRow> rows, List<String> departments, @Nullable Integer currentEdition,
		Counts counts) {

	/**
	 * How many rows there are.
	 *
	 * @param withoutClass rows that print {@code -}
	 */
	public record Counts(int total, Map<ProjectState, Integer> states, Map<BusinessClass, Integer> classes,
			int withoutClass) {
	}

	/** The rows of one measure, in the order of their numbers. */
	public List<RegisterRow> rowsOf(int measure) {
		return this.rows.stream().filter((row) -> row.measure() == measure).toList();
	}

	/** The measures of one goal. */
	public List<Measure> measuresOf(int goal) {
		return this.measures.stream().filter((measure) -> measure.goal() == goal).toList();
	}

}
