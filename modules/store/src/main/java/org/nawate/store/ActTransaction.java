package org.nawate.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs an act of a person, or of a job, as one transaction: the events, the engine's
 * state and all else that is written on the way are committed together or not at all.
 * <p>
 * Axon's root unit of work spans the whole act. Locks of aggregates are therefore held,
 * and readers woken, until and after the real commit, whatever commands are sent on the
 * way.
 */
public class ActTransaction {

	private static final Logger log = LoggerFactory.getLogger(ActTransaction.class);

	/** How often an act is tried that collides with another one. */
	static final int ATTEMPTS = 5;

	private static final long PAUSE_MILLIS = 20;

	private final TransactionManager transactions;

	private final List<RetryableFailure> retryable;

	/**
	 * An act on the given transactions.
	 * @param transactions Axon's view of the database's transactions
	 * @param retryable which failures are worth another try
	 */
	public ActTransaction(TransactionManager transactions, List<RetryableFailure> retryable) {
		this.transactions = transactions;
		this.retryable = List.copyOf(retryable);
	}

	/**
	 * Runs the act in one transaction, commits it if the result is to be kept, and hands
	 * the result back either way: a refusal is a value, and leaves nothing behind. On a
	 * collision with another act the whole act is tried again, up to {@value #ATTEMPTS}
	 * times, so it must not have effects outside of the transaction.
	 * <p>
	 * Inside a running unit of work (a reaction to an event, a delegate of a flow) the
	 * act joins it and is not tried again by itself. What is already running cannot be
	 * taken back alone, so a result that is not kept is a fault there.
	 * @param act what to do
	 * @param keeps whether to commit what was done, judged by its result
	 * @return the act's result
	 * @throws IllegalStateException if a transaction without a unit of work is already
	 * running, or if a joined act is not kept
	 */
	public <R> R inOneTransaction(Supplier<R> act, Predicate<R> keeps) {
		if (CurrentUnitOfWork.isStarted()) {
			return join(act, keeps);
		}
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("An act opens its own transaction, but one is already running here");
		}
		String trace = IdentifierFactory.getInstance().generateIdentifier();
		for (int attempt = 1;; attempt++) {
			UnitOfWork<Message<?>> unit = DefaultUnitOfWork.startAndGet(null);
			unit.attachTransaction(() -> endedWith(unit));
			// All that follows from one act shows one trace.
			unit.registerCorrelationDataProvider((none) -> Map.of(MessageOriginProvider.getDefaultTraceKey(), trace));
			try {
				return run(unit, act, keeps);
			}
			catch (RuntimeException | Error failure) {
				// Not rolled back: the transaction was committed, and what failed came
				// after it.
				if (!unit.isRolledBack() || !isRetryable(failure) || attempt == ATTEMPTS) {
					throw failure;
				}
				log.debug("Attempt {} of an act collided with another one and is repeated", attempt, failure);
			}
			pause(attempt);
		}
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

	private static <R> R run(UnitOfWork<?> unit, Supplier<R> act, Predicate<R> keeps) {
		try {
			R result = act.get();
			if (keeps.test(result)) {
				unit.commit();
			}
			else {
				unit.rollback();
			}
			return result;
		}
		catch (RuntimeException | Error failure) {
			if (unit.isActive() && !unit.isRolledBack()) {
				unit.rollback(failure);
			}
			throw failure;
		}
	}

	private static <R> R join(Supplier<R> act, Predicate<R> keeps) {
		R result = act.get();
		if (!keeps.test(result)) {
			throw new IllegalStateException("An act inside another one was not to be kept: " + result);
		}
		return result;
	}

	private boolean isRetryable(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			for (RetryableFailure kind : this.retryable) {
				if (kind.isRetryable(cause)) {
					return true;
				}
			}
		}
		return false;
	}

	/** Apart by chance, so that two which collided do not meet again. */
	private static void pause(int attempt) {
		long millis = ThreadLocalRandom.current().nextLong(1, PAUSE_MILLIS * attempt + 1);
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
	}

}
