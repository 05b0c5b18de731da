package org.nawate.process.inbox;

/**
 * Tells which failures of the flow engine come from somebody else's act at the same
 * moment, without naming the engine.
 */
@FunctionalInterface
public interface FlowCollision {

	/**
	 * Whether the whole act is worth another try in a new transaction.
	 * @param failure one exception of a chain, without its causes
	 */
	boolean isRetryable(Throwable failure);

}
