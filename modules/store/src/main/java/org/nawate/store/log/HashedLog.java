package org.nawate.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.tree.Hash;
import org.postgresql.PGStatement;

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

		private Row hashed() {
			return (this.event != null)
					? new Row(this.index, this.globalIndex, this.sealed, this.event, this.event.hash()) : this;
		}

	}

	/** Binary transfer from the first time on: as text each byte would be two. */
	private static final int BINARY = -1;

	private static final int PAGE = 5_000;

	private final PreparedStatement statement;

	private final ResultSet rows;

	private final ExecutorService reader;

	private Future<List<Row>> next;

	private HashedLog(PreparedStatement statement) throws SQLException {
		this.statement = statement;
		this.rows = statement.executeQuery();
		this.reader = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("log-reader").factory());
		this.next = this.reader.submit(this::read);
	}

	/** All of it, as the connection's transaction sees it. */
	static HashedLog of(Connection connection) throws SQLException {
		PreparedStatement statement = connection.prepareStatement("""
				select l.log_index, l.global_index, l.leaf_hash, %s
				from event_log l left join domain_event_entry e using (global_index)
				order by l.log_index""".formatted(StoredEvent.COLUMNS));
		statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
		statement.setFetchSize(PAGE);
		return new HashedLog(statement);
	}

	/** The next page; an empty one at the end. */
	List<Row> next() throws SQLException {
		List<Row> page = taken();
		if (!page.isEmpty()) {
			this.next = this.reader.submit(this::read);
		}
		return page.parallelStream().map(Row::hashed).toList();
	}

	private List<Row> taken() throws SQLException {
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

	private List<Row> read() throws SQLException {
		List<Row> page = new ArrayList<>(PAGE);
		while (page.size() < PAGE && this.rows.next()) {
			RecordedEvent event = (this.rows.getString("aggregate_identifier") != null) ? StoredEvent.read(this.rows)
					: null;
			page.add(new Row(this.rows.getLong("log_index"), this.rows.getLong("global_index"),
					Hash.of(this.rows.getBytes("leaf_hash")), event, null));
		}
		return page;
	}

	/** Also while a page is being read: the reader ends first. */
	@Override
	public void close() throws SQLException {
		this.reader.close();
		this.rows.close();
		this.statement.close();
	}

}
