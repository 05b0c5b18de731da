package org.nawate.store;

/**
 * Tells failures that are due to somebody else's act at the same moment, so that the act
 * may be tried again. A module with such exceptions of its own (the flow engine)
 * contributes a bean.
 */
@FunctionalInterface
public interface RetryableFailure {

	/**
	 * Whether this failure, one of the chain of causes, is worth another try of the whole
	 * act.
	 * @param failure one exception of the chain, without its causes
	 */
	boolean isRetryable(Throwable failure);

}
