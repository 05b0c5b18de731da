package org.nawate.store.projection;

import java.util.Set;

import org.axonframework.eventhandling.EventMessage;

/**
 * A projection that only ever adds rows, each from its fact alone. The rule that makes
 * rows of a fact stands once, in {@link #write}: live the rows are inserted, in a rebuild
 * they are copied in bulk, a hundred thousand facts in a second.
 */
public interface BulkProjection {

	/** Of which aggregates it takes facts, by their type; of others it has no use. */
	Set<String> aggregates();

	/** Writes what a fact says. */
	void write(EventMessage<?> message, Rows rows);

}
