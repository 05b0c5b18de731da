package org.nawate.store.projection;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows are each made of the facts of one aggregate, so that only rows of
 * one and the same aggregate can meet in its key.
 *
 * @param key the columns of its key
 * @param columns all columns, in the order of values
 */
public record RowTable(String name, List<String> key, List<Column> columns) {

	/** The type of columns that hold JSON documents. */
	static final String JSON = "jsonb";

	/**
	 * A column.
	 *
	 * @param type of the database, to which its values are cast; empty where none is
	 * needed
	 */
	public record Column(String name, String type) {

		/** A column whose values need no cast. */
		public static Column of(String name) {
			return new Column(name, "");
		}

		/** A column of JSON documents. */
		public static Column json(String name) {
			return new Column(name, JSON);
		}

	}

	/** The statement that adds a row with values by their places. */
	String insert() {
		return "insert into %s (%s) values (%s) on conflict do nothing".formatted(this.name, names(),
				this.columns.stream()
					.map((column) -> column.type().isEmpty() ? "?" : "cast(? as " + column.type() + ")")
					.collect(Collectors.joining(", ")));
	}

	/** The table being made anew, with its columns. */
	String madeAnew() {
		return "rebuild.%s (%s)".formatted(this.name, names());
	}

	/** The places of the key's columns among the values. */
	int[] keyPlaces() {
		List<String> all = this.columns.stream().map(Column::name).toList();
		return this.key.stream().mapToInt(all::indexOf).toArray();
	}

	private String names() {
		return this.columns.stream().map(Column::name).collect(Collectors.joining(", "));
	}

}
