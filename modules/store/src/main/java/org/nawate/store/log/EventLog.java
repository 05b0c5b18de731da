package org.nawate.store.log;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how far the log reaches. */
public class EventLog {

	private static final String UNSEALED = """
			with era as (select max(after_global_index) as after from event_log_era),
			last as (select e.transaction_id, e.global_index
			    from (select global_index from event_log order by log_index desc limit 1) l
			    join domain_event_entry e using (global_index))
			select %s
			from (select era.after,
			          coalesce(case when last.global_index > era.after then last.transaction_id end, xid8 '0') as xid,
			          coalesce(case when last.global_index > era.after then last.global_index end, 0) as place
			      from era left join last on true) sealed
			join domain_event_entry e
			    on (e.transaction_id, e.global_index) > (sealed.xid, sealed.place) and e.global_index > sealed.after
			""";

	private final JdbcClient jdbc;

	/** The log in that database. */
	public EventLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Events in the log. */
	public long size() {
		return this.jdbc.sql("select coalesce(max(log_index) + 1, 0) from event_log").query(Long.class).single();
	}

	/**
	 * The bytes of the events from one place in the log up to before another, from 0, in
	 * its order; fewer if the log ends before, or the store has lost one.
	 */
	public List<byte[]> entries(long from, long to) {
		return this.jdbc.sql("""
				select %s from event_log l join domain_event_entry e using (global_index)
				where l.log_index >= ? and l.log_index < ? order by l.log_index""".formatted(StoredEvent.COLUMNS))
			.param(from)
			.param(to)
			.query((row, number) -> StoredEvent.read(row).bytes())
			.list();
	}

	/**
	 * Events that are recorded and have no place in the log yet; for a moment after each
	 * act there are some.
	 */
	public long unsealed() {
		return this.jdbc.sql(UNSEALED.formatted("count(*)")).query(Long.class).single();
	}

	/**
	 * What waits for its place in the log.
	 *
	 * @param since when the first of those events was recorded
	 * @param holders server processes of PostgreSQL whose transactions began before those
	 * events and still run; none if no node seals
	 */
	public record Delay(Instant since, List<Integer> holders) {

		public Delay {
			holders = List.copyOf(holders);
		}

	}

	/** What waits, if anything does; for a moment after each act something does. */
	public Optional<Delay> delay() {
		return this.jdbc
			.sql("""
					select w.since, (
					    select array_agg(a.pid order by age(a.backend_xid) desc, a.pid) from pg_stat_activity a
					    where a.datname = current_database() and a.backend_xid is not null and a.pid <> pg_backend_pid()
					    and age(a.backend_xid) >= age(cast(w.first as xid))) as holders
					from (%s) w where w.since is not null"""
				.formatted(UNSEALED.formatted("min(e.time_stamp) as since, min(e.transaction_id) as first")))
			.query((row, number) -> new Delay(Instant.parse(row.getString("since")), numbers(row.getArray("holders"))))
			.optional();
	}

	private static List<Integer> numbers(@Nullable Array array) throws SQLException {
		return (array != null) ? List.of((Integer[]) array.getArray()) : List.of();
	}

	/**
	 * The last of all events that are committed at this moment, sealed or not, by its
	 * global index; empty if there is none.
	 */
	public OptionalLong newestCommitted() {
		List<Long> newest = this.jdbc.sql("""
				select global_index from domain_event_entry
				where global_index > (select max(after_global_index) from event_log_era)
				order by transaction_id desc, global_index desc limit 1""").query(Long.class).list();
		return newest.isEmpty() ? newestSealed() : OptionalLong.of(newest.getFirst());
	}

	private OptionalLong newestSealed() {
		List<Long> newest = this.jdbc.sql("select global_index from event_log order by log_index desc limit 1")
			.query(Long.class)
			.list();
		return newest.isEmpty() ? OptionalLong.empty() : OptionalLong.of(newest.getFirst());
	}

	/**
	 * The position in the log, from 1, of the event of that global index; empty if it is
	 * not sealed.
	 */
	public OptionalLong positionOf(long globalIndex) {
		List<Long> position = this.jdbc.sql("select log_index + 1 from event_log where global_index = ?")
			.param(globalIndex)
			.query(Long.class)
			.list();
		return position.isEmpty() ? OptionalLong.empty() : OptionalLong.of(position.getFirst());
	}

}
