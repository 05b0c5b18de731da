package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.nawate.store.copy.CopiedRow;
import org.nawate.store.copy.CopySource;
import org.postgresql.PGConnection;

/**
 * Reads what aggregates of some kinds have recorded, one aggregate behind another in the
 * order of their ids. Facts of other kinds are not even looked at, however many there
 * are; and rows whose key begins with the aggregate come in the order of their key, so
 * that its index grows at its end.
 */
final class AggregateFacts implements AutoCloseable {

	/** Aggregates that are read together. */
	private static final int PAGE = 500;

	private static final String NEXT = """
			select max(aggregate_identifier), count(*) from (
			    select aggregate_identifier from domain_event_entry
			    where type = ? and sequence_number = 0 and aggregate_identifier > ?
			    order by aggregate_identifier limit %d) page""".formatted(PAGE);

	private static final String READ = """
			select l.log_index + 1, e.aggregate_identifier, e.sequence_number, e.event_identifier, e.time_stamp,
			       e.payload_type, e.payload_revision, e.payload, e.meta_data
			from domain_event_entry first
			join domain_event_entry e on e.aggregate_identifier = first.aggregate_identifier
			join event_log l on l.global_index = e.global_index
			where first.type = '%1$s' and first.sequence_number = 0 and first.aggregate_identifier > '%2$s'
			  and first.aggregate_identifier <= '%3$s' and l.log_index < %4$d
			order by first.aggregate_identifier""";

	private final Connection connection;

	private final Iterator<String> kinds;

	private final long size;

	private final long all;

	private @Nullable String kind;

	private String after = "";

	private long read;

	/**
	 * Facts that are among the first ones of the log, up to that size of it.
	 * @param connection to be closed with this
	 */
	AggregateFacts(Connection connection, Set<String> kinds, long size) throws SQLException {
		this.connection = connection;
		this.kinds = new TreeSet<>(kinds).iterator();
		this.size = size;
		this.all = count(kinds);
		this.kind = this.kinds.hasNext() ? this.kinds.next() : null;
	}

	/**
	 * Facts of some aggregates.
	 *
	 * @param share of all aggregates that have been read with these, 0 to 1
	 */
	record Page(List<StoredFact> facts, double share) {
	}

	/** The next ones; {@code null} if there are no more. */
	@Nullable Page next() throws SQLException {
		while (this.kind != null) {
			String last = last(this.kind);
			if (last != null) {
				List<StoredFact> facts = read(this.kind, last);
				this.after = last;
				return new Page(facts, Math.min(1, (double) this.read / Math.max(1, this.all)));
			}
			this.kind = this.kinds.hasNext() ? this.kinds.next() : null;
			this.after = "";
		}
		return null;
	}

	private long count(Set<String> kinds) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select count(*) from domain_event_entry where type = any (?) and sequence_number = 0")) {
			statement.setArray(1, this.connection.createArrayOf("varchar", kinds.toArray()));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

	private @Nullable String last(String kind) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(NEXT)) {
			statement.setString(1, kind);
			statement.setString(2, this.after);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				this.read += row.getLong(2);
				return row.getString(1);
			}
		}
	}

	private List<StoredFact> read(String kind, String last) throws SQLException {
		PGConnection postgres = this.connection.unwrap(PGConnection.class);
		List<StoredFact> facts = new ArrayList<>(4 * PAGE);
		try (CopySource rows = CopySource.of(this.connection, READ.formatted(postgres.escapeLiteral(kind),
				postgres.escapeLiteral(this.after), postgres.escapeLiteral(last), this.size))) {
			for (byte[] row = rows.next(); row != null; row = rows.next()) {
				facts.add(fact(kind, new CopiedRow(row)));
			}
		}
		return facts;
	}

	private static StoredFact fact(String kind, CopiedRow row) {
		long position = row.number();
		String aggregate = row.text();
		long sequence = row.number();
		String id = row.text();
		String time = row.text();
		String name = row.text();
		String revision = row.textIfAny();
		return new StoredFact(position, kind, aggregate, sequence, id, time,
				new SimpleSerializedObject<>(row.bytes(), byte[].class, name, revision),
				new SerializedMetaData<>(row.bytes(), byte[].class));
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
