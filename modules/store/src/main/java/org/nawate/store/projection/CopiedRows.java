package org.nawate.store.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Gathers rows in memory and copies them into the tables being made anew, in the text
 * form of PostgreSQL's COPY.
 */
final class CopiedRows implements Rows {

	private final Map<RowTable, Gathered> tables = new HashMap<>();

	/** What comes now is of another fact. */
	void nextFact() {
		this.tables.values().forEach((table) -> table.ofThisFact.clear());
	}

	@Override
	public void add(RowTable table, @Nullable Object... values) {
		this.tables.computeIfAbsent(table, Gathered::new).add(values);
	}

	/** Writes what was gathered. */
	void writeTo(Connection connection) throws SQLException {
		for (Map.Entry<RowTable, Gathered> table : this.tables.entrySet()) {
			byte[] rows = table.getValue().text.toString().getBytes(StandardCharsets.UTF_8);
			CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.getKey().copy());
			try {
				copy.writeToCopy(rows, 0, rows.length);
				copy.endCopy();
			}
			finally {
				if (copy.isActive()) {
					copy.cancelCopy();
				}
			}
			table.getValue().text.setLength(0);
		}
	}

	/** Rows of one table. */
	private static final class Gathered {

		private final StringBuilder text = new StringBuilder();

		private final int[] key;

		private final Set<List<@Nullable Object>> ofThisFact = new HashSet<>();

		Gathered(RowTable table) {
			this.key = table.keyPlaces();
		}

		void add(@Nullable Object[] values) {
			if (this.ofThisFact.add(Arrays.stream(this.key).mapToObj((place) -> values[place]).toList())) {
				for (int i = 0; i < values.length; i++) {
					if (i > 0) {
						this.text.append('\t');
					}
					write(values[i]);
				}
				this.text.append('\n');
			}
		}

		private void write(@Nullable Object value) {
			switch (value) {
				case null -> this.text.append("\\N");
				case String string -> escape(string);
				default -> this.text.append(value);
			}
		}

		private void escape(String string) {
			for (int i = 0; i < string.length(); i++) {
				char c = string.charAt(i);
				switch (c) {
					case '\\' -> this.text.append("\\\\");
					case '\t' -> this.text.append("\\t");
					case '\n' -> this.text.append("\\n");
					case '\r' -> this.text.append("\\r");
					default -> this.text.append(c);
				}
			}
		}

	}

}
