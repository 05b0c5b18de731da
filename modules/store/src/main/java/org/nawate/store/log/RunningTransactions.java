package org.nawate.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Which transactions may still bring an event: those that run in this database. What
 * other databases of the same server do, for however long, holds nothing up here, as it
 * would by {@code pg_snapshot_xmin}.
 *
 * @param oldest a transaction id of 64 bits: all events of lower ones that will ever be
 * are committed
 * @param any whether one runs that may have written
 */
record RunningTransactions(String oldest, boolean any) {

	/**
	 * The order of steps matters. The statement first notes which transaction ids were
	 * given out (its snapshot's end), then looks who is running. Whoever was given an id
	 * before and is not running any more has ended, and the next statement sees what it
	 * committed. Ids of running transactions are told in 32 bits and are never 2^31 away.
	 */
	private static final String OLDEST = """
			with given as (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as below),
			running (xid) as (
			    select backend_xid from pg_stat_activity
			    where datname = current_database() and backend_xid is not null
			    union all
			    select transaction from pg_prepared_xacts where database = current_database()),
			behind (distance) as (
			    select (given.below - xid::text::bigint) & 4294967295 from running, given)
			select given.below - coalesce(farthest.distance, 0), farthest.distance is not null
			from given, (select max(distance) as distance from behind where distance < 2147483648) farthest""";

	/**
	 * Asks. What is committed below the oldest one is seen by the next statement on this
	 * connection, which must read committed. The connection's transaction must not have
	 * asked before: PostgreSQL would answer as the first time.
	 */
	static RunningTransactions ask(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(OLDEST);
				ResultSet row = statement.executeQuery()) {
			row.next();
			return new RunningTransactions(row.getString(1), row.getBoolean(2));
		}
	}

}
