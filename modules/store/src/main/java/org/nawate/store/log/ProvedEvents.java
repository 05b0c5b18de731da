package org.nawate.store.log;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.tree.ConsistencyProof;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.InclusionProof;
import org.nawate.ledger.tree.Nodes;
import org.nawate.ledger.tree.TileNodes;

/**
 * One look at the signed log that nothing recorded meanwhile moves: events with the proof
 * that they stand in it, and earlier signed states with the proof that it grew out of
 * them. Events are read as they are stored; one that was altered there will not fit its
 * proof.
 */
public final class ProvedEvents implements AutoCloseable {

	/** Events that are fetched at a time. */
	private static final int PAGE = 1_000;

	private static final Duration BETWEEN_WISHES = Duration.ofMillis(500);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

	private final Connection connection;

	private final SignedNote checkpoint;

	private final long size;

	private final Nodes nodes;

	private ProvedEvents(Connection connection, SignedNote checkpoint) throws SQLException {
		this.connection = connection;
		this.checkpoint = checkpoint;
		this.size = Checkpoint.of(checkpoint.text()).size();
		this.nodes = new TileNodes(this.size, new LogTiles(connection)::tile);
	}

	/** Takes an event, its place in the log from 0, and the way from it to the root. */
	@FunctionalInterface
	public interface Reader {

		/** The path is {@code null} where none was asked for. */
		void read(long index, RecordedEvent event, @Nullable List<Hash> path) throws IOException;

	}

	/**
	 * Has all that is sealed at this moment signed, and looks at it.
	 * @param patience how long to wait for the signature
	 * @return nothing if it was not signed in that time, or there is no event at all
	 */
	public static Optional<ProvedEvents> open(DataSource source, Duration patience) throws SQLException {
		Connection connection = source.getConnection();
		try {
			if (!isSigned(connection, patience)) {
				connection.close();
				return Optional.empty();
			}
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setReadOnly(true);
			return Optional.of(new ProvedEvents(connection, newest(connection)));
		}
		catch (SQLException | RuntimeException ex) {
			connection.close();
			throw ex;
		}
	}

	private static boolean isSigned(Connection connection, Duration patience) throws SQLException {
		connection.setAutoCommit(true);
		long wanted = number(connection, "select coalesce(max(log_index) + 1, 0) from event_log");
		long deadline = System.nanoTime() + patience.toNanos();
		long nextWish = System.nanoTime();
		while (number(connection, "select coalesce(max(size), 0) from event_log_checkpoint") < wanted) {
			if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
				return false;
			}
			if (System.nanoTime() >= nextWish) {
				// Repeated: a sealer that has just taken over has not heard the first
				// one.
				number(connection, "select count(pg_notify('" + Sealer.WISHES + "', ''))");
				nextWish = System.nanoTime() + BETWEEN_WISHES.toNanos();
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
		return wanted > 0;
	}

	private static long number(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	private static SignedNote newest(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement
					.executeQuery("select note from event_log_checkpoint order by size desc limit 1")) {
			row.next();
			return SignedNote.of(row.getString(1));
		}
	}

	/** The signed state that everything is proved to. */
	public SignedNote checkpoint() {
		return this.checkpoint;
	}

	/** Its events. */
	public long size() {
		return this.size;
	}

	/** The texts of all keys that ever signed, the first one first. */
	public List<String> keys() throws SQLException {
		List<String> keys = new ArrayList<>();
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement
					.executeQuery("select verifying_key from event_log_key order by first_size, verifying_key")) {
			while (row.next()) {
				keys.add(row.getString(1));
			}
		}
		return keys;
	}

	/** Reads every event, without paths: the root over all of them is proof enough. */
	public void readAll(Reader reader) throws SQLException, IOException {
		try (PreparedStatement statement = this.connection.prepareStatement("""
				select l.log_index, %s
				from event_log l join domain_event_entry e using (global_index)
				where l.log_index < ? order by l.log_index""".formatted(StoredEvent.COLUMNS))) {
			statement.setLong(1, this.size);
			read(statement, false, reader);
		}
	}

	/**
	 * Reads all events of some aggregates, and up to the last of them those of all
	 * aggregates of some kinds.
	 * @param aggregates ids of the ones that are read as a whole
	 * @param kinds kinds of which all are read
	 */
	public void read(Collection<String> aggregates, Collection<String> kinds, Reader reader)
			throws SQLException, IOException {
		read(aggregates, kinds, this.size, reader);
	}

