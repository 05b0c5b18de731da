package org.nawate.store.projection;

import java.util.List;
import java.util.Set;

/**
 * A projection whose rows are each made of the facts of one aggregate alone, so that
 * aggregates may be taken in whatever order. The rule that makes rows stands once: live
 * they are inserted, in a rebuild they are copied in bulk.
 */
public interface BulkProjection {

	/** Of which aggregates it takes facts, by their type; of others it has no use. */
	Set<String> aggregates();

	/**
	 * Writes what the facts of one aggregate say, from the first one on.
	 * @param facts in the order of the log
	 */
	void write(List<PlainFact> facts, Rows rows);

}
