package org.nawate.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.tree.Hash;
import org.nawate.store.copy.CopiedRow;
import org.nawate.store.copy.CopySource;

/**
 * The whole log, page by page in its order, each event hashed anew from the bytes that
 * are stored. While one page is judged the next one is read, and all processors hash.
 */
final class HashedLog implements AutoCloseable {

	/**
	 * One place in the log.
	 *
	 * @param index where, from 0
	 * @param globalIndex the event's place in the store
	 * @param sealed the hash that was sealed
	 * @param event the event; {@code null} if the store has none
	 * @param hash its hash as it is stored now; {@code null} if the store has none
	 */
	record Row(long index, long globalIndex, Hash sealed, @Nullable RecordedEvent event, @Nullable Hash hash) {

		private static Row of(byte[] copied) {
			CopiedRow row = new CopiedRow(copied);
			long index = row.number();
			long globalIndex = row.number();
			Hash sealed = Hash.of(row.bytes());
			RecordedEvent event = row.isNull() ? null : StoredEvent.read(row);
			return new Row(index, globalIndex, sealed, event, (event != null) ? event.hash() : null);
		}

	}

	/**
	 * Events lie nearly in the order of the log, so each is found beside the last one.
	 * Otherwise all of them would be written to the disk once more, to be sorted.
	 */
	private static final String IN_ORDER = """
			set local enable_sort = off;
			set local enable_hashjoin = off;
			set local enable_mergejoin = off;
			set local max_parallel_workers_per_gather = 0""";

	private static final int PAGE = 5_000;

	private final CopySource rows;

	private final ExecutorService reader;

	private Future<List<byte[]>> next;

	private HashedLog(CopySource rows) {
		this.rows = rows;
		this.reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("log-reader").factory());
		this.next = this.reader.submit(this::read);
	}

	/** All of it, as the connection's transaction sees it. */
	static HashedLog of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(IN_ORDER);
		}
		return new HashedLog(CopySource.of(connection, """
				select l.log_index, l.global_index, l.leaf_hash, %s
				from event_log l left join domain_event_entry e using (global_index)
				order by l.log_index""".formatted(StoredEvent.COLUMNS)));
	}

	/** The next page; an empty one at the end. */
	List<Row> next() throws SQLException {
		List<byte[]> page = taken();
		if (!page.isEmpty()) {
			this.next = this.reader.submit(this::read);
		}
		return page.parallelStream().map(Row::of).toList();
	}

	private List<byte[]> taken() throws SQLException {
		try {
			return this.next.get();
		}
		catch (ExecutionException ex) {
			throw new SQLException("The log cannot be read", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SQLException("Interrupted while the log is read", ex);
		}
	}

	private List<byte[]> read() throws SQLException {
		List<byte[]> page = new ArrayList<>(PAGE);
		for (byte[] row = this.rows.next(); row != null; row = this.rows.next()) {
			page.add(row);
			if (page.size() == PAGE) {
				break;
			}
		}
		return page;
	}

	/** Also while a page is being read: the reader ends first. */
	@Override
	public void close() throws SQLException {
		this.reader.close();
		this.rows.close();
	}

}
