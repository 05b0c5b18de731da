package org.nawate.store.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names of persons that were erased, as a rebuild has to heed them: what it read before
 * the act holds the name still, until it comes to the fact of the act.
 */
final class Erasures {

	/** Looks through the facts of the organisation alone, sealed or not. */
	private static final String BEHIND = """
			select exists (
			    select from domain_event_entry first
			    join domain_event_entry e on e.aggregate_identifier = first.aggregate_identifier
			    left join event_log l on l.global_index = e.global_index
			    where first.type = 'Organisation' and first.sequence_number = 0
			      and e.payload_type = 'organisation.NameErased'
			      and (l.log_index is null or l.log_index >= ?))""";

	private final JdbcClient jdbc;

	/** Those in that database. */
	Erasures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether a name was erased by a fact that lies behind that position. */
	boolean areBehind(long position) {
		return this.jdbc.sql(BEHIND).param(position).query(Boolean.class).single();
	}

}
