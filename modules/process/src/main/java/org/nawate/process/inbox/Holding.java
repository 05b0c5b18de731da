package org.nawate.process.inbox;

/**
 * Hears which aggregates the running act has to itself until its end, so that what is
 * stored of them is read once. Supplied by the application from the event store.
 */
@FunctionalInterface
public interface Holding {

	/** Nobody else writes to the aggregate from now on. */
	void hold(String aggregate);

}
