package org.nawate.process.inbox;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs an act as one database transaction: events, engine state and engine jobs are
 * committed together or not at all. Supplied by the application from the event store.
 */
@FunctionalInterface
public interface OneTransaction {

	/**
	 * Runs the act, commits if its result is to be kept, and hands the result back either
	 * way. On a collision ({@link FlowCollision}) the whole act is tried again.
	 */
	<R> R inOneTransaction(Supplier<R> act, Predicate<R> keeps);

}
