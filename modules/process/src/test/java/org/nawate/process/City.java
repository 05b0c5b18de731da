package org.nawate.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.Circulation;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.Meeting;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.Organisation;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.plan.ActionPlan;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.Project;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.Proposal;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.process.inbox.FlowCollision;
import org.nawate.process.inbox.Holding;
import org.nawate.process.inbox.OneTransaction;
import org.nawate.process.inbox.PostDirectory;
import org.nawate.process.inbox.StepPost;
import org.nawate.process.schema.CreateEngineTables;
import org.nawate.store.ActTransaction;
import org.nawate.store.HeldAggregates;
import org.nawate.store.EventNames;
import org.nawate.store.RetryableFailure;
import org.nawate.store.erasure.MasterKeys;

/**
 * The real engine on the real event store and a real PostgreSQL, wired as the application
 * wires them. Only the posts and the clock are made up. Jobs run when a test says so.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("org.nawate.process")
public class City {

	/** A section above which no 部長 stands. */
	public static final String BRANCH_OFFICE = "branch-office";

	/** A section for which no 課長 was named. */
	public static final String HEADLESS = "headless";

	/** A section that the organisation does not have. */
	public static final String NOWHERE = "例のない課";

	/** A section that another one is in the place of since its reorganisation. */
	public static final String FORMER = "旧市民窓口課";

	/** In the place of {@link #FORMER}. */
	public static final String SUCCESSOR = "新市民窓口課";

	/** From when it is. */
	public static final LocalDate REORGANISED_ON = LocalDate.of(2027, 4, 1);

	private static final String WORKERS = "nawate.flow-workers=false";

	private static final String UPDATES = "axon.update-check.disabled=true";

	private static final String TIMEOUTS = "axon.timeout.enabled=false";

	private static final String LOG = "logging.level.root=error";

	private static final String BANNER = "spring.main.banner-mode=off";

	private static final String[] SETTINGS = { WORKERS, UPDATES, TIMEOUTS, LOG, BANNER };

	/** What a test of the whole city carries. */
	@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
	@SpringBootTest(classes = City.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
			properties = { WORKERS, UPDATES, TIMEOUTS, LOG, BANNER })
	public @interface Test {

	}

	/**
	 * Another node, or the same city with something left out; on the database of the
	 * given name.
	 */
	public static ConfigurableApplicationContext start(String database, Class<?>... more) {
		List<Class<?>> sources = new ArrayList<>(List.of(more));
		sources.add(City.class);
		return new SpringApplicationBuilder(sources.toArray(new Class<?>[0])).web(WebApplicationType.NONE)
			.properties(SETTINGS)
			.properties("city.database=" + database)
			.run();
	}

	/** A database that no other city uses, with the tables and nothing in them. */
	public static String newDatabase() {
		String name = "city_" + UUID.randomUUID().toString().replace('-', '_');
		create(name + " template " + Empty.DATABASE);
		return name;
	}

	private static void create(String database) {
		JdbcClient.create(Server.RUNNING.getPostgresDatabase()).sql("create database " + database).update();
	}

	@Bean(destroyMethod = "close")
	HikariDataSource dataSource(Environment environment) {
		HikariDataSource pool = new HikariDataSource();
		String database = environment.getProperty("city.database");
		pool.setJdbcUrl(Server.RUNNING.getJdbcUrl("postgres", (database != null) ? database : newDatabase()));
		pool.setMaximumPoolSize(10);
		pool.setMinimumIdle(1);
		return pool;
	}

	@Bean
	EventNames eventNames() {
		return EventNames.of(ProposalEvent.class, ProjectEvent.class, MeetingEvent.class, CirculationEvent.class,
				ActionPlanEvent.class, OrganisationEvent.class);
	}

	@Bean
	ConfigurerModule aggregates() {
		return (axon) -> {
			for (Class<?> aggregate : List.of(Proposal.class, Project.class, Meeting.class, Circulation.class,
					ActionPlan.class, Organisation.class)) {
				axon.configureAggregate(aggregate);
			}
		};
	}

	@Bean
	MasterKeys masterKeys() {
		return new MasterKeys(List.of(new byte[MasterKeys.LENGTH]));
	}

	@Bean
	TestClock clock() {
		return new TestClock(LocalDate.of(2026, 11, 2));
	}

	@Bean
	OneTransaction oneTransaction(ActTransaction transaction) {
		return transaction::inOneTransaction;
	}

	@Bean
	Holding holding() {
		return HeldAggregates::hold;
	}

	@Bean
	RetryableFailure flowCollision(FlowCollision collision) {
		return collision::isRetryable;
	}

	@Bean
	PostDirectory postDirectory() {
		return new PostDirectory() {

			@Override
			public Optional<Post> postFor(StepPost post, String section, LocalDate on) {
				return section.equals(HEADLESS) ? Optional.empty()
						: Optional.of(new Post(new PostId(post.group()), post.group()));
			}

			@Override
			public boolean hasDirector(String section, LocalDate on) {
				return !section.equals(BRANCH_OFFICE);
			}

			@Override
			public Optional<Section> section(String name, LocalDate on) {
				return name.equals(NOWHERE) ? Optional.empty() : sectionOf(name, on);
			}

			/** A section's id is its name. */
			@Override
			public Optional<Section> sectionOf(String unit, LocalDate on) {
				String today = unit.equals(FORMER) && !on.isBefore(REORGANISED_ON) ? SUCCESSOR : unit;
				return Optional.of(new Section(today, today, new Post(new PostId(today), today + "長")));
			}

		};
	}

	@Bean
	TestStandIns standInDirectory() {
		return new TestStandIns();
	}

	@Bean
	TestReorganisations reorganisations() {
		return new TestReorganisations();
	}

	@Bean
	Stories stories(org.springframework.context.ApplicationContext beans, CommandGateway commands) {
		return new Stories(beans, commands);
	}

	/** Copied for each city: its tables are made once. */
	private static final class Empty {

		static final String DATABASE = migrated("empty_city");

		private static String migrated(String name) {
			create(name);
			Flyway.configure()
				.dataSource(Server.RUNNING.getDatabase("postgres", name))
				.javaMigrations(new CreateEngineTables())
				.load()
				.migrate();
			return name;
		}

	}

	private static final class Server {

		static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
