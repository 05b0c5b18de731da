package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the new tables of a projection in bulk, up to where the log ends when it begins.
 * Three pages are in work at once: while the rows of one are copied, the next one is made
 * into rows and the one behind it is read.
 */
final class BulkCopy {

	/** Pages in work besides the one that is copied. */
	private static final int AHEAD = 2;

	/** After so many pages what was entered is worked into the indexes of words. */
	private static final int SETTLED = 400;

	private final String projection;

	private final RebuildParts parts;

	private final long id;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	BulkCopy(String projection, RebuildParts parts, long id) {
		this.projection = projection;
		this.parts = parts;
		this.id = id;
		this.transaction = new TransactionTemplate(parts.transactions());
		this.jdbc = JdbcClient.create(parts.dataSource());
	}

	/** What a page has become. */
	private record Made(CopiedRows rows, double share) {
	}

	/**
	 * Fills them, and closes the source.
	 * @param size of the log, to tell how far it is
	 */
	<P> void run(BulkSource<P> source, long size) throws SQLException {
		try (source;
				ExecutorService reader = thread("rebuild-reader");
				ExecutorService maker = thread("rebuild-maker")) {
			try {
				Deque<Future<@Nullable Made>> ahead = new ArrayDeque<>();
				for (int pages = 1;; pages++) {
					while (ahead.size() < AHEAD) {
						Future<@Nullable P> page = reader.submit(source::next);
						ahead.addLast(maker.submit(() -> made(source, await(page))));
					}
					Made made = await(ahead.removeFirst());
					if (made == null) {
						settle();
						return;
					}
					this.transaction.executeWithoutResult((status) -> {
						this.jdbc.sql(Rebuild.UNHURRIED).update();
						this.jdbc.sql("set local gin_pending_list_limit to '1GB'").update();
						copy(made.rows());
						this.parts.book().reached(this.id, (long) (made.share() * size), size);
					});
					if (pages % SETTLED == 0) {
						settle();
					}
				}
			}
			finally {
				// After a failure nobody waits for what is still ahead.
				reader.shutdownNow();
				maker.shutdownNow();
			}
		}
	}

	private void settle() {
		this.jdbc.sql("select settle_rebuild(?)").param(this.projection).query((row, number) -> true).list();
	}

	private static <P> @Nullable Made made(BulkSource<P> source, @Nullable P page) {
		return (page != null) ? new Made(source.rows(page), source.share(page)) : null;
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

	private static <T extends @Nullable Object> T await(Future<T> future) {
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
