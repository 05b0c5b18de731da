package org.nawate.store.copy;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows of a query on their way from the server, each to be read as {@link CopiedRow}. */
public final class CopySource implements AutoCloseable {

	private static final String CANCELLED = "57014";

	private final PGConnection connection;

	private final CopyOut copy;

	private CopySource(PGConnection connection, CopyOut copy) {
		this.connection = connection;
		this.copy = copy;
	}

	/**
	 * The rows of a query, whose connection does nothing else meanwhile.
	 * @param query without parameters: literals are escaped by
	 * {@link PGConnection#escapeLiteral}
	 */
	public static CopySource of(Connection connection, String query) throws SQLException {
		PGConnection postgres = connection.unwrap(PGConnection.class);
		return new CopySource(postgres,
				postgres.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)"));
	}

	/** The next row as it came; {@code null} at the end. */
	public byte @Nullable [] next() throws SQLException {
		byte[] copied = received();
		// A line that says that there are no more comes before the end itself.
		while (copied != null && !CopiedRow.isOne(copied)) {
			copied = received();
		}
		return copied;
	}

	private byte @Nullable [] received() throws SQLException {
		return this.copy.isActive() ? this.copy.readFromCopy() : null;
	}

	/**
	 * Also before the end: the rest is not sent, and the transaction can only be rolled
	 * back. The driver's own way leaves the connection in disorder.
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
