package org.nawate.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL, one server for all tests of the JVM and one migrated database for
 * each that asks.
 */
public final class TestDatabase implements AutoCloseable {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final HikariDataSource dataSource;

	private final String url;

	public TestDatabase() {
		String name = "store_test_" + COUNT.incrementAndGet();
		JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + name).update();
		HikariConfig config = new HikariConfig();
		this.url = Server.RUNNING.getJdbcUrl("postgres", name)
				+ "&reWriteBatchedInserts=true&logServerErrorDetail=false";
		config.setJdbcUrl(this.url);
		config.setMaximumPoolSize(8);
		config.setMinimumIdle(0);
		this.dataSource = new HikariDataSource(config);
		Flyway.configure().dataSource(this.dataSource).load().migrate();
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	/** Its address, for the user who owns its tables. */
	String url() {
		return this.url;
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	@Override
	public void close() {
		this.dataSource.close();
	}

	private static final class Server {

		static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				// Closed by its own shutdown hook.
				return EmbeddedPostgres.builder().start();
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

	}

}
