package org.nawate.store.projection;

import org.jspecify.annotations.Nullable;

/** Where the rows of a {@link BulkProjection} go. */
@FunctionalInterface
public interface Rows {

	/**
	 * Adds a row, unless one with its key is there already.
	 * @param values one for each column, in their order
	 */
	void add(RowTable table, @Nullable Object... values);

}
