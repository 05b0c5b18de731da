package org.nawate.store.projection;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * What is copied in bulk, page by page. Pages are read on one thread and made into rows
 * on another one, each in their order.
 */
interface BulkSource<P> extends AutoCloseable {

	/** The next page; {@code null} if there are no more. */
	@Nullable P next() throws SQLException;

	/** The rows that a page becomes. */
	CopiedRows rows(P page);

	/** How much of the log has been read with a page, 0 to 1. */
	double share(P page);

	@Override
	void close() throws SQLException;

}
