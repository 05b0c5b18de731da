package org.nawate.app.register;

import java.util.List;
import java.util.Objects;

import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;

/** The plan's rows as a CSV table, in the columns of the city's own table. */
public final class PlanCsv {

	private static final List<String> HEAD = List.of("基本目標", "重要施策", "No", "取組事業", "事業区分", "達成目標(KGI)", "事業主担課(部)",
			"事業主担課(課)");

	private PlanCsv() {
	}

	/** The rows in their order, each with its goal and measure as printed. */
	public static CsvTable of(List<Goal> goals, List<Measure> measures, List<RegisterRow> rows) {
		CsvTable table = new CsvTable(HEAD);
		rows.forEach((row) -> table.row(List.of(goal(goals, row.goal()), measure(measures, row.measure()),
				Integer.toString(row.number()), row.printedName(), Objects.toString(row.businessClass(), "-"),
				row.kgi().text(), Objects.toString(row.owner().department(), ""), row.owner().section())));
		return table;
	}

	private static String goal(List<Goal> goals, int number) {
		return goals.stream()
			.filter((goal) -> goal.number() == number)
			.map((goal) -> "(" + number + ") " + goal.name())
			.findFirst()
			.orElse("(" + number + ")");
	}

	private static String measure(List<Measure> measures, int number) {
		return measures.stream()
			.filter((measure) -> measure.number() == number)
			.map((measure) -> measure.printedNumber() + " " + measure.name())
			.findFirst()
			.orElse(Integer.toString(number));
	}

}
