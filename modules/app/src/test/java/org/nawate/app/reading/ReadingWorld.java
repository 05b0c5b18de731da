package org.nawate.app.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration;
import org.flywaydb.core.Flyway;

import org.nawate.domain.act.Actor;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.staff.StaffEvent;
import org.nawate.process.schema.CreateEngineTables;
import org.nawate.store.ActTransaction;
import org.nawate.store.ActorTrail;
import org.nawate.store.EventNames;
import org.nawate.store.EventStoreConfiguration;
import org.nawate.store.ReadModels;
import org.nawate.store.erasure.MasterKeys;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Store and read models as the product wires them, on a database of its own; events are
 * put into the store as if their acts had been made.
 */
public final class ReadingWorld implements AutoCloseable {

	/** What day it is here. */
	public static final LocalDate TODAY = LocalDate.of(2025, 6, 2);

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final List<String> TABLES = List.of("organisation", "organisation_unit", "organisation_post",
			"organisation_unit_name", "organisation_unit_place", "organisation_post_title", "organisation_post_place",
			"organisation_holding", "organisation_seat", "organisation_end", "register_fact", "register_version",
			"action_plan", "edition", "edition_row", "edition_draft", "fact", "case_file", "case_step", "case_opinion",
			"case_path", "inbox_step", "inbox_span", "inbox_answer", "duty", "case_comment", "case_paper", "meeting",
			"meeting_item", "meeting_presence", "meeting_vote", "circulation", "meeting_recusal", "meeting_papers",
			"circulation_item", "circulation_seat", "circulation_question", "headquarters_rules", "erasure",
			"organisation_stand_in", "organisation_reorganisation", "staff_absence", "staff_delegation", "reminder",
			"minutes", "minutes_version", "minutes_signer", "minutes_confirmation", "finding", "finding_fact",
			"consultation", "consultation_wish", "consultation_told", "consulted_gist", "kgi_change", "kgi_project");

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final HikariDataSource dataSource;

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final Map<String, Long> sequences = new HashMap<>();

	/** A fresh database, and processors that run. */
	public ReadingWorld() {
		this(created(" template " + Empty.DATABASE));
	}

