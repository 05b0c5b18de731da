package org.nawate.app.register;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.nawate.domain.plan.Goal;
import org.nawate.domain.plan.Measure;

/** The plan's rows as a CSV table, in the columns of the city's own table. */
public final class PlanCsv {

	private static final List<String> HEAD = List.of("基本目標", "重要施策", "No", "取組事業", "事業区分", "達成目標(KGI)", "事業主担課(部)",
			"事業主担課(課)");

	/** Behind the city's own columns: by which fact a figure is so. */
	private static final List<String> ACTS = List.of("記録番号(取組事業)", "記録番号(事業区分)", "記録番号(KGI)", "記録番号(事業主担課)");

	private static final List<String> FIGURES = List.of("name", "businessClass", "kgi", "owner");

	private PlanCsv() {
	}

	/**
	 * The rows in their order, each with its goal and measure as printed, and for each
	 * figure the number of the fact behind it.
	 */
	public static CsvTable withActs(List<Goal> goals, List<Measure> measures, List<RegisterRow> rows) {
		CsvTable table = new CsvTable(Stream.concat(HEAD.stream(), ACTS.stream()).toList());
		rows.forEach((row) -> table.row(
				Stream
					.concat(cells(goals, measures, row).stream(),
							FIGURES.stream().map((figure) -> Objects.toString(row.act(figure), "")))
					.toList()));
		return table;
	}

	private static List<String> cells(List<Goal> goals, List<Measure> measures, RegisterRow row) {
		return List.of(goal(goals, row.goal()), measure(measures, row.measure()), Integer.toString(row.number()),
				row.printedName(), Objects.toString(row.businessClass(), "-"), row.kgi().text(),
				Objects.toString(row.owner().department(), ""), row.owner().section());
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
