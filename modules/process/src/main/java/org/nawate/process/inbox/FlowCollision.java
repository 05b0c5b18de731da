package org.nawate.process.inbox;

import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * Tells which failures of the flow engine come from somebody else's act at the same
 * moment.
 */
public final class FlowCollision {

	private FlowCollision() {
	}

	/**
	 * Whether the whole act is worth another try in a new transaction.
	 * @param failure one exception of a chain, without its causes
	 */
	public static boolean isRetryable(Throwable failure) {
		return failure instanceof OptimisticLockingException;
	}

}
