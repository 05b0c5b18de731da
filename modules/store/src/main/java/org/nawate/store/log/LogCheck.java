package org.nawate.store.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.note.Checkpoint;
import org.nawate.ledger.note.NoteFormatException;
import org.nawate.ledger.note.SignedNote;
import org.nawate.ledger.note.VerifyingKey;
import org.nawate.ledger.tree.GrowingTree;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.Tile;

/**
 * Hashes every stored event anew and compares: with the log, with the event before it in
 * its aggregate, with the tiles and with what was signed. An edit by hand in the database
 * is named by its row.
 */
public final class LogCheck {

	/** What was found wrong. */
	public enum Problem {

		/** The log has this event, the store does not. */
		EVENT_MISSING,

		/** The stored bytes are not those that were sealed. */
		EVENT_CHANGED,

		/** Its place in the log is not the one behind the last. */
		LOG_GAP,

		/** It does not hold the hash of the event before it in its aggregate. */
		CHAIN_BROKEN,

		/**
		 * An event between this one and the one before it in its aggregate is missing.
		 */
		SEQUENCE_GAP,

		/** The hash of a tile is not that of the events below it. */
		TILE_CHANGED,

		/** The log up to here is not the one that was signed. */
		CHECKPOINT_DIFFERS,

		/** The signature does not hold, or is by a key that is not believed. */
		SIGNATURE_INVALID

	}

	/**
	 * One thing that is wrong.
	 *
	 * @param problem what
	 * @param logIndex where in the log, from 0; for a checkpoint, its size
	 * @param row the event's row, as its aggregate and sequence number, or what else it
	 * concerns
	 */
	public record Finding(Problem problem, long logIndex, String row) {
	}

	/**
	 * What a check found.
	 *
	 * @param size events in the log
	 * @param root the root over them, from the bytes as they are stored now
	 * @param checkpoints signed states that were compared
	 * @param findings what is wrong, in the order of the log; empty if all holds
	 */
	public record Report(long size, Hash root, int checkpoints, List<Finding> findings) {

		public Report {
			findings = List.copyOf(findings);
		}

		/** Whether everything holds. */
		public boolean holds() {
			return this.findings.isEmpty();
		}

	}

	/** The last event of an aggregate up to here. */
	private static final class Last {

		private long sequence = -1;

		private @Nullable Hash hash;

	}

	private final DataSource dataSource;

	private final Collection<VerifyingKey> believed;

	private final List<String> copies;

	/**
	 * A check of the log in that database.
	 * @param believed the keys whose signatures count
	 */
	public LogCheck(DataSource dataSource, Collection<VerifyingKey> believed) {
		this(dataSource, believed, List.of());
	}

	/**
	 * The same, holding copies of checkpoints against it that were kept elsewhere.
	 * @param copies signed notes
	 */
	public LogCheck(DataSource dataSource, Collection<VerifyingKey> believed, List<String> copies) {
		this.dataSource = dataSource;
		this.believed = List.copyOf(believed);
		this.copies = List.copyOf(copies);
	}

	/** Hears how far a check has come. */
	@FunctionalInterface
	public interface Progress {

		/**
		 * So many events are checked.
		 * @param events checked up to now
		 * @param of events to check in all
		 */
		void reached(long events, long of);

	}

	/** Checks the whole log as it is at this moment. */
	public Report run() throws SQLException {
		return run((events, of) -> {
		});
	}

