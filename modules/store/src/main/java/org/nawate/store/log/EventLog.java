package org.nawate.store.log;

import java.util.List;
import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how far the log reaches. */
public class EventLog {

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
		return this.jdbc
			.sql("""
					with era as (select max(after_global_index) as after from event_log_era),
					last as (select e.transaction_id, e.global_index
					    from (select global_index from event_log order by log_index desc limit 1) l
					    join domain_event_entry e using (global_index))
					select count(*)
					from (select era.after,
					          coalesce(case when last.global_index > era.after then last.transaction_id end, xid8 '0') as xid,
					          coalesce(case when last.global_index > era.after then last.global_index end, 0) as place
					      from era left join last on true) sealed
					join domain_event_entry e
					    on (e.transaction_id, e.global_index) > (sealed.xid, sealed.place) and e.global_index > sealed.after
					""")
			.query(Long.class)
			.single();
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
