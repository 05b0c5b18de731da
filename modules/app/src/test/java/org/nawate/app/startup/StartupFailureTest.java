package org.nawate.app.startup;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import org.nawate.process.inbox.BrokenFlow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
// What is printed counts: nobody else prints meanwhile.
@Isolated
class StartupFailureTest {

	@TempDir
	private Path folder;

	@Test
	void tells_that_the_port_is_taken(CapturedOutput output) throws IOException {
		try (ServerSocket other = new ServerSocket(0)) {
			fail(output, "--server.port=" + other.getLocalPort());
			assertThat(output).contains(other.getLocalPort() + "番ポートは別のプログラムが使用中です。")
				.contains("Port " + other.getLocalPort() + " is used by another program");
		}
	}

	@Test
	void tells_that_the_folder_cannot_be_written(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "");
		fail(output, "--nawate.home=" + file.resolve("home"));
		assertThat(output).contains("に書き込めません。").contains("cannot be written");
	}

	@Test
	void tells_that_another_nawate_uses_the_folder(CapturedOutput output) {
		try (HomeFolder other = HomeFolder.open(this.folder)) {
			assertThat(other.resolve("lock")).exists();
			fail(output, "--nawate.home=" + this.folder);
			assertThat(output).contains("起動中の別のNawateが使用しています。").contains("is used by another Nawate");
		}
	}

	@Test
	void tells_that_the_data_are_of_another_postgresql(CapturedOutput output) throws IOException {
		Path postgres = Files.createDirectories(this.folder.resolve("postgres"));
		Files.writeString(postgres.resolve("nawate.ready"), "");
		Files.writeString(postgres.resolve("PG_VERSION"), "99\n");
		fail(output, "--nawate.home=" + this.folder);
		assertThat(output).contains("PostgreSQL 99 のもので").contains("was written by PostgreSQL 99");
	}

	@Test
	void tells_that_the_embedded_server_did_not_start(CapturedOutput output) throws IOException {
		Path postgres = Files.createDirectories(this.folder.resolve("postgres"));
		Files.writeString(postgres.resolve("nawate.ready"), "");
		Files.writeString(postgres.resolve("PG_VERSION"), Integer.toString(EmbeddedDatabase.MAJOR));
		fail(output, "--nawate.home=" + this.folder);
		assertThat(output).contains("組み込みのPostgreSQLを起動できませんでした。").contains("did not start");
		assertThat(this.folder.resolve("postgres.log")).isNotEmptyFile();
	}

	@Test
	void tells_that_the_data_are_of_a_newer_version(CapturedOutput output) throws SQLException {
		String url = FreshDatabase.create();
		application().run("--nawate.database.url=" + url, "--nawate.database.username=postgres", "--server.port=0")
			.close();
		try (Connection connection = DriverManager.getConnection(url, "postgres", "");
				Statement statement = connection.createStatement()) {
			statement.execute("""
					insert into flyway_schema_history
					  (installed_rank, version, description, type, script, installed_by, execution_time, success)
					values (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 'postgres', 1, true)
					""");
		}
		fail(output, "--nawate.database.url=" + url, "--nawate.database.username=postgres");
		assertThat(output).contains("より新しい版のNawateのものです(データ 999").contains("a newer version of Nawate (data 999");
	}

	@Test
	void tells_that_the_database_cannot_be_reached_and_keeps_its_password(CapturedOutput output) throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		fail(output, "--nawate.database.url=jdbc:postgresql://localhost:" + free + "/nawate?password=himitsu");
		assertThat(output).contains("に接続できません。").contains("cannot be reached").doesNotContain("himitsu");
	}

	@Test
	void tells_that_the_database_refuses_the_login(CapturedOutput output) {
		fail(output, "--nawate.database.url=" + FreshDatabase.create(), "--nawate.database.username=nobody");
		assertThat(output).contains("利用者「nobody」のログインを拒否しました。").contains("refused the login of \"nobody\"");
	}

	@Test
	void tells_that_the_database_is_missing(CapturedOutput output) {
		fail(output, "--nawate.database.url=" + FreshDatabase.create() + "x", "--nawate.database.username=postgres");
		assertThat(output).contains("先に作成してください。").contains("create it first");
	}

	@Test
	void tells_that_the_address_is_none_of_postgresql(CapturedOutput output) {
		fail(output, "--nawate.database.url=jdbc:oracle:thin:@localhost");
		assertThat(output).contains("PostgreSQLのアドレスではありません。").contains("is no PostgreSQL address");
	}

	@Test
	void tells_which_element_of_which_flow_is_broken(CapturedOutput output) {
		BrokenFlow broken = new BrokenFlow("kgi-revision.bpmn", "endorse", "no such post");
		SpringApplication application = application();
		application.addInitializers((context) -> {
			throw new IllegalStateException(broken);
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> application.run("--server.port=0"));
		assertThat(output).contains("フロー kgi-revision.bpmn の要素「endorse」")
			.contains("kgi-revision.bpmn, endorse: no such post.")
			.doesNotContain("\tat ");
	}

	@Test
	void ends_the_program_with_code_1() throws IOException, InterruptedException {
		try (ServerSocket other = new ServerSocket(0)) {
			Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
					System.getProperty("java.class.path"), "org.nawate.app.startup.Launcher",
					"--server.port=" + other.getLocalPort(), "--nawate.home=" + this.folder)
				.redirectErrorStream(true)
				.start();
			String printed = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(program.waitFor()).isEqualTo(1);
			assertThat(printed).contains("番ポートは別のプログラムが使用中です。").doesNotContain("\tat ").doesNotContain("Exception");
		}
	}

	private static void fail(CapturedOutput output, String... arguments) {
		assertThatExceptionOfType(Throwable.class).isThrownBy(() -> application().run(arguments));
		assertThat(output).contains("起動できません / Nawate cannot start")
			.doesNotContain("\tat ")
			.doesNotContain("Exception");
	}

	private static SpringApplication application() {
		SpringApplication application = new SpringApplication(JustTheDatabase.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.addInitializers(new PortCheck());
		return application;
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class })
	@Import(MigrationConfiguration.class)
	static class JustTheDatabase {

	}

}
