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
 * Fills the new tables of a {@link BulkProjection} in bulk, up to where the log ends when
 * it begins. Three pages are in work at once: while the rows of one are copied, the next
 * one is made into rows and the one behind it is read.
 */
final class BulkCopy {

	/** Pages in work besides the one that is copied. */
	private static final int AHEAD = 2;

	private final BulkProjection projection;

	private final RebuildParts parts;

	private final long id;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	BulkCopy(BulkProjection projection, RebuildParts parts, long id) {
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
	 * Fills them.
	 * @return the position that was reached
	 */
	long run() throws SQLException {
		long size = this.parts.log().size();
		try (AggregateFacts facts = new AggregateFacts(this.parts.dataSource().getConnection(),
				this.projection.aggregates(), size);
				ExecutorService reader = thread("rebuild-reader");
				ExecutorService maker = thread("rebuild-maker")) {
			try {
				Deque<Future<@Nullable Made>> ahead = new ArrayDeque<>();
				while (true) {
					while (ahead.size() < AHEAD) {
						Future<AggregateFacts.@Nullable Page> page = reader.submit(facts::next);
						ahead.addLast(maker.submit(() -> made(await(page))));
					}
					Made made = await(ahead.removeFirst());
					if (made == null) {
						return size;
					}
					this.transaction.executeWithoutResult((status) -> {
						this.jdbc.sql(Rebuild.UNHURRIED).update();
						copy(made.rows());
						this.parts.book().reached(this.id, (long) (made.share() * size), size);
					});
				}
			}
			finally {
				// After a failure nobody waits for what is still ahead.
				reader.shutdownNow();
				maker.shutdownNow();
			}
		}
	}

	private @Nullable Made made(AggregateFacts.@Nullable Page page) {
		if (page == null) {
			return null;
		}
		CopiedRows rows = new CopiedRows();
		this.parts.pages().aggregates(page.facts(), (facts) -> {
			rows.nextAggregate();
			this.projection.write(facts, rows);
		});
		return new Made(rows, page.share());
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
