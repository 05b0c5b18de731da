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
