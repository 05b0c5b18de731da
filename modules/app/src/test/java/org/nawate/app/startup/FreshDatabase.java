package org.nawate.app.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each application context of the tests an empty database of its own, on one real
 * PostgreSQL for all.
 */
public final class FreshDatabase implements ContextCustomizerFactory {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return new Customizer();
	}

	/**
	 * Makes an empty database.
	 * @return its JDBC address, for the user {@code postgres} without password
	 */
	public static String create() {
		String name = "test_" + COUNT.incrementAndGet();
		try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name;
	}

	/**
	 * Equal for all tests, so that tests of the same configuration share their context.
	 */
	private record Customizer() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
			TestPropertyValues
				.of("nawate.database.url=" + create(), "nawate.database.username=postgres", "nawate.home=target/home")
				.applyTo(context);
		}

	}

	/**
	 * Started by the first test that needs it, stopped with the JVM, but not before the
	 * contexts that use it are closed.
	 */
	private static final class Server {

		static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder()
					.setRegisterShutdownHook(false)
					.setLocaleConfig("locale", "C")
					.setLocaleConfig("locale-provider", "builtin")
					.setLocaleConfig("builtin-locale", "C.UTF-8")
					.start();
				SpringApplication.getShutdownHandlers().add(() -> stop(server));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void stop(EmbeddedPostgres server) {
			try {
				server.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
