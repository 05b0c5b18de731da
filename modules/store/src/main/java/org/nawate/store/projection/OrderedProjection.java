package org.nawate.store.projection;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A projection whose rows are each made of one fact and of what was said before it. In a
 * rebuild one reader takes the log in its order and remembers what it needs, so that it
 * asks the database for nothing, and its rows are copied in bulk.
 */
public interface OrderedProjection {

	/** A reader that has not seen a fact yet. */
	Reader reader();

	/** Reads one fact after the other, from the first of the log on. */
	interface Reader {

		/** Writes what the next fact says. */
		void read(TrackedEventMessage<?> fact, Rows rows);

		/**
		 * Does what can be done only when all rows are there.
		 * @param jdbc finds the new tables first
		 */
		void finish(JdbcClient jdbc);

	}

}
