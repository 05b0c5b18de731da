package org.nawate.benchmarks.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;

import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;

/** Reads the bytes of the same events in the same order, and does nothing with them. */
record RawCursor(Database history, long facts, long events) implements Contender {

	private static final int PAGE = 5_000;

	@Override
	public String name() {
		return "raw cursor, bytes only";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			try (Connection connection = this.history.source().getConnection()) {
				connection.setAutoCommit(false);
				try (Statement statement = connection.createStatement()) {
					statement.setFetchSize(PAGE);
					long bytes = 0;
					try (ResultSet row = statement.executeQuery("""
							select l.log_index, e.payload_type, e.payload, e.meta_data
							from event_log l join domain_event_entry e using (global_index)
							where e.type = 'Project' order by l.log_index""")) {
						while (row.next()) {
							bytes += row.getBytes("payload").length + row.getBytes("meta_data").length;
						}
					}
					if (bytes == 0) {
						throw new IllegalStateException("There are no events");
					}
				}
				connection.rollback();
				connection.setAutoCommit(true);
			}
		});
	}

	@Override
	public long units() {
		return this.facts;
	}

	@Override
	public double among() {
		return (double) this.events / this.facts;
	}

}
