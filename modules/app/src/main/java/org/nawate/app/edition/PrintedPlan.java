package org.nawate.app.edition;

import java.util.List;

import org.nawate.app.register.CsvTable;
import org.nawate.app.register.PlanCsv;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.plan.Measure;

/**
 * A plan as an edition prints it.
 *
 * @param rows each figure with the fact behind it
 */
public record PrintedPlan(PlanOutline plan, List<RegisterRow> rows) {

	public PrintedPlan {
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

	/** The rows as a CSV table, with the numbers of the facts. */
	public CsvTable table() {
		return PlanCsv.withActs(this.plan.goals(), this.plan.measures(), this.rows);
	}

}
