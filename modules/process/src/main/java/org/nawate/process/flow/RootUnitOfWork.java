package org.nawate.process.flow;

import java.util.concurrent.atomic.AtomicBoolean;

import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Opens Axon's root unit of work around a command of the engine. Without it each
 * delegate's command is a root of its own, which frees the aggregate's lock and wakes
 * readers before the engine's transaction has committed.
 */
final class RootUnitOfWork extends CommandInterceptor {

	private final TransactionManager transactions;

	RootUnitOfWork(TransactionManager transactions) {
		this.transactions = transactions;
	}

	@Override
	public <T> T execute(Command<T> command) {
		if (CurrentUnitOfWork.isStarted()) {
			return this.next.execute(command);
		}
		UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
		unit.attachTransaction(() -> endedWith(unit));
		ResultMessage<T> result = unit.executeWithResult(() -> this.next.execute(command));
		if (result.isExceptional()) {
			throw forEngine(result.exceptionResult());
		}
		return result.getPayload();
	}

	/**
	 * An Error on the way to the commit (the driver's, when the connection is cut)
	 * neither commits nor rolls back, and the thread would keep the dead transaction.
	 */
	private Transaction endedWith(UnitOfWork<?> unit) {
		Transaction transaction = this.transactions.startTransaction();
		AtomicBoolean ended = new AtomicBoolean();
		unit.onCommit((u) -> ended.set(true));
		unit.onRollback((u) -> ended.set(true));
		unit.onCleanup((u) -> {
			if (!ended.get()) {
				transaction.rollback();
			}
		});
		return transaction;
	}

	/**
	 * Only the engine's own exception for a collision lets a job be tried again without
	 * using up its retries.
	 */
	static RuntimeException forEngine(Throwable failure) {
		if (isCollision(failure)) {
			OptimisticLockingException collision = new OptimisticLockingException(String.valueOf(failure.getMessage()));
			collision.initCause(failure);
			return collision;
		}
		if (failure instanceof Error error) {
			throw error;
		}
		return (failure instanceof RuntimeException runtime) ? runtime
				: new ProcessEngineException(failure.getMessage(), failure);
	}

	private static boolean isCollision(@Nullable Throwable failure) {
		return failure != null && (failure instanceof ConcurrencyException
				|| failure instanceof LockAcquisitionFailedException || isCollision(failure.getCause()));
	}

}
