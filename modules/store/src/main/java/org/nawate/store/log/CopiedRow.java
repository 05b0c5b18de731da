package org.nawate.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.json.JsonBytes;
import org.nawate.ledger.tree.Hash;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A row as {@code COPY … TO STDOUT (FORMAT binary)} sends it, read column by column. Many
 * rows come quicker this way than as results of a query, and can be taken apart on
 * another thread than the one that receives them.
 */
final class CopiedRow {

	/** Signature, flags, and the length of an extension that there is none of. */
	private static final int HEADER = 19;

	private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

	private static final int NULL = -1;

	private static final String CANCELLED = "57014";

	private final ByteBuffer row;

	/** The row, from its first column on. */
	CopiedRow(byte[] copied) {
		this.row = ByteBuffer.wrap(copied);
		this.row.position(start(copied) + Short.BYTES);
	}

	private static int start(byte[] copied) {
		return startsWithHeader(copied) ? HEADER : 0;
	}

	private static boolean startsWithHeader(byte[] copied) {
		return copied.length >= HEADER && Arrays.equals(copied, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
	}

	/** The next column, a bigint. */
	long number() {
		this.row.getInt();
		return this.row.getLong();
	}

	/** The next column, a bytea that is there. */
	byte[] bytes() {
		return taken(this.row.getInt());
	}

	/** Whether the next column is null; it stays the next one. */
	boolean isNull() {
		return this.row.getInt(this.row.position()) == NULL;
	}

	/** The next columns, which are {@link StoredEvent#COLUMNS}. */
	RecordedEvent event() {
		String aggregate = text();
		String type = text();
		long sequence = number();
		byte[] previous = bytesIfAny();
		String id = text();
		String event = text();
		String revision = text();
		String time = text();
		JsonBytes metaData = document();
		return new RecordedEvent(aggregate, type, sequence, (previous != null) ? Hash.of(previous) : null, id, event,
				revision, time, metaData, document());
	}

	/** None of an event is null; one that was made so does not fit its hash. */
	private String text() {
		int length = this.row.getInt();
		if (length == NULL) {
			return "";
		}
		int start = this.row.position();
		this.row.position(start + length);
		return new String(this.row.array(), start, length, StandardCharsets.UTF_8);
	}

	private JsonBytes document() {
		int length = this.row.getInt();
		if (length == NULL) {
			return JsonBytes.of("null");
		}
		int start = this.row.position();
		this.row.position(start + length);
		return JsonBytes.of(this.row.array(), start, length);
	}

	private byte @Nullable [] bytesIfAny() {
		int length = this.row.getInt();
		return (length != NULL) ? taken(length) : null;
	}

	private byte[] taken(int length) {
		byte[] bytes = new byte[length];
		this.row.get(bytes);
		return bytes;
	}

	/** Rows on their way from the server. */
	static final class Source implements AutoCloseable {

		private final PGConnection connection;

		private final CopyOut copy;

		private Source(PGConnection connection, CopyOut copy) {
			this.connection = connection;
			this.copy = copy;
		}

		/** The rows of a query, whose connection does nothing else meanwhile. */
		static Source of(Connection connection, String query) throws SQLException {
			PGConnection postgres = connection.unwrap(PGConnection.class);
			return new Source(postgres,
					postgres.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)"));
		}

		/** The next row as it came; {@code null} at the end. */
		byte @Nullable [] next() throws SQLException {
			byte[] copied = received();
			// A line that says that there are no more comes before the end itself.
			while (copied != null && !isRow(copied)) {
				copied = received();
			}
			return copied;
		}

		private byte @Nullable [] received() throws SQLException {
			return this.copy.isActive() ? this.copy.readFromCopy() : null;
		}

		/**
		 * Also before the end: the rest is not sent, and the transaction can only be
		 * rolled back. The driver's own way leaves the connection in disorder.
		 */
		@Override
		public void close() throws SQLException {
			if (!this.copy.isActive()) {
				return;
			}
			this.connection.cancelQuery();
			try {
				while (received() != null) {
					// Already on its way.
				}
			}
			catch (SQLException ex) {
				if (!CANCELLED.equals(ex.getSQLState())) {
					throw ex;
				}
			}
		}

	}

	private static boolean isRow(byte[] copied) {
		int start = start(copied);
		return copied.length > start + Short.BYTES && ByteBuffer.wrap(copied).getShort(start) >= 0;
	}

}
