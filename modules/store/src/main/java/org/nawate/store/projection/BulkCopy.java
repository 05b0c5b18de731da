package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the new tables of a {@link BulkProjection} in bulk, up to where the log ends when
 * it begins: while a page is made into rows and copied, the next one is read.
 */
final class BulkCopy {

	/**
	 * Facts of the log that are read together, and whose rows are copied in one
	 * transaction: what is committed meanwhile by others is sealed only behind it.
	 */
	private static final int PAGE = 8_000;

	private final BulkProjection projection;

	private final RebuildParts parts;

	private final long id;

	private final TransactionTemplate transaction;

	BulkCopy(BulkProjection projection, RebuildParts parts, long id) {
		this.projection = projection;
		this.parts = parts;
		this.id = id;
		this.transaction = new TransactionTemplate(parts.transactions());
	}

	/** Fills them, and tells each position that was reached. */
	void run(LongConsumer reached) {
		long size = this.parts.log().size();
		try (ExecutorService reader = Executors
			.newSingleThreadExecutor((task) -> Thread.ofPlatform().daemon().name("rebuild-reader").unstarted(task))) {
			Future<List<TrackedEventData<byte[]>>> next = reader.submit(() -> read(0, size));
			for (long after = 0; after < size; after += PAGE) {
				List<TrackedEventData<byte[]>> page = await(next);
				long to = Math.min(size, after + PAGE);
				next = reader.submit(() -> read(to, size));
				write(page, after, to, size);
				reached.accept(to);
			}
		}
	}

	private List<TrackedEventData<byte[]>> read(long after, long size) {
		return (after >= size) ? List.of()
				: this.parts.pages().read(after, Math.min(size, after + PAGE), this.projection.aggregates());
	}

	private void write(List<TrackedEventData<byte[]>> page, long after, long to, long size) {
		CopiedRows rows = new CopiedRows();
		long position = after + 1;
		try {
			Iterator<TrackedEventMessage<?>> messages = this.parts.pages().messages(page).iterator();
			while (messages.hasNext()) {
				TrackedEventMessage<?> message = messages.next();
				position = message.trackingToken().position().orElse(position);
				rows.nextFact();
				this.projection.write(message, rows);
			}
			this.transaction.executeWithoutResult((status) -> {
				copy(rows);
				this.parts.book().reached(this.id, to, size);
			});
		}
		catch (RuntimeException ex) {
			throw ProjectionFailure.at(position, ex);
		}
	}

	private void copy(CopiedRows rows) {
		Connection connection = DataSourceUtils.getConnection(this.parts.dataSource());
		try {
			rows.writeTo(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.parts.dataSource());
		}
	}

	private static <T> T await(Future<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
