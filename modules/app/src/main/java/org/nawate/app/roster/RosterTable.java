package org.nawate.app.roster;

import java.util.List;
import java.util.Map;

/**
 * The rows of a file, cells by the name of their column.
 *
 * @param faults what keeps it from being read
 */
record RosterTable(List<Row> rows, List<RosterFault> faults) {

	RosterTable {
		rows = List.copyOf(rows);
		faults = List.copyOf(faults);
	}

	/** A row that says something. */
	record Row(RosterFault.Where where, Map<String, String> cells) {

		Row {
			cells = Map.copyOf(cells);
		}

		String of(String column) {
			return this.cells.getOrDefault(column, "");
		}

	}

}
