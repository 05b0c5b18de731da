package org.nawate.store.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.nawate.ledger.event.RecordedEvent;
import org.nawate.ledger.tree.GrowingTree;
import org.nawate.ledger.tree.Hash;
import org.nawate.ledger.tree.Tile;
import org.nawate.store.copy.CopiedRow;
import org.nawate.store.copy.CopySource;
import org.nawate.store.copy.RowsToCopy;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Gives committed events their place in the log, batch by batch, on the one connection
 * that holds the sealer's lock. An event is taken when no transaction is running in this
 * database any more that began before its own: whatever commits later stands behind it.
 */
final class Sealer {

	/** Events sealed in one transaction. */
	static final int BATCH = 1_000;

	/** The channel on which other nodes hear that the log has grown. */
	static final String CHANNEL = "nawate_event_log";

	/** The channel on which any node asks for a signature now. */
	static final String WISHES = "nawate_event_log_sign";

	/**
	 * An advisory lock of the session: one sealer at a time, whatever node it runs on.
	 */
	private static final long LOCK = 0x6e61776174650001L;

	private record Node(int level, long index, Hash hash) {
	}

	private final Connection connection;

	private final List<Node> completed = new ArrayList<>();

	private final CheckpointBook checkpoints;

	private GrowingTree tree = new GrowingTree(GrowingTree.Completed.IGNORED);

	private long era;

	/** A transaction id of 64 bits, without sign. */
	private long lastTransaction;

	private long lastPosition;

	private boolean othersRun;

	private Sealer(Connection connection, CheckpointBook checkpoints) {
		this.connection = connection;
		this.checkpoints = checkpoints;
	}

