package org.nawate.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.nawate.ledger.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells what was signed of the log, and by which keys. */
public final class Checkpoints {

	/**
	 * A signed state of the log.
	 *
	 * @param size events in the log then
	 * @param root the root over them
	 * @param note the signed note, as it is published
	 * @param signedAt when
	 */
	public record Signed(long size, Hash root, String note, Instant signedAt) {
	}

	/**
	 * A key that signed.
	 *
	 * @param text its text form, name+id+key
	 * @param firstSize the size of the first checkpoint that it signed
	 * @param since when that was
	 */
	public record Key(String text, long firstSize, Instant since) {
	}

	private static final String ALL = "select size, root_hash, note, signed_at from event_log_checkpoint ";

	private final JdbcClient jdbc;

	/** The checkpoints in that database. */
	public Checkpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest; empty if nothing was signed yet. */
	public Optional<Signed> latest() {
		return this.jdbc.sql(ALL + "order by size desc limit 1").query(Checkpoints::read).optional();
	}

	/** The first that covers an event, by its place from 0; empty if none does yet. */
	public Optional<Signed> covering(long index) {
		return this.jdbc.sql(ALL + "where size > ? order by size limit 1")
			.param(index)
			.query(Checkpoints::read)
			.optional();
	}

	/** The one of that size. */
	public Optional<Signed> of(long size) {
		return this.jdbc.sql(ALL + "where size = ?").param(size).query(Checkpoints::read).optional();
	}

	/** Those behind a size, smallest first, at most so many. */
	public List<Signed> after(long size, int most) {
		return this.jdbc.sql(ALL + "where size > ? order by size limit ?")
			.param(size)
			.param(most)
			.query(Checkpoints::read)
			.list();
	}

	/** Whether one behind a size was signed longer ago. */
	public boolean isOlder(long size, Duration than) {
		return this.jdbc.sql("""
				select exists (select from event_log_checkpoint
				    where size > ? and signed_at < now() - ? * interval '1 second')""")
			.param(size)
			.param(than.toSeconds())
			.query(Boolean.class)
			.single();
	}

	/** Some of all, newest first. */
	public List<Signed> latest(int most, long skipped) {
		return this.jdbc.sql(ALL + "order by size desc limit ? offset ?")
			.param(most)
			.param(skipped)
			.query(Checkpoints::read)
			.list();
	}

	/** How many there are. */
	public long count() {
		return this.jdbc.sql("select count(*) from event_log_checkpoint").query(Long.class).single();
	}

	/** The keys that ever signed, the newest first. */
	public List<Key> keys() {
		return this.jdbc
			.sql("select verifying_key, first_size, known_since from event_log_key order by first_size desc")
			.query((row, number) -> new Key(row.getString("verifying_key"), row.getLong("first_size"),
					row.getObject("known_since", OffsetDateTime.class).toInstant()))
			.list();
	}

	private static Signed read(ResultSet row, int number) throws SQLException {
		return new Signed(row.getLong("size"), Hash.of(row.getBytes("root_hash")), row.getString("note"),
				row.getObject("signed_at", OffsetDateTime.class).toInstant());
	}

}
