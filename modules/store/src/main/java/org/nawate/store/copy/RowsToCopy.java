package org.nawate.store.copy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one table, gathered in memory and sent at once: each begins with
 * {@link #row(int)}, and its values follow in the order of the columns, each in the form
 * of its column's type. A value that does not fit is refused by the database.
 */
public final class RowsToCopy {

	private static final int ROOM = 1 << 13;

	/** PostgreSQL counts days and microseconds from here. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

	private static final Instant FIRST_MOMENT = Instant.parse("2000-01-01T00:00:00Z");

	private ByteBuffer rows = ByteBuffer.allocate(ROOM).put(CopyForm.header());

	/** A row of as many columns begins. */
	public RowsToCopy row(int columns) {
		room(Short.BYTES).putShort((short) columns);
		return this;
	}

	/** No value. */
	public RowsToCopy none() {
		room(Integer.BYTES).putInt(CopyForm.NULL);
		return this;
	}

	/** A bigint. */
	public RowsToCopy number(long number) {
		room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
		return this;
	}

	/** An integer. */
	public RowsToCopy whole(int number) {
		room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
		return this;
	}

	/** A boolean. */
	public RowsToCopy flag(boolean flag) {
		room(Integer.BYTES + 1).putInt(1).put((byte) (flag ? 1 : 0));
		return this;
	}

	/** A text, or a document of the type json. */
	public RowsToCopy text(String text) {
		return bytes(text.getBytes(StandardCharsets.UTF_8));
	}

	/** A document of the type jsonb. */
	public RowsToCopy jsonb(String document) {
		byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
		room(Integer.BYTES + 1 + bytes.length).putInt(bytes.length + 1).put(CopyForm.JSON_VERSION).put(bytes);
		return this;
	}

	/** A bytea. */
	public RowsToCopy bytes(byte[] bytes) {
		room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
		return this;
	}

	/** A date. */
	public RowsToCopy day(LocalDate day) {
		room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt((int) (day.toEpochDay() - FIRST_DAY.toEpochDay()));
		return this;
	}

	/** A timestamptz, rounded to microseconds as the driver does it. */
	public RowsToCopy moment(Instant moment) {
		Duration since = Duration.between(FIRST_MOMENT, moment.plusNanos(500));
		return number(since.getSeconds() * 1_000_000 + since.getNano() / 1_000);
	}

	private ByteBuffer room(int bytes) {
		if (this.rows.remaining() < bytes) {
			ByteBuffer larger = ByteBuffer.allocate(Math.max(this.rows.capacity() * 2, this.rows.position() + bytes));
			this.rows = larger.put(this.rows.flip());
		}
		return this.rows;
	}

	/**
	 * Sends them within the connection's transaction; afterwards there are none.
	 * @param table its name and columns: {@code note (id, text)}
	 */
	public void sendTo(Connection connection, String table) throws SQLException {
		room(Short.BYTES).putShort(CopyForm.END);
		CopyIn copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy " + table + " from stdin (format binary)");
		try {
			copy.writeToCopy(this.rows.array(), this.rows.arrayOffset(), this.rows.position());
			copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
		this.rows.clear().put(CopyForm.header());
	}

}
