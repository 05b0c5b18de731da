package org.nawate.app.publication;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.edition.EditionComparison;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.plan.Measure;

/**
 * The plan as it was published once.
 *
 * @param rows as printed, each figure with the fact behind it
 * @param since what the latest publication prints otherwise; {@code null} for that one
 * itself
 */
public record PublishedPlan(Publication publication, PlanOutline plan, List<RegisterRow> rows,
		@Nullable EditionComparison since) {

	public PublishedPlan {
		rows = List.copyOf(rows);
	}

	/** The rows of one measure, in the order of their numbers. */
	public List<RegisterRow> rowsOf(int measure) {
		return this.rows.stream().filter((row) -> row.measure() == measure).toList();
	}

	/** The measures of one goal. */
	public List<Measure> measuresOf(int goal) {
		return this.plan.measures().stream().filter((measure) -> measure.goal() == goal).toList();
	}

}
