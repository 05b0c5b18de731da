package org.nawate.app.startup;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/**
 * The PostgreSQL that comes with the product; its data stays in the home folder between
 * runs.
 */
final class EmbeddedDatabase implements Database {

	/** Major version of the binaries that the build pins. */
	static final int MAJOR = 18;

	private static final String OWNER = "postgres";

	/** May read and add, but change nothing of what was recorded. */
	private static final String APPLICATION = "nawate_application";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final HomeFolder home;

	private final EmbeddedPostgres server;

	private final AtomicBoolean closed = new AtomicBoolean();

	private EmbeddedDatabase(HomeFolder home, EmbeddedPostgres server) {
		this.home = home;
		this.server = server;
	}

	static EmbeddedDatabase start(Path homePath) {
		HomeFolder home = HomeFolder.open(homePath);
		try {
			return start(home);
		}
		catch (StartupFailure ex) {
			home.close();
			throw ex;
		}
		catch (IOException | RuntimeException | ExceptionInInitializerError ex) {
			home.close();
			StartupFailure failure = StartupFailure.embeddedServerFailed(home.resolve("postgres.log"));
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static EmbeddedDatabase start(HomeFolder home) throws IOException {
		Path folder = home.resolve("postgres");
		Path ready = folder.resolve("nawate.ready");
		if (Files.exists(ready)) {
			refuseOtherMajor(folder);
			LeftoverServer.clear(folder);
		}
		else if (Files.exists(folder)) {
			// The first start was interrupted while the folder was being made: it never
			// held data.
			LeftoverServer.clear(folder);
			Files.move(folder, home.resolve("postgres.unfinished-" + System.currentTimeMillis()));
		}
		EmbeddedPostgres server = server(home, folder).start();
		Files.writeString(ready, "");
		makeRole(server);
		return new EmbeddedDatabase(home, server);
	}

	private static void makeRole(EmbeddedPostgres server) throws IOException {
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("""
					do $$ begin
					    if not exists (select from pg_roles where rolname = '%1$s') then
					        create role %1$s login;
					    end if;
					end $$""".formatted(APPLICATION));
		}
		catch (SQLException ex) {
			server.close();
			throw new IOException("The application's role cannot be made", ex);
		}
	}

	private static void refuseOtherMajor(Path folder) throws IOException {
		String found = Files.readString(folder.resolve("PG_VERSION")).trim();
		if (!found.equals(Integer.toString(MAJOR))) {
			throw StartupFailure.otherPostgres(folder, found, MAJOR);
		}
	}

	private static EmbeddedPostgres.Builder server(HomeFolder home, Path folder) {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(folder)
			.setCleanDataDirectory(false)
			.setOverrideWorkingDirectory(home.resolve("binaries").toFile())
			// It is stopped by the Spring context, after the last who uses it.
			.setRegisterShutdownHook(false)
			.setPGStartupWait(PATIENCE)
			.setOutputRedirector(Redirect.appendTo(home.resolve("postgres.log").toFile()))
			// Made for tests, the library would trade durability for speed.
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("max_connections", "100")
			// Sorting and case do not depend on the machine.
			.setLocaleConfig("locale", "C")
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8");
		if (!System.getProperty("os.name").startsWith("Windows")) {
			builder.setServerConfig("unix_socket_directories", "''");
		}
		return builder;
	}

	@Override
	public String getJdbcUrl() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/postgres";
	}

	@Override
	public String getUsername() {
		return APPLICATION;
	}

	@Override
	public FlywayConnectionDetails owner() {
		return new TableOwner(getJdbcUrl(), OWNER, "");
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public void close() {
		if (this.closed.getAndSet(true)) {
			return;
		}
		try {
			this.server.close();
		}
		catch (IOException ex) {
			// The next start stops what was left over.
		}
		this.home.close();
	}

}
