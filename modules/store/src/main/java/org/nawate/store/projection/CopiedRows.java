package org.nawate.store.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Gathers rows in memory and copies them into the tables being made anew, in the binary
 * form of PostgreSQL's COPY: each value with its length before it, in the form of its
 * type. A value that does not fit its column is refused by the database.
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
			ByteBuffer rows = table.end();
			CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.table.copy());
			try {
				copy.writeToCopy(rows.array(), rows.arrayOffset(), rows.position());
				copy.endCopy();
			}
			finally {
				if (copy.isActive()) {
					copy.cancelCopy();
				}
			}
		}
		this.tables.clear();
	}

	/** Rows of one table. */
	private static final class Gathered {

		private static final int ROOM = 1 << 16;

		/** The signature, no flags, no extension. */
		private static final byte[] HEAD = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0,
				0, 0, 0, 0 };

		/** In place of the number of columns, behind the last row. */
		private static final short END = -1;

		private static final int NULL = -1;

		/** Before a JSON document. */
		private static final byte JSON_VERSION = 1;

		/** PostgreSQL counts days and microseconds from here. */
		private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

		private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");

		private final RowTable table;

		private final int[] key;

		private final List<@Nullable Object[]> keysOfThisFact = new ArrayList<>();

		private ByteBuffer rows = ByteBuffer.allocate(ROOM).put(HEAD);

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
			room(Short.BYTES).putShort((short) values.length);
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
				case null -> room(Integer.BYTES).putInt(NULL);
				case String text -> write(text.getBytes(StandardCharsets.UTF_8), json);
				case Long number -> room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
				case LocalDate day -> room(2 * Integer.BYTES).putInt(Integer.BYTES)
					.putInt((int) (day.toEpochDay() - FIRST_DAY.toEpochDay()));
				case Instant moment -> room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(micros(moment));
				default -> throw new IllegalArgumentException("Not copied yet: " + value.getClass());
			}
		}

		private void write(byte[] text, boolean json) {
			room(Integer.BYTES + 1 + text.length).putInt(json ? text.length + 1 : text.length);
			if (json) {
				this.rows.put(JSON_VERSION);
			}
			this.rows.put(text);
		}

		/** Rounded as the driver does it. */
		private static long micros(Instant moment) {
			Duration since = Duration.between(FIRST_MOMENT, moment.plusNanos(500));
			return since.getSeconds() * 1_000_000 + since.getNano() / 1_000;
		}

		private ByteBuffer room(int bytes) {
			if (this.rows.remaining() < bytes) {
				ByteBuffer larger = ByteBuffer
					.allocate(Math.max(this.rows.capacity() * 2, this.rows.position() + bytes));
				this.rows = larger.put(this.rows.flip());
			}
			return this.rows;
		}

		ByteBuffer end() {
			return room(Short.BYTES).putShort(END);
		}

	}

}
