package org.nawate.app.account;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.nawate.app.organisation.DemoAccount;
import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.app.startup.CommandLine;
import org.nawate.app.startup.FreshDatabase;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountsTest {

	private static final String PASSWORD = "correct horse battery";

	private static final List<DemoAccount> DEMO = new DemoOrganisation().accounts();

	private final JdbcClient jdbc = JdbcClient.create(database());

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withBean(Clock.class, Clock::systemUTC)
		.withBean(JdbcClient.class, () -> this.jdbc)
		.withUserConfiguration(AccountConfiguration.class, AccountBook.class, DemoAccounts.class, OpenAccount.class,
				CommandLine.class);

	@Test
	void without_the_demo_profile_no_demo_account_can_log_in() {
		this.application.run((context) -> {
			assertThat(context).doesNotHaveBean(DemoAccounts.class);
			assertThat(DEMO).isNotEmpty()
				.allSatisfy(
						(account) -> assertThatThrownBy(() -> login(context, account.username(), DemoAccounts.PASSWORD))
							.isInstanceOf(BadCredentialsException.class));
		});
	}

	@Test
	void a_demo_leaves_no_account_behind_in_the_database() {
		this.application.withInitializer((context) -> context.getEnvironment().setActiveProfiles("demo"))
			.run((context) -> {
				assertThat(DEMO).allSatisfy((account) -> assertThat(
						((LoggedIn) login(context, account.username(), DemoAccounts.PASSWORD).getPrincipal()).person())
					.isEqualTo(account.person()));
				assertThat(this.jdbc.sql("select count(*) from account").query(Integer.class).single()).isZero();
			});
	}

	@Test
	void an_account_opened_from_the_command_line_can_log_in_until_it_is_closed() {
		this.application.run((context) -> {
			OpenAccount open = context.getBean(OpenAccount.class);
			assertThat(open.open("Hanako.Y", "p-hanako", PASSWORD)).isNull();
			assertThat(((LoggedIn) login(context, "hanako.y", PASSWORD).getPrincipal()).person().value())
				.isEqualTo("p-hanako");
			assertThat(this.jdbc.sql("select password_hash from account").query(String.class).single())
				.startsWith("{bcrypt}")
				.doesNotContain(PASSWORD);
			this.jdbc.sql("update account set enabled = false").update();
			assertThatThrownBy(() -> login(context, "hanako.y", PASSWORD)).isInstanceOf(BadCredentialsException.class);
		});
	}

	@Test
	void an_account_needs_a_name_a_person_and_a_long_password() {
		this.application.run((context) -> {
			OpenAccount open = context.getBean(OpenAccount.class);
			assertThat(open.open("a b", "p-hanako", PASSWORD)).contains("letters");
			assertThat(open.open("hanako", "", PASSWORD)).contains("person");
			assertThat(open.open("hanako", "p-hanako", "short")).contains("12 characters");
			assertThat(open.open("hanako", "p-hanako", "長".repeat(30))).contains("72 bytes");
		});
	}

	private static Authentication login(ApplicationContext context, String username, String password) {
		return context.getBean(AuthenticationManager.class)
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
	}

	private static DataSource database() {
		DataSource database = new DriverManagerDataSource(FreshDatabase.create(), "postgres", "");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V20__account.sql")).execute(database);
		return database;
	}

}
