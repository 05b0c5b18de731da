package org.nawate.process.table;

import java.util.List;

/**
 * A column that the product asks or reads.
 *
 * @param name of the variable or output
 * @param type of its values
 * @param values all values of a text column; empty for free text and for others
 * @param maybeUnknown whether the value may be unknown when the table is asked
 */
record TableColumn(String name, Type type, List<String> values, boolean maybeUnknown) {

	static TableColumn text(String name, List<String> values) {
		return new TableColumn(name, Type.TEXT, values, false);
	}

	/** What the values are; the name in DMN. */
	enum Type {

		TEXT("string"), TRUTH("boolean"), NUMBER("integer");

		private final String dmn;

		Type(String dmn) {
			this.dmn = dmn;
		}

		String dmn() {
			return this.dmn;
		}

	}

}
