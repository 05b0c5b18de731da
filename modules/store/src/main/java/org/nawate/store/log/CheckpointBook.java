package org.nawate.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;

import org.nawate.ledger.note.SigningKey;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.tree.Hash;

/** Writes the checkpoints of the sealer, and knows which part of the log is signed. */
final class CheckpointBook {

	private final Connection connection;

	private final Notary notary;

	private final InstantSource clock;

	private long signedSize;

	private Instant signedAt;

	private CheckpointBook(Connection connection, Notary notary, InstantSource clock) {
		this.connection = connection;
		this.notary = notary;
		this.clock = clock;
		this.signedAt = Instant.EPOCH;
	}

	/** Goes on behind the last checkpoint. */
	static CheckpointBook open(Connection connection, Notary notary, InstantSource clock) throws SQLException {
		CheckpointBook book = new CheckpointBook(connection, notary, clock);
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("select size, signed_at from event_log_checkpoint order by size desc limit 1")) {
			if (row.next()) {
				book.signedSize = row.getLong("size");
				book.signedAt = row.getTimestamp("signed_at").toInstant();
			}
		}
		return book;
	}

	boolean isWeighty(String event) {
		return this.notary.weighty().contains(event);
	}

	/**
	 * Signs the log if its last events are not signed and it is time.
	 * @param atOnce whether not to wait for the period to be over
	 * @return whether it was signed
	 */
	boolean signIfDue(long size, Hash root, boolean atOnce) throws SQLException {
		if (!this.notary.signs() || size == this.signedSize
				|| !(atOnce || Notary.isDue(this.signedAt, this.clock.instant()))) {
			return false;
		}
		SignedNote note = this.notary.sign(size, root);
		noteKeys(size);
		try (PreparedStatement insert = this.connection
			.prepareStatement("insert into event_log_checkpoint (size, root_hash, note) values (?, ?, ?)")) {
			insert.setLong(1, size);
			insert.setBytes(2, root.bytes());
			insert.setString(3, note.toString());
			insert.executeUpdate();
		}
		this.signedSize = size;
		this.signedAt = this.clock.instant();
		return true;
	}

	private void noteKeys(long size) throws SQLException {
		try (PreparedStatement insert = this.connection.prepareStatement(
				"insert into event_log_key (verifying_key, first_size) values (?, ?) on conflict do nothing")) {
			for (SigningKey key : this.notary.keys()) {
				insert.setString(1, key.verifying().text());
				insert.setLong(2, size);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

}
