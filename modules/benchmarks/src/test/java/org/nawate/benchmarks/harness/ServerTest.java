package org.nawate.benchmarks.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServerTest {

	@Test
	void a_server_that_may_lose_what_it_acknowledged_is_refused() throws Exception {
		try (EmbeddedPostgres forTests = EmbeddedPostgres.builder().start()) {
			String url = forTests.getJdbcUrl("postgres", "postgres");
			assertThatThrownBy(() -> Server.at(url)).hasMessageContaining("fsync is off");
		}
	}

	@Test
	void statements_commits_and_the_log_are_counted_for_one_unit() throws Exception {
		try (EmbeddedPostgres durable = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("full_page_writes", "on")
			.start();
				Server server = Server.at(durable.getJdbcUrl("postgres", "postgres"));
				Database database = server.newDatabase("test")) {
			database.jdbc().sql("create table t (a int)").update();
			Costs costs = Costs.of(new Inserts(database), database, 10, server);
			assertThat(costs.statements()).isEqualTo(2);
			assertThat(costs.commits()).isEqualTo(2);
			assertThat(costs.walBytes()).isBetween(100.0, 10_000.0);
			assertThat(costs.commitsBehind()).isZero();
		}
	}

	private record Inserts(Database at) implements Contender {

		@Override
		public String name() {
			return "inserts";
		}

		@Override
		public void operate(Stopwatch watch) throws Exception {
			for (int i = 0; i < 2; i++) {
				try (Connection connection = this.at.source().getConnection();
						PreparedStatement insert = connection.prepareStatement("insert into t values (1)")) {
					insert.executeUpdate();
				}
			}
		}

	}

}
