package org.nawate.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.nawate.ledger.tree.Hash;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts rows into the log by COPY, which costs the server less than statements do. */
final class LogRows {

	private static final String COPY = "copy event_log (log_index, global_index, leaf_hash) from stdin (format binary)";

	/** Signature, no flags, and an extension of no bytes. */
	private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

	private static final short COLUMNS = 3;

	private static final int ROW = Short.BYTES + COLUMNS * Integer.BYTES + 2 * Long.BYTES + Hash.LENGTH;

	private static final short END = -1;

	private LogRows() {
	}

	/**
	 * Inserts them within the running transaction.
	 * @param first the place of the first one in the log
	 * @param positions their global indexes
	 * @param leaves their hashes
	 */
	static void insert(Connection connection, long first, List<Long> positions, List<Hash> leaves) throws SQLException {
		ByteBuffer rows = ByteBuffer.allocate(HEADER.length + positions.size() * ROW + Short.BYTES);
		rows.put(HEADER);
		for (int i = 0; i < positions.size(); i++) {
			rows.putShort(COLUMNS);
			rows.putInt(Long.BYTES).putLong(first + i);
			rows.putInt(Long.BYTES).putLong(positions.get(i));
			rows.putInt(Hash.LENGTH).put(leaves.get(i).bytes());
		}
		rows.putShort(END);
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
		copy.writeToCopy(rows.array(), 0, rows.position());
		copy.endCopy();
	}

}
