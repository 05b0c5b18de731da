package org.nawate.benchmarks.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import org.axonframework.common.DateTimeUtils;
import org.flywaydb.core.Flyway;
import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.process.schema.CreateEngineTables;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Bare inserts of the same rows, as one batch, into the same table: the bytes are there
 * already, nothing is written out as JSON and nothing hashed.
 */
final class RawAppend implements Contender {

	private static final String INSERT = """
			insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
			payload_revision, payload, meta_data, time_stamp, previous_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

	private final Database database;

	private final List<Row> rows;

	RawAppend(Database database, ConfigurableApplicationContext city, Samples samples) {
		this.database = database;
		Flyway.configure().dataSource(database.source()).javaMigrations(new CreateEngineTables()).load().migrate();
		this.rows = samples.rowsIn(JdbcClient.create(city.getBean(DataSource.class)))
			.query((row, number) -> new Row(row))
			.list();
	}

	@Override
	public String name() {
		return "raw JDBC, the same rows";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			try (Connection connection = this.database.source().getConnection()) {
				connection.setAutoCommit(false);
				insert(connection);
				connection.commit();
				connection.setAutoCommit(true);
			}
		});
	}

	private void insert(Connection connection) throws SQLException {
		String aggregate = UUID.randomUUID().toString();
		String time = DateTimeUtils.formatInstant(Instant.now());
		int first = ThreadLocalRandom.current().nextInt(this.rows.size() - Samples.EVENTS);
		try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
			for (int i = 0; i < Samples.EVENTS; i++) {
				Row row = this.rows.get(first + i);
				insert.setString(1, UUID.randomUUID().toString());
				insert.setString(2, aggregate);
				insert.setLong(3, i);
				insert.setString(4, row.type);
				insert.setString(5, row.event);
				insert.setString(6, row.revision);
				insert.setBytes(7, row.payload);
				insert.setBytes(8, row.metaData);
				insert.setString(9, time);
				insert.setBytes(10, (i > 0) ? new byte[32] : null);
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	@Override
	public Optional<Database> database() {
		return Optional.of(this.database);
	}

	/** As it was recorded. */
	private static final class Row {

		private final String type;

		private final String event;

		private final String revision;

		private final byte[] payload;

		private final byte[] metaData;

		private Row(ResultSet row) throws SQLException {
			this.type = row.getString("type");
			this.event = row.getString("payload_type");
			this.revision = row.getString("payload_revision");
			this.payload = row.getBytes("payload");
			this.metaData = row.getBytes("meta_data");
		}

	}

	@Override
	public void close() {
		this.database.close();
	}

}
