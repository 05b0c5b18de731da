package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.store.copy.RowsToCopy;

/**
 * Gathers rows in memory and copies them into the tables being made anew.
 */
final class CopiedRows implements Rows {

	/** By their names. */
	private final Map<String, Gathered> tables = new HashMap<>();

	/** What comes now is of another aggregate. */
	void nextAggregate() {
		this.tables.values().forEach((table) -> table.keys.clear());
	}

	@Override
	public void add(RowTable table, @Nullable Object... values) {
		this.tables.computeIfAbsent(table.name(), (name) -> new Gathered(table)).add(values);
	}

	/** Writes what was gathered. */
	void writeTo(Connection connection) throws SQLException {
		for (Gathered table : this.tables.values()) {
			table.rows.sendTo(connection, table.table.madeAnew());
		}
		this.tables.clear();
	}

	/** Rows of one table. */
	private static final class Gathered {

		private final RowTable table;

		private final int[] key;

		/** Of the rows of this aggregate. */
		private final Set<List<@Nullable Object>> keys = new HashSet<>();

		private final RowsToCopy rows = new RowsToCopy();

		Gathered(RowTable table) {
			this.table = table;
			this.key = table.keyPlaces();
		}

		void add(@Nullable Object[] values) {
			if (!this.keys.add(Arrays.stream(this.key).mapToObj((place) -> values[place]).toList())) {
				return;
			}
			this.rows.row(values.length);
			for (int i = 0; i < values.length; i++) {
				write(values[i], this.table.columns().get(i).type().equals(RowTable.JSON));
			}
		}

		private void write(@Nullable Object value, boolean json) {
			switch (value) {
				case null -> this.rows.none();
				case String text when json -> this.rows.jsonb(text);
				case String text -> this.rows.text(text);
				case Long number -> this.rows.number(number);
				case Integer number -> this.rows.whole(number);
				case Boolean flag -> this.rows.flag(flag);
				case LocalDate day -> this.rows.day(day);
				case Instant moment -> this.rows.moment(moment);
				default -> throw new IllegalArgumentException("Not copied yet: " + value.getClass());
			}
		}

	}

}
