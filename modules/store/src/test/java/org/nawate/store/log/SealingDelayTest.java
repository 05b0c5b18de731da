package org.nawate.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nawate.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps recorded events out of the log is told to those who can end it. */
class SealingDelayTest {

	private final TestDatabase database = new TestDatabase();

	private final EventLog log = new EventLog(this.database.jdbc());

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void the_transaction_that_holds_the_log_up_is_told_by_its_process() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection();
				Writer running = begin().takeTransactionId();
				Writer younger = begin()) {
			Sealer sealer = Sealer.open(connection, Notary.none(), InstantSource.system());
			assertThat(this.log.delay()).isEmpty();
			begin().append("waiting", 0).commit();
			younger.takeTransactionId();
			sealer.sealNext();
			int process = running.process();
			assertThat(this.log.delay()).hasValueSatisfying((delay) -> {
				assertThat(delay.since()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
				assertThat(delay.holders()).containsExactly(process);
			});
			running.commit();
			sealer.sealNext();
			assertThat(this.log.delay()).isEmpty();
			younger.rollback();
		}
	}

	@Test
	void nobody_holds_it_up_where_no_node_seals() throws SQLException {
		begin().append("waiting", 0).commit();
		assertThat(this.log.delay()).hasValueSatisfying((delay) -> assertThat(delay.holders()).isEmpty());
	}

	private Writer begin() throws SQLException {
		return Writer.begin(this.database.dataSource());
	}

}
