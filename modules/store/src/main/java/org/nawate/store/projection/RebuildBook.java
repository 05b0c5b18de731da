package org.nawate.store.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps who had which projection made anew, when, and what came of it. Who writes here
 * holds the lock of that projection: a rebuild without its lock has ended with its node.
 */
public final class RebuildBook {

	/**
	 * One half of the advisory lock, "nawp" in ASCII; the other one is the projection's.
	 */
	static final int LOCK = 0x6e617770;

	private static final String SELECT = """
			select r.*, r.ended_at is null and not exists (
			    select from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid = %d
			      and l.objid = (hashtext(r.projection) & 2147483647)::bigint::oid
			      and l.database = (select oid from pg_database where datname = current_database())) as is_left
			from projection_rebuild r""".formatted(LOCK);

	private final JdbcClient jdbc;

	RebuildBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest ones, newest first. */
	public List<RebuildRow> latest(int most) {
		return this.jdbc.sql(SELECT + " order by r.id desc limit ?").param(most).query(RebuildBook::read).list();
	}

	/** A rebuild. */
	public Optional<RebuildRow> find(long id) {
		return this.jdbc.sql(SELECT + " where r.id = ?").param(id).query(RebuildBook::read).optional();
	}

	/** Enters one that begins; those that were left before are over. */
	long begin(String projection, RebuildRow.@Nullable Asker asker) {
		this.jdbc.sql("""
				update projection_rebuild set ended_at = now(), outcome = 'BROKEN_OFF'
				where projection = ? and ended_at is null""").param(projection).update();
		return this.jdbc.sql("""
				insert into projection_rebuild (projection, person_id, person_name, post_title)
				values (?, ?, ?, ?) returning id""")
			.params(projection, (asker != null) ? asker.personId() : null, (asker != null) ? asker.personName() : null,
					(asker != null) ? asker.postTitle() : null)
			.query(Long.class)
			.single();
	}

	/**
	 * Enters how far it has come, in the transaction that wrote so far: one that was
	 * taken for dead and has been followed by another writes nothing more.
	 */
	void reached(long id, long reached, long facts) {
		mine(this.jdbc.sql("""
				update projection_rebuild set reached = ?, facts = ?, heard_at = now()
				where id = ? and ended_at is null""").params(reached, facts, id).update());
	}

	/** Enters that the new tables are in use, in the transaction that made them so. */
	void done(long id, long reached) {
		mine(this.jdbc.sql("""
				update projection_rebuild set reached = ?, facts = ?, heard_at = now(), ended_at = now(),
				    outcome = 'DONE'
				where id = ? and ended_at is null""").params(reached, reached, id).update());
	}

	/** Enters of what it failed. */
	void failed(long id, ProjectionFailure failure) {
		this.jdbc.sql("""
				update projection_rebuild set ended_at = now(), outcome = 'FAILED', failed_at = ?, cause = ?, detail = ?
				where id = ? and ended_at is null""")
			.params(failure.position(), failure.why().name(), failure.detail(), id)
			.update();
	}

	private static void mine(int rows) {
		if (rows == 0) {
			throw new IllegalStateException("This rebuild was taken for dead; another one goes on in its place");
		}
	}

	private static RebuildRow read(ResultSet row, int number) throws SQLException {
		String outcome = row.getBoolean("is_left") ? RebuildRow.Outcome.BROKEN_OFF.name() : row.getString("outcome");
		String cause = row.getString("cause");
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new RebuildRow(row.getLong("id"), row.getString("projection"), row.getString("person_name"),
				row.getString("post_title"), row.getObject("started_at", OffsetDateTime.class).toInstant(),
				row.getObject("heard_at", OffsetDateTime.class).toInstant(), row.getLong("reached"),
				row.getLong("facts"), (ended != null) ? ended.toInstant() : null,
				(outcome != null) ? RebuildRow.Outcome.valueOf(outcome) : null,
				(cause != null) ? new RebuildRow.Failure(row.getLong("failed_at"), StopCause.valueOf(cause),
						String.valueOf(row.getString("detail"))) : null);
	}

}
