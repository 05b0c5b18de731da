package org.nawate.app.importing;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;

/**
 * An action plan as its page prints it.
 *
 * @param planName the plan's name (四條畷市DX推進計画); null where the page does not say
 * @param firstYear first fiscal year of the plan; null where the page does not say
 * @param lastYear last fiscal year of the plan; null where the page does not say
 * @param edition the fiscal year of the edition; null where nobody says
 */
public record PlanPage(@Nullable String planName, @Nullable FiscalYear firstYear, @Nullable FiscalYear lastYear,
		@Nullable FiscalYear edition, List<Goal> goals, List<Measure> measures, List<Row> rows) {

	public PlanPage {
		goals = List.copyOf(goals);
		measures = List.copyOf(measures);
		rows = List.copyOf(rows);
	}

	/** A 基本目標 with the line of its heading. */
	public record Goal(int number, String name, int line) {
	}

	/** A 重要施策 with the line of its heading. */
	public record Measure(int goal, int number, String name, int line) {
	}

	/**
	 * A row of a table. Texts keep the width of their characters; a cell over several
	 * lines reads without its line breaks.
	 *
	 * @param measure the measure's number
	 * @param number its No in the measure
	 * @param name without the mark
	 * @param printedName the name's cell as printed, with mark and line breaks
	 * @param marks 【追加】, 【廃止】
	 * @param businessClass null for an abolished project
	 * @param kgi the cell in one line, and what was read out of it
	 * @param printedKgi the KGI's cell as printed, with line breaks
	 * @param owner as printed; of an abolished project the section is 【廃止】
	 * @param unit the owner's id in the organisation; null where it is not known there
	 * @param line the line on which the row begins
	 */
	public record Row(int measure, int number, String name, String printedName, Set<Mark> marks,
			@Nullable BusinessClass businessClass, Kgi kgi, String printedKgi, Owner owner, @Nullable String unit,
			int line) {

		public Row {
			marks = Set.copyOf(marks);
		}

		/** Whether the row is printed with 【廃止】. */
		public boolean abolished() {
			return this.marks.contains(Mark.ABOLISHED);
		}

	}

}
