package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * it begins. Three pages are in work at once: while the rows of one are copied, the next
 * one is made into rows and the one behind it is read.
 */
final class BulkCopy {

	/**
	 * Facts of the log that are read together, and whose rows are copied in one
	 * transaction: what is committed meanwhile by others is sealed only behind it.
	 */
	private static final int PAGE = 5_000;

	/** Pages in work besides the one that is copied. */
	private static final int AHEAD = 2;

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
		try (ExecutorService reader = thread("rebuild-reader"); ExecutorService maker = thread("rebuild-maker")) {
			try {
				Deque<Future<CopiedRows>> ahead = new ArrayDeque<>();
				long after = 0;
				long begun = 0;
				while (after < size) {
					while (ahead.size() < AHEAD && begun < size) {
						long from = begun;
						begun = Math.min(size, from + PAGE);
						long to = begun;
						Future<List<TrackedEventData<byte[]>>> page = reader
							.submit(() -> this.parts.pages().read(from, to, this.projection.aggregates()));
						ahead.addLast(maker.submit(() -> rows(await(page), from)));
					}
					CopiedRows rows = await(ahead.removeFirst());
					long to = Math.min(size, after + PAGE);
					this.transaction.executeWithoutResult((status) -> {
						copy(rows);
						this.parts.book().reached(this.id, to, size);
					});
					reached.accept(to);
					after = to;
				}
			}
			finally {
				// After a failure nobody waits for what is still ahead.
				reader.shutdownNow();
				maker.shutdownNow();
			}
		}
	}

	private CopiedRows rows(List<TrackedEventData<byte[]>> page, long after) {
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
			return rows;
		}
		catch (RuntimeException ex) {
			throw ProjectionFailure.at(position, ex);
		}
	}

	private static ExecutorService thread(String name) {
		return Executors.newSingleThreadExecutor((task) -> Thread.ofPlatform().daemon().name(name).unstarted(task));
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
