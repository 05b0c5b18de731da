package org.nawate.app.importing;

/** What can be found about a page. An error keeps the whole page from being imported. */
public enum FindingCode {

	/** Bytes that are no text in the file's encoding. Details: encoding, the bytes. */
	UNDECODABLE(true),
	/** Not a text file at all. */
	NO_TEXT(true),
	/** Neither goals nor measures were found. */
	NO_TABLES(true),
	/** The page does not say of which fiscal year it is, and nobody else did. */
	EDITION_UNKNOWN(true),
	/**
	 * Page and caller name different fiscal years. Details: of the page, of the caller.
	 */
	EDITION_CONTRADICTED(true),
	/** The edition of this fiscal year is on record. Details: fiscal year. */
	EDITION_ON_RECORD(true),
	/** A plan with other editions is on record. Details: fiscal year of the last one. */
	PLAN_ON_RECORD(true),
	/** A goal's heading comes twice. Details: number. */
	GOAL_TWICE(true),
	/** A goal without a name. Details: number. */
	GOAL_UNNAMED(true),
	/** A measure's heading comes twice, or after a later one. Details: number. */
	MEASURE_OUT_OF_ORDER(true),
	/**
	 * A measure under a goal that the page does not have there. Details: number, goal.
	 */
	MEASURE_WITHOUT_GOAL(true),
	/** A measure without a name. Details: number. */
	MEASURE_UNNAMED(true),
	/** A row or a table's head that stands under no measure. Details: the line. */
	ROW_WITHOUT_MEASURE(true),
	/**
	 * A line in a table that belongs to no row: the number is missing. Details: the line.
	 */
	NUMBER_MISSING(true),
	/** The row's number is not the next one. Details: expected, printed. */
	NUMBER_OUT_OF_ORDER(true),
	/** A row without a name. Details: number. */
	NAME_MISSING(true),
	/** A row without L or M that is not abolished. Details: number. */
	CLASS_MISSING(true),
	/** L or M twice in one row. Details: number. */
	CLASS_TWICE(true),
	/** A row without a KGI. Details: number. */
	KGI_MISSING(true),
	/**
	 * A row without an owner, or one that cannot be told from the KGI. Details: number.
	 */
	OWNER_MISSING(true),
	/**
	 * A section that has a department stands without it. Details: section, department.
	 */
	DEPARTMENT_MISSING(true),
	/** A department stands without a section. Details: department. */
	SECTION_MISSING(true),
	/** A line of a cell stands there twice. Details: the line. */
	LINE_TWICE(true),
	/**
	 * A line that looks like part of an owner stands before the owner. Details: the line.
	 */
	STRAY_LINE(true),
	/** No section is on record, so owners are read by their lines alone. */
	ORGANISATION_EMPTY(false),
	/**
	 * Section or department that the organisation does not know. Details: owner as
	 * printed.
	 */
	OWNER_UNKNOWN(false),
	/**
	 * Looks like a slip of the source, taken as printed. Details: as printed, probably
	 * meant.
	 */
	SUSPICIOUS_WORDING(false),
	/** Parentheses or quotation marks do not pair. Details: as printed. */
	BRACKETS_UNBALANCED(false),
	/** A fiscal year in an odd spelling. Details: as printed, as read. */
	ODD_YEAR(false),
	/** A name is spelled in two ways. Details: here, there, line there. */
	SPELLED_TWICE(false),
	/** Another word in 【】 than 追加 and 廃止. Details: the mark. */
	MARK_UNKNOWN(false),
	/** A measure's number does not follow the one before. Details: expected, printed. */
	MEASURE_GAP(false),
	/** A measure without rows. Details: number. */
	MEASURE_EMPTY(false),
	/** A table's head is not complete or not in order. Details: what is printed. */
	HEAD_ODD(false),
	/** The legend after the tables was not found; the end of the tables is a guess. */
	LEGEND_MISSING(false);

	private final boolean error;

	FindingCode(boolean error) {
		this.error = error;
	}

	boolean error() {
		return this.error;
	}

	/** The key of its sentence in the messages. */
	public String messageKey() {
		return "importing.finding." + name();
	}

}
