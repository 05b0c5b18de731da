package org.nawate.store.projection;

import java.util.Set;

/**
 * A projection that only ever adds rows, each from its fact alone, so that facts may be
 * taken in whatever order. The rule that makes rows of a fact stands once, in
 * {@link #write}: live the rows are inserted, in a rebuild they are copied in bulk.
 */
public interface BulkProjection {

	/** Of which aggregates it takes facts, by their type; of others it has no use. */
	Set<String> aggregates();

	/** Writes what a fact says. */
	void write(PlainFact fact, Rows rows);

}
