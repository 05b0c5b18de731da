package org.nawate.process.flow;

import java.util.HashSet;
import java.util.Set;

import javax.sql.DataSource;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.process.inbox.Holding;

/**
 * Lets one act at a time work on a case, a meeting or a circulation, on all nodes, until
 * its transaction ends. The events of an act are written last; without the lock another
 * node's engine would by then have read half of the old state and half of the new one,
 * and stumble over it.
 */
@Component
public class CaseLock {

	private static final String TAKEN = CaseLock.class.getName();

	private final JdbcClient jdbc;

	private final Holding holding;

	CaseLock(DataSource dataSource, Holding holding) {
		this.jdbc = JdbcClient.create(dataSource);
		this.holding = holding;
	}

	/**
	 * Waits until nobody else holds it. Those who need both take the meeting's or the
	 * circulation's before the case's. Taken once, an act has it until its end.
	 */
	public void take(String aggregate) {
		if (CurrentUnitOfWork.isStarted() && !taken().add(aggregate)) {
			return;
		}
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(aggregate).query((row) -> {
		});
		this.holding.hold(aggregate);
	}

	private static Set<String> taken() {
		return CurrentUnitOfWork.get().root().getOrComputeResource(TAKEN, (key) -> new HashSet<>());
	}

}
