package org.nawate.app.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * One home folder lives through starts, kills and leftovers; each test leaves it stopped.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EmbeddedDatabaseTest {

	@TempDir
	private static Path home;

	@BeforeAll
	static void holds_one_fact() throws SQLException {
		// The library unpacks its binaries once for all servers: not here, where they
		// would go with the folder under those that other tests still use.
		FreshDatabase.create();
		try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
			execute(database, "create table fact (word text)");
			execute(database, "insert into fact values ('畷')");
		}
	}

	@Test
	void keeps_data_between_runs() throws SQLException {
		keepsItsFact();
	}

	@Test
	void runs_the_major_version_it_claims() throws SQLException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
			assertThat(ask(database, "show server_version")).startsWith(EmbeddedDatabase.MAJOR + ".");
		}
	}

	@Test
	void lets_the_application_in_by_a_role_that_owns_nothing() throws SQLException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(home);
				Connection connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "");
				Statement statement = connection.createStatement()) {
			assertThatThrownBy(() -> statement.execute("delete from fact")).hasMessageContaining("permission denied");
		}
	}

	@Test
	void is_durable() throws SQLException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
			assertThat(ask(database, "show fsync")).isEqualTo("on");
			assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
			assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
		}
	}

	@Test
	void stops_a_server_that_outlived_a_killed_nawate() throws IOException, SQLException, InterruptedException {
		Process nawate = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), ToBeKilled.class.getName(), home.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader printed = nawate.inputReader(StandardCharsets.UTF_8)) {
			assertThat(printed.lines().anyMatch(ToBeKilled.READY::equals)).isTrue();
		}
		finally {
			nawate.destroyForcibly().waitFor();
		}
		long left = Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0));
		assertThat(ProcessHandle.of(left)).isPresent();
		keepsItsFact();
		assertThat(ProcessHandle.of(left)).isEmpty();
	}

	@Test
	void survives_a_pid_file_whose_number_is_now_another_programs() throws IOException, SQLException {
		Files.writeString(home.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");
		keepsItsFact();
	}

	@Test
	void survives_a_pid_file_cut_short() throws IOException, SQLException {
		Files.writeString(home.resolve("postgres/postmaster.pid"), "");
		keepsItsFact();
	}

	@Test
	void begins_again_where_the_first_start_was_interrupted(@TempDir Path interrupted)
			throws IOException, SQLException {
		Path postgres = Files.createDirectories(interrupted.resolve("postgres"));
		Files.writeString(postgres.resolve("postgresql.conf"), "half written");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(interrupted)) {
			assertThat(ask(database, "select 'ready'")).isEqualTo("ready");
		}
	}

	private static void keepsItsFact() throws SQLException {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
			assertThat(ask(database, "select word from fact")).isEqualTo("畷");
		}
	}

	private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
		try (Connection connection = connect(database);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

	private static Connection connect(EmbeddedDatabase database) throws SQLException {
		FlywayConnectionDetails owner = database.owner();
		return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
	}

	/**
	 * A program of its own, which says that its server runs and then waits for its end.
	 */
	static final class ToBeKilled {

		static final String READY = "ready to be killed";

		private ToBeKilled() {
		}

		public static void main(String[] args) throws InterruptedException {
			EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
			System.out.println(database.getJdbcUrl().isEmpty() ? "" : READY);
			Thread.currentThread().join();
		}

	}

}
