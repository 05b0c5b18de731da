package org.nawate.store.projection;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Transactions of projections do not wait for the disk. Rows and token are committed
 * together, so what a power cut takes away is made again from the log. A page shows an
 * act the sooner, and acts are sealed the sooner: a transaction that writes holds up the
 * log until it ends.
 */
final class ProjectionTransactions extends SpringTransactionManager {

	private final JdbcClient jdbc;

	ProjectionTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
		super(transactions);
		this.jdbc = jdbc;
	}

	@Override
	public Transaction startTransaction() {
		Transaction transaction = super.startTransaction();
		try {
			this.jdbc.sql("set local synchronous_commit to off").update();
			return transaction;
		}
		catch (RuntimeException ex) {
			transaction.rollback();
			throw ex;
		}
	}

}