	/** On a database that is there already. */
	private ReadingWorld(String database) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(Server.url(database) + "&reWriteBatchedInserts=true&logServerErrorDetail=false");
		config.setMaximumPoolSize(12);
		this.dataSource = new HikariDataSource(config);
		TestPropertyValues
			.of("axon.update-check.disabled=true", "axon.timeout.enabled=false", "axon.axonserver.enabled=false")
			.applyTo(this.context);
		this.context.registerBean(DataSource.class, () -> this.dataSource);
		this.context.register(Application.class);
		this.context.refresh();
	}

	/**
	 * On a database of an earlier version, filled by that version, that was brought to
	 * the schema of today.
	 * @param target up to which the schema had been brought, as Flyway names it
	 */
	static ReadingWorld of(String target, Consumer<JdbcClient> filling) {
		String database = created("");
		Empty.migrate(database, target);
		filling.accept(JdbcClient.create(new DriverManagerDataSource(Server.url(database), "postgres", "")));
		Empty.migrate(database, "latest");
		return new ReadingWorld(database);
	}

	private static String created(String how) {
		String name = "reading_" + COUNT.incrementAndGet();
		Server.create(name + how);
		return name;
	}

	/** A bean of the read side. */
	public <T> T the(Class<T> type) {
		return this.context.getBean(type);
	}

	/** A bean of the read side, of several of its type. */
	public <T> T the(Class<T> type, String name) {
		return this.context.getBean(name, type);
	}

	/** The database itself. */
	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	/** Stores events of one act, recorded at nine in the morning of a day. */
	public void record(LocalDate day, Actor by, Object... events) {
		record(day.atTime(9, 0).atZone(JAPAN).toInstant(), by, events);
	}

	/** Stores events of one act, recorded at an instant. */
	public void record(Instant at, Actor by, Object... events) {
		the(ActTransaction.class).inOneTransaction(() -> {
			List.of(events).forEach((event) -> the(EventStore.class).publish(message(event, at, by)));
			return true;
		}, (done) -> done);
	}

	/** Waits until every read model shows all that was recorded. */
	public void catchUp() {
		assertThat(the(ReadModels.class).awaitCaughtUp(LONG)).as("read models caught up").isTrue();
	}

	/** Makes every read model anew from the events. */
	public void replay() {
		List<StreamingEventProcessor> readers = the(EventProcessingConfiguration.class).eventProcessors()
			.values()
			.stream()
			.map(StreamingEventProcessor.class::cast)
			.toList();
		// Each ends with its wait of a second: all of them in the same one.
		readers.stream().map(StreamingEventProcessor::shutdownAsync).toList().forEach(CompletableFuture::join);
		readers.forEach((reader) -> {
			reader.resetTokens();
			reader.start();
		});
		catchUp();
	}

	/** Every row of every table of the read side, as text, in a fixed order. */
	public Map<String, List<String>> dump() {
		Map<String, List<String>> dump = new TreeMap<>();
		TABLES.forEach((table) -> dump.put(table,
				jdbc().sql("select t::text from " + table + " t order by 1").query(String.class).list()));
		return dump;
	}

	@Override
	public void close() {
		this.context.close();
		this.dataSource.close();
	}

	private GenericDomainEventMessage<Object> message(Object event, Instant at, Actor by) {
		String type = type(event);
		String id = id(event);
		Map<String, String> metaData = new HashMap<>(
				Map.of(ActorTrail.PERSON_ID, by.person().value(), ActorTrail.PERSON_NAME, by.personName(),
						ActorTrail.POST_ID, by.post().value(), ActorTrail.POST_TITLE, by.postTitle()));
		if (by.onBehalfOf() != null) {
			metaData.put(ActorTrail.ON_BEHALF_OF, by.onBehalfOf());
		}
		return new GenericDomainEventMessage<>(type, id, this.sequences.merge(id, 1L, Long::sum) - 1, event,
				MetaData.from(metaData), UUID.randomUUID().toString(), at);
	}

	private static String type(Object event) {
		return switch (event) {
			case ProjectEvent e -> "Project";
			case ProposalEvent e -> "Proposal";
			case MeetingEvent e -> "Meeting";
			case CirculationEvent e -> "Circulation";
			case ActionPlanEvent e -> "ActionPlan";
			case OrganisationEvent e -> "Organisation";
			case HeadquartersEvent e -> "Headquarters";
			case StaffEvent e -> "StaffMember";
			case FindingEvent e -> "Finding";
			default -> throw new IllegalArgumentException("no event: " + event);
		};
	}

	private static String id(Object event) {
		return switch (event) {
			case ProjectEvent e -> e.project().value();
			case ProposalEvent e -> e.proposal().value();
			case MeetingEvent e -> e.meeting().value();
			case CirculationEvent e -> e.circulation().value();
			case ActionPlanEvent e -> e.plan().value();
			case OrganisationEvent e -> e.organisation().value();
			case HeadquartersEvent e -> e.headquarters().value();
			case StaffEvent e -> e.member().value();
			case FindingEvent e -> e.finding().value();
			default -> throw new IllegalArgumentException("no event: " + event);
		};
	}

	@TestConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
			JdbcClientAutoConfiguration.class, JacksonAutoConfiguration.class, EventStoreConfiguration.class,
			AxonAutoConfiguration.class, AxonTracingAutoConfiguration.class, EventProcessingAutoConfiguration.class,
			InfraConfiguration.class, ObjectMapperAutoConfiguration.class })
	@ComponentScan(basePackages = "org.nawate.app", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(
			type = FilterType.REGEX,
			pattern = "org\\.nawate\\.app\\.(?!flow\\.)[a-z]+\\.\\w*(Projection|Query|Positions|Tables|WorkingDays)"))
	static class Application {

		@Bean
		EventNames eventNames() {
			return EventNames.of(ProjectEvent.class, ProposalEvent.class, MeetingEvent.class, CirculationEvent.class,
					ActionPlanEvent.class, OrganisationEvent.class, HeadquartersEvent.class, StaffEvent.class,
					FindingEvent.class);
		}

		@Bean
		MasterKeys masterKeys() {
			return new MasterKeys(List.of(new byte[MasterKeys.LENGTH]));
		}

		@Bean
		Clock clock() {
			return Clock.fixed(TODAY.atTime(9, 0).atZone(JAPAN).toInstant(), JAPAN);
		}

	}

	/** All tables and no row: migrated once, and copied for each world. */
	private static final class Empty {

		static final String DATABASE = make();

		private static String make() {
			String name = "reading_empty";
			Server.create(name);
			migrate(name, "latest");
			return name;
		}

		static void migrate(String name, String target) {
			Flyway.configure()
				.dataSource(Server.url(name), "postgres", "")
				.javaMigrations(new CreateEngineTables())
				.target(target)
				.skipDefaultCallbacks(!target.equals("latest"))
				.load()
				.migrate();
		}

	}

	private static final class Server {

		static final EmbeddedPostgres RUNNING = start();

		static String url(String database) {
			return RUNNING.getJdbcUrl("postgres", database);
		}

		static void create(String database) {
			JdbcClient.create(RUNNING.getPostgresDatabase()).sql("create database " + database).update();
		}

		private static EmbeddedPostgres start() {
			try {
				// Closed by its own shutdown hook.
				return EmbeddedPostgres.builder().start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