	/**
	 * The same of the log as far as it went.
	 * @param end how many of its events are looked at, from the first one on
	 */
	public void read(Collection<String> aggregates, Collection<String> kinds, long end, Reader reader)
			throws SQLException, IOException {
		long before = Math.min(end, this.size);
		try (PreparedStatement statement = this.connection.prepareStatement(
				"""
						with last as (
						    select max(l.log_index) as log_index
						    from domain_event_entry e join event_log l using (global_index)
						    where e.aggregate_identifier = any (?) and l.log_index < ?),
						concerned as (
						    select unnest(cast(? as text[])) as aggregate_identifier, cast(null as bigint) as until
						    union
						    select aggregate_identifier, (select log_index from last) from domain_event_entry
						    where sequence_number = 0 and type = any (?) and aggregate_identifier <> all (?))
						select l.log_index, %s
						from concerned join domain_event_entry e using (aggregate_identifier) join event_log l using (global_index)
						where l.log_index < ? and l.log_index <= coalesce(until, l.log_index)
						order by l.log_index"""
					.formatted(StoredEvent.COLUMNS))) {
			java.sql.Array whole = this.connection.createArrayOf("text", aggregates.toArray());
			statement.setArray(1, whole);
			statement.setLong(2, before);
			statement.setArray(3, whole);
			statement.setArray(4, this.connection.createArrayOf("text", kinds.toArray()));
			statement.setArray(5, whole);
			statement.setLong(6, before);
			read(statement, true, reader);
		}
	}

	private void read(PreparedStatement statement, boolean withPaths, Reader reader) throws SQLException, IOException {
		statement.setFetchSize(PAGE);
		try (ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				long index = row.getLong("log_index");
				reader.read(index, StoredEvent.read(row),
						withPaths ? InclusionProof.of(index, this.size, this.nodes).path() : null);
			}
		}
	}

	/**
	 * The states that were signed first after some events, and those of certain sizes.
	 * @param events places of events in the log, from 0
	 * @param sizes sizes at which a state was signed; one that was not is left out
	 * @return the notes by their size, all earlier than the present one
	 */
	public SortedMap<Long, SignedNote> earlier(Collection<Long> events, Collection<Long> sizes) throws SQLException {
		SortedMap<Long, SignedNote> notes = new TreeMap<>();
		try (PreparedStatement statement = this.connection.prepareStatement("""
				select c.size, c.note
				from unnest(cast(? as bigint[])) e (index)
				cross join lateral (
				    select size, note from event_log_checkpoint where size > e.index order by size limit 1) c
				where c.size < ?
				union
				select size, note from event_log_checkpoint where size = any (?) and size < ?""")) {
			statement.setArray(1, this.connection.createArrayOf("bigint", events.toArray()));
			statement.setLong(2, this.size);
			statement.setArray(3, this.connection.createArrayOf("bigint", sizes.toArray()));
			statement.setLong(4, this.size);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					notes.put(row.getLong(1), SignedNote.of(row.getString(2)));
				}
			}
		}
		return notes;
	}

	/**
	 * The sizes of the states with a time-stamp that were signed first after some events,
	 * and of the latest one that has one.
	 * @param events places of events in the log, from 0
	 */
	public SortedSet<Long> stamped(Collection<Long> events) throws SQLException {
		SortedSet<Long> sizes = new TreeSet<>();
		try (PreparedStatement statement = this.connection.prepareStatement("""
				select s.size
				from unnest(cast(? as bigint[])) e (index)
				cross join lateral (
				    select size from event_log_time_stamp where size > e.index order by size limit 1) s
				where s.size <= ?
				union
				select max(size) from event_log_time_stamp where size <= ? having max(size) is not null""")) {
			statement.setArray(1, this.connection.createArrayOf("bigint", events.toArray()));
			statement.setLong(2, this.size);
			statement.setLong(3, this.size);
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					sizes.add(row.getLong(1));
				}
			}
		}
		return sizes;
	}

	/** The time-stamps of the states of these sizes, as far as they have one. */
	public SortedMap<Long, byte[]> timeStamps(Collection<Long> sizes) throws SQLException {
		SortedMap<Long, byte[]> answers = new TreeMap<>();
		try (PreparedStatement statement = this.connection
			.prepareStatement("select size, answer from event_log_time_stamp where size = any (?)")) {
			statement.setArray(1, this.connection.createArrayOf("bigint", sizes.toArray()));
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					answers.put(row.getLong(1), row.getBytes(2));
				}
			}
		}
		return answers;
	}

	/** Shows that the log of that size is the beginning of this one. */
	public ConsistencyProof since(long first) {
		return ConsistencyProof.of(first, this.size, this.nodes);
	}

	@Override
	public void close() throws SQLException {
		try {
			this.connection.rollback();
			this.connection.setReadOnly(false);
			this.connection.setAutoCommit(true);
		}
		finally {
			this.connection.close();
		}
	}

}
