package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.nawate.store.copy.RowsToCopy;

/**
 * Gathers rows in memory and copies them into the tables being made anew.
 */
final class CopiedRows implements Rows {

	/** By their names. */
	private final Map<String, Gathered> tables = new HashMap<>();

	/** What comes now is of another fact. */
	void nextFact() {
		this.tables.values().forEach((table) -> table.keysOfThisFact.clear());
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

		private final List<@Nullable Object[]> keysOfThisFact = new ArrayList<>();

		private final RowsToCopy rows = new RowsToCopy();

		Gathered(RowTable table) {
			this.table = table;
			this.key = table.keyPlaces();
		}

		void add(@Nullable Object[] values) {
			for (@Nullable
			Object[] other : this.keysOfThisFact) {
				if (isSameKey(other, values)) {
					return;
				}
			}
			this.keysOfThisFact.add(values);
			this.rows.row(values.length);
			for (int i = 0; i < values.length; i++) {
				write(values[i], this.table.columns().get(i).type().equals(RowTable.JSON));
			}
		}

		private boolean isSameKey(@Nullable Object[] one, @Nullable Object[] other) {
			for (int place : this.key) {
				if (!Objects.equals(one[place], other[place])) {
					return false;
				}
			}
			return true;
		}

		private void write(@Nullable Object value, boolean json) {
			switch (value) {
				case null -> this.rows.none();
				case String text when json -> this.rows.jsonb(text);
				case String text -> this.rows.text(text);
				case Long number -> this.rows.number(number);
				case LocalDate day -> this.rows.day(day);
				case Instant moment -> this.rows.moment(moment);
				default -> throw new IllegalArgumentException("Not copied yet: " + value.getClass());
			}
		}

	}

}
