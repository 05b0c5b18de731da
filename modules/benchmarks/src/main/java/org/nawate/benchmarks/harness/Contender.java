package org.nawate.benchmarks.harness;

import java.util.Optional;

/**
 * One of those that are compared: it does the same work as the others, in its best way.
 */
public interface Contender extends AutoCloseable {

	/** As the table calls it. */
	String name();

	/** Does the work once. Several threads do at the same time. */
	void operate(Stopwatch watch) throws Exception;

	/** How much of what is counted one operation does. */
	default long units() {
		return 1;
	}

	/**
	 * Out of how many one of what is counted had to be found; 1 if there is nothing but
	 * that.
	 */
	default double among() {
		return 1;
	}

	/**
	 * Waits for what was left to others (sealing): it belongs to the time of the work.
	 */
	default void settle() throws Exception {
	}

	/** Where it writes; empty if nowhere. */
	default Optional<Database> database() {
		return Optional.empty();
	}

	/** Lets what works behind it rest, so that the work alone is counted. */
	default void pauseBackground() {
	}

	/** Lets what works behind it go on. */
	default void resumeBackground() {
	}

	@Override
	default void close() throws Exception {
	}

}
