package org.nawate.store;

import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Axon's view of the Spring transaction. A unit of work that joined an outer transaction
 * and failed takes the whole transaction down with it; by default its statements would
 * stay in it and be committed as soon as somebody catches the exception.
 */
final class JoiningTransactions extends SpringTransactionManager {

	private final PlatformTransactionManager transactions;

	JoiningTransactions(PlatformTransactionManager transactions) {
		super(transactions);
		this.transactions = transactions;
	}

	@Override
	protected void rollbackTransaction(TransactionStatus status) {
		if (!status.isCompleted()) {
			this.transactions.rollback(status);
		}
	}

}