	/**
	 * Takes the sealer's lock, if no other node holds it. It is given back with the
	 * connection.
	 * @return whether it was taken
	 */
	static boolean takeLock(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
			row.next();
			return row.getBoolean(1);
		}
	}

	/**
	 * Goes on where the log ends.
	 * @param connection one that holds the lock
	 * @param notary who signs it
	 */
	static Sealer open(Connection connection, Notary notary, InstantSource clock) throws SQLException {
		connection.setAutoCommit(false);
		Sealer sealer = new Sealer(connection, CheckpointBook.open(connection, notary, clock));
		sealer.findEnd();
		if (sealer.transactionsBeganAnew()) {
			sealer.beginEra();
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("listen " + WISHES);
		}
		connection.commit();
		return sealer;
	}

	/** The log's size, in events. */
	long size() {
		return this.tree.size();
	}

	/** The root over all events of the log. */
	Hash root() {
		return this.tree.root();
	}

	/**
	 * Seals the next events, if there are any, signs the log if it is time, and tells all
	 * nodes.
	 * @return how many were sealed; {@link #BATCH} if there may be more
	 */
	int sealNext() throws SQLException {
		try {
			int sealed = seal();
			this.connection.commit();
			return sealed;
		}
		catch (SQLException | RuntimeException ex) {
			this.connection.rollback();
			throw ex;
		}
	}

	/** Whether something that was committed may have had to wait for an older act. */
	boolean mayHaveLeft() {
		return this.othersRun;
	}

	private int seal() throws SQLException {
		List<Long> positions = new ArrayList<>();
		List<Hash> leaves = new ArrayList<>();
		long transaction = this.lastTransaction;
		boolean weighty = false;
		RunningTransactions running = RunningTransactions.ask(this.connection);
		this.othersRun = running.any();
		try (CopySource rows = CopySource.of(this.connection, """
				select e.transaction_id, e.global_index, %s
				from domain_event_entry e
				where e.global_index > %d and (e.transaction_id, e.global_index) > (xid8 '%s', %d)
				and e.transaction_id < xid8 '%s'
				order by e.transaction_id, e.global_index
				limit %d""".formatted(StoredEvent.COLUMNS, this.era, Long.toUnsignedString(this.lastTransaction),
				this.lastPosition, running.oldest(), BATCH))) {
			for (byte[] copied = rows.next(); copied != null; copied = rows.next()) {
				CopiedRow row = new CopiedRow(copied);
				transaction = row.number();
				positions.add(row.number());
				RecordedEvent event = StoredEvent.read(row);
				leaves.add(event.hash());
				weighty |= this.checkpoints.isWeighty(event.event());
			}
		}
		if (!positions.isEmpty()) {
			append(positions, leaves);
			this.lastTransaction = transaction;
			this.lastPosition = positions.getLast();
		}
		this.checkpoints.signIfDue(this.tree.size(), this.tree.root(), weighty || isWished());
		return positions.size();
	}

	/** What was told on this connection came along with the answers read above. */
	private boolean isWished() throws SQLException {
		PGNotification[] wishes = this.connection.unwrap(PGConnection.class).getNotifications();
		return wishes != null && wishes.length > 0;
	}

	/** Which costs the server less by COPY than by statements. */
	private void insert(long first, List<Long> positions, List<Hash> leaves) throws SQLException {
		RowsToCopy rows = new RowsToCopy();
		for (int i = 0; i < positions.size(); i++) {
			rows.row(3).number(first + i).number(positions.get(i)).bytes(leaves.get(i).bytes());
		}
		rows.sendTo(this.connection, "event_log (log_index, global_index, leaf_hash)");
	}

	private void append(List<Long> positions, List<Hash> leaves) throws SQLException {
		long first = this.tree.size();
		for (int from = 0; from < positions.size(); from += BATCH) {
			int to = Math.min(positions.size(), from + BATCH);
			insert(first + from, positions.subList(from, to), leaves.subList(from, to));
		}
		leaves.forEach(this.tree::add);
		insertNodes();
		try (PreparedStatement notify = this.connection.prepareStatement("select pg_notify(?, ?)")) {
			notify.setString(1, CHANNEL);
			notify.setString(2, Long.toString(this.tree.size()));
			notify.execute();
		}
	}

	private void insertNodes() throws SQLException {
		if (this.completed.isEmpty()) {
			return;
		}
		try (PreparedStatement insert = this.connection
			.prepareStatement("insert into event_log_node (level, index, hash) values (?, ?, ?)")) {
			for (Node node : this.completed) {
				insert.setInt(1, node.level());
				insert.setLong(2, node.index());
				insert.setBytes(3, node.hash().bytes());
				insert.addBatch();
			}
			insert.executeBatch();
		}
		this.completed.clear();
	}

	private void findEnd() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			try (ResultSet row = statement.executeQuery("select max(after_global_index) from event_log_era")) {
				row.next();
				this.era = row.getLong(1);
			}
			this.lastPosition = this.era;
			try (ResultSet row = statement.executeQuery("""
					select e.transaction_id, e.global_index
					from event_log l join domain_event_entry e using (global_index)
					order by l.log_index desc limit 1""")) {
				if (row.next() && row.getLong("global_index") > this.era) {
					this.lastTransaction = Long.parseUnsignedLong(row.getString("transaction_id"));
					this.lastPosition = row.getLong("global_index");
				}
			}
		}
		LogTiles tiles = new LogTiles(this.connection);
		this.tree = new GrowingTree(tiles.size(), tiles.nodes(), this::keep);
	}

	private void keep(int level, long index, Hash hash) {
		if (level > 0 && level % Tile.HEIGHT == 0) {
			this.completed.add(new Node(level, index, hash));
		}
	}

	/** Only a restored database holds events of transactions that are still to come. */
	private boolean transactionsBeganAnew() throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery("""
				select transaction_id >= pg_snapshot_xmax(pg_current_snapshot())
				from domain_event_entry where global_index > %d
				order by transaction_id desc limit 1""".formatted(this.era))) {
			return row.next() && row.getBoolean(1);
		}
	}

	/**
	 * Seals all there is while nobody writes, in the order of writing, and begins the
	 * order of transactions anew behind it.
	 */
	private void beginEra() throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("select lock_recorded_events()");
			sealAllUnsealed();
			statement.execute("""
					insert into event_log_era (after_global_index)
					select max(global_index) from domain_event_entry""");
		}
		this.lastTransaction = 0;
		findEnd();
	}

	private void sealAllUnsealed() throws SQLException {
		List<Long> positions = new ArrayList<>();
		List<Hash> leaves = new ArrayList<>();
		try (CopySource rows = CopySource.of(this.connection, """
				select e.global_index, %s
				from domain_event_entry e
				where not exists (select from event_log l where l.global_index = e.global_index)
				order by e.global_index""".formatted(StoredEvent.COLUMNS))) {
			for (byte[] copied = rows.next(); copied != null; copied = rows.next()) {
				CopiedRow row = new CopiedRow(copied);
				positions.add(row.number());
				leaves.add(StoredEvent.read(row).hash());
			}
		}
		if (!positions.isEmpty()) {
			append(positions, leaves);
		}
	}

}
