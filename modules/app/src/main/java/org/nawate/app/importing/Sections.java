package org.nawate.app.importing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Gathers goals, measures and rows while the lines of the page go by, and checks their
 * order.
 */
final class Sections {

	final List<PlanPage.Goal> goals = new ArrayList<>();

	final List<PlanPage.Measure> measures = new ArrayList<>();

	final List<PlanPage.Row> rows = new ArrayList<>();

	private final List<Finding> findings;

	private final List<PageLine> body = new ArrayList<>();

	private PlanPage.@Nullable Measure open;

	private boolean headSeen;

	Sections(List<Finding> findings) {
		this.findings = findings;
	}

	void goal(int number, String name, int line) {
		if (this.goals.stream().anyMatch((goal) -> goal.number() == number)) {
			report(FindingCode.GOAL_TWICE, line, number);
			return;
		}
		if (name.isBlank()) {
			report(FindingCode.GOAL_UNNAMED, line, number);
		}
		this.goals.add(new PlanPage.Goal(number, name, line));
	}

	void measure(int goal, int number, String name, int line) {
		if (name.isBlank()) {
			report(FindingCode.MEASURE_UNNAMED, line, number);
		}
		if (this.goals.isEmpty() || this.goals.getLast().number() != goal) {
			report(FindingCode.MEASURE_WITHOUT_GOAL, line, number, goal);
		}
		int last = this.measures.isEmpty() ? 0 : this.measures.getLast().number();
		if (number <= last) {
			report(FindingCode.MEASURE_OUT_OF_ORDER, line, number);
		}
		else if (number != last + 1) {
			report(FindingCode.MEASURE_GAP, line, last + 1, number);
		}
		this.open = new PlanPage.Measure(goal, number, name, line);
		this.measures.add(this.open);
	}

	/**
	 * A line under the heading last seen. Under a goal alone prose may stand, but no
	 * table.
	 */
	void line(PageLine line) {
		if (this.open != null) {
			this.body.add(line);
		}
		else if (TableReader.row(line) || (TableReader.head(line) && !this.headSeen)) {
			this.headSeen = true;
			report(FindingCode.ROW_WITHOUT_MEASURE, line.number(), line.raw());
		}
	}

	/** The measure ends here: its table can be read. */
	void close(TableReader tables) {
		if (this.open != null) {
			this.rows.addAll(tables.read(this.open.number(), this.open.line(), this.body));
		}
		this.open = null;
		this.headSeen = false;
		this.body.clear();
	}

	private void report(FindingCode code, int line, Object... details) {
		this.findings.add(Finding.of(code, line, details));
	}

}