	/** The same, telling now and then how far it has come. */
	public Report run(Progress progress) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			connection.setAutoCommit(false);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setReadOnly(true);
			try {
				return new Run(connection).check(progress);
			}
			finally {
				connection.rollback();
			}
		}
	}

	private final class Run {

		private final Connection connection;

		private final List<Finding> findings = new ArrayList<>();

		private final Map<String, Last> aggregates = new HashMap<>();

		private final Map<String, Hash> nodes = new HashMap<>();

		private final PriorityQueue<SignedState> checkpoints = new PriorityQueue<>(
				Comparator.comparingLong(SignedState::size));

		private final GrowingTree tree = new GrowingTree(this::compareNode);

		Run(Connection connection) {
			this.connection = connection;
		}

		Report check(Progress progress) throws SQLException {
			long all = new LogTiles(this.connection).size();
			progress.reached(0, all);
			readNodes();
			readCheckpoints();
			int signed = this.checkpoints.size();
			LogCheck.this.copies.forEach((copy) -> keep(copy, "copy"));
			try (HashedLog pages = HashedLog.of(this.connection)) {
				for (List<HashedLog.Row> page = pages.next(); !page.isEmpty(); page = pages.next()) {
					for (HashedLog.Row row : page) {
						compareEvent(row);
						compareCheckpoints();
					}
					progress.reached(this.tree.size(), all);
				}
			}
			this.checkpoints.forEach((state) -> find(Problem.CHECKPOINT_DIFFERS, state.size(), state.row()));
			this.nodes.keySet().forEach((node) -> find(Problem.TILE_CHANGED, this.tree.size(), node));
			return new Report(this.tree.size(), this.tree.root(), signed, this.findings);
		}

		private void compareEvent(HashedLog.Row row) {
			if (row.index() != this.tree.size()) {
				find(Problem.LOG_GAP, row.index(), "event_log");
			}
			RecordedEvent event = row.event();
			Hash hash = row.hash();
			if (event == null || hash == null) {
				find(Problem.EVENT_MISSING, row.index(), "global_index " + row.globalIndex());
				this.tree.add(row.sealed());
				return;
			}
			if (!hash.equals(row.sealed())) {
				find(Problem.EVENT_CHANGED, row.index(), name(event));
			}
			Last last = this.aggregates.computeIfAbsent(event.aggregate(), (aggregate) -> new Last());
			compareWithBefore(event, row.index(), last);
			last.sequence = event.sequence();
			last.hash = row.sealed();
			this.tree.add(hash);
		}

		private void compareWithBefore(RecordedEvent event, long index, Last last) {
			if (event.sequence() != last.sequence + 1) {
				find(Problem.SEQUENCE_GAP, index, name(event));
			}
			// Events from before chains were kept hold no hash, and none comes after one
			// that does.
			else if (event.previous() != null && !Objects.equals(event.previous(), last.hash)) {
				find(Problem.CHAIN_BROKEN, index, name(event));
			}
		}

		private void compareNode(int level, long index, Hash hash) {
			if (level > 0 && level % Tile.HEIGHT == 0 && !hash.equals(this.nodes.remove(level + "/" + index))) {
				find(Problem.TILE_CHANGED, (index + 1) << level, level + "/" + index);
			}
		}

		private void compareCheckpoints() {
			for (SignedState next = this.checkpoints.peek(); next != null
					&& next.size() == this.tree.size(); next = this.checkpoints.peek()) {
				this.checkpoints.remove();
				if (!next.root().equals(this.tree.root())) {
					find(Problem.CHECKPOINT_DIFFERS, next.size(), next.row());
				}
			}
		}

		private void readNodes() throws SQLException {
			try (Statement statement = this.connection.createStatement();
					ResultSet row = statement.executeQuery("select level, index, hash from event_log_node")) {
				while (row.next()) {
					this.nodes.put(row.getInt("level") + "/" + row.getLong("index"), Hash.of(row.getBytes("hash")));
				}
			}
		}

		private void readCheckpoints() throws SQLException {
			try (Statement statement = this.connection.createStatement();
					ResultSet row = statement
						.executeQuery("select size, root_hash, note from event_log_checkpoint order by size")) {
				while (row.next()) {
					SignedState state = signedState(row.getString("note"), "checkpoint");
					if (state == null || state.size() != row.getLong("size")) {
						find(Problem.SIGNATURE_INVALID, row.getLong("size"), "checkpoint");
					}
					if (state != null) {
						this.checkpoints.add(state);
					}
				}
			}
		}

		/** A copy may be older than the keys of today: then it proves nothing here. */
		private void keep(String note, String row) {
			SignedState state = signedState(note, row);
			if (state != null && state.size() > 0) {
				this.checkpoints.add(state);
			}
		}

		private @Nullable SignedState signedState(String note, String row) {
			try {
				SignedNote signed = SignedNote.of(note);
				Checkpoint checkpoint = Checkpoint.of(signed.text());
				return signed.signedBy(LogCheck.this.believed).isEmpty() ? null
						: new SignedState(checkpoint.size(), checkpoint.root(), row);
			}
			catch (NoteFormatException ex) {
				return null;
			}
		}

		private void find(Problem problem, long index, String row) {
			this.findings.add(new Finding(problem, index, row));
		}

		private static String name(RecordedEvent event) {
			return event.aggregate() + " #" + event.sequence();
		}

	}

	private record SignedState(long size, Hash root, String row) {
	}

}
