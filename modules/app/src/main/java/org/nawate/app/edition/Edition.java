package org.nawate.app.edition;

import java.util.List;

import org.nawate.app.register.KgiCell;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.ProjectState;

import java.util.Map;

/**
 * An edition with its rows, exactly as frozen, or the draft of one as gathered.
 */
public record Edition(EditionSummary summary, PlanOutline plan, List<EditionRow> rows) {

	/** The rows as the city prints them. */
	public List<RegisterRow> printed() {
		return this.rows.stream().map((row) -> print(this.plan, row)).toList();
	}

	/** The printed rows of one measure. */
	public List<RegisterRow> rowsOf(int measure) {
		return printed().stream().filter((row) -> row.measure() == measure).toList();
	}

	/** The measures of one goal. */
	public List<Measure> measuresOf(int goal) {
		return this.plan.measures().stream().filter((measure) -> measure.goal() == goal).toList();
	}

	/** One row as the city prints it under a plan. */
	public static RegisterRow print(PlanOutline plan, EditionRow row) {
		Kgi kgi = row.kgi();
		Owner owner = row.owner();
		// A cell is empty only beside the mark of an end.
		Mark end = row.end().orElse(Mark.ABOLISHED);
		return new RegisterRow(row.project().value(), plan.goalOf(row.measure()), row.measure(), row.number(),
				row.name(), row.marks().stream().sorted().toList(), row.businessClass(),
				KgiCell.of((kgi != null) ? kgi : Kgi.ended(end)), (owner != null) ? owner : RegisterRow.noOwner(end),
				state(row), Map.of());
	}

	private static ProjectState state(EditionRow row) {
		return row.marks()
			.stream()
			.filter((mark) -> mark != Mark.ADDED && mark != Mark.CHANGED)
			.map((mark) -> ProjectState.valueOf(mark.name()))
			.findFirst()
			.orElse(ProjectState.ACTIVE);
	}

}
