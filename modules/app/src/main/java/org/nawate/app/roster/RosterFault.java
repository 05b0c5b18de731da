package org.nawate.app.roster;

import java.util.List;

/**
 * What keeps a roster from being taken over.
 *
 * @param where file, sheet and line
 * @param details what its sentence needs
 */
record RosterFault(Code code, Where where, List<String> details) {

	RosterFault {
		details = List.copyOf(details);
	}

	/** What may be wrong. */
	enum Code {

		TOO_LARGE, NOT_A_ROSTER, OLD_FORMAT, MACRO, BOMB, DAMAGED, UNDECODABLE, HEADER_MISSING, TOO_MANY_ROWS, FORMULA,
		ERROR_CELL, TOO_LONG, NO_ROWS, SECTION_UNKNOWN, ID_MISSING, ID_UNFIT, NAME_MISSING, KIND_UNKNOWN, ROLE_UNKNOWN,
		PERSON_MISSING, NAMES_DIFFER, TWICE, UNIT_UNKNOWN, POST_UNKNOWN, CLOSED_AND_LISTED, CLOSED_UNKNOWN, MISSING,
		REFUSED

	}

	/**
	 * A place in what was handed in.
	 *
	 * @param sheet of a workbook; empty for CSV
	 * @param line from 1; 0 for the file or sheet as a whole
	 */
	record Where(String file, String sheet, int line) {
	}

	static RosterFault of(Code code, Where where, Object... details) {
		return new RosterFault(code, where, java.util.Arrays.stream(details).map(String::valueOf).toList());
	}

}
