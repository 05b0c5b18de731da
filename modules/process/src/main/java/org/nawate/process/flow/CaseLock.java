package org.nawate.process.flow;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one act at a time work on a case, a meeting or a circulation, on all nodes, until
 * its transaction ends. The events of an act are written last; without the lock another
 * node's engine would by then have read half of the old state and half of the new one,
 * and stumble over it.
 */
@Component
public class CaseLock {

	private final JdbcClient jdbc;

	CaseLock(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Waits until nobody else holds it. Those who need both take the meeting's or the
	 * circulation's before the case's.
	 */
	public void take(String aggregate) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(aggregate).query((row) -> {
		});
	}

}
