package org.nawate.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nawate.store.erasure.FixedSeal;
import org.nawate.store.erasure.MasterKeys;
import org.nawate.store.erasure.PersonKeys;
import org.nawate.store.log.LogKeeper;
import org.nawate.store.log.Notary;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The wiring that the product runs, started as the product starts it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStoreConfigurationTest {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final TestDatabase database = new TestDatabase();

	private final JdbcClient jdbc = this.database.jdbc();

	private final ConfigurableApplicationContext context;

	EventStoreConfigurationTest() {
		this.jdbc.sql("create table note_rows (note text not null, what text not null)").update();
		this.context = start();
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.initializers((context) -> ((GenericApplicationContext) context).registerBean(DataSource.class,
					this.database::dataSource))
			.properties("axon.update-check.disabled=true", "axon.timeout.enabled=false",
					"spring.main.log-startup-info=false")
			.run();
	}

	@AfterAll
	void close() {
		this.context.close();
		this.database.close();
	}

	private <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	private void write(String note) {
		bean(ActTransaction.class).inOneTransaction(
				() -> bean(CommandGateway.class).sendAndWait(new NoteCommand.Write(new NoteId(note), "text")),
				(result) -> true);
	}

	private List<String> rows(String note) {
		return this.jdbc.sql("select what from note_rows where note = ? order by what")
			.param(note)
			.query(String.class)
			.list();
	}

	@Test
	void the_guards_are_in_place() {
		assertThat(bean(ConnectionProvider.class)).isExactlyInstanceOf(SpringDataSourceConnectionProvider.class);
		assertThat(bean(TransactionManager.class)).isInstanceOf(JoiningTransactions.class);
		assertThat(bean(EventProcessingConfiguration.class).eventProcessors().get("notes"))
			.isInstanceOf(StreamingEventProcessor.class);
	}

	@Test
	void the_web_layer_keeps_a_mapper_of_its_own() {
		assertThat(bean(ObjectMapper.class)).isNotSameAs(this.context.getBean("eventObjectMapper"));
	}

	@Test
	void an_event_is_stored_under_its_name_with_who_acted_and_by_which_act() {
		write("stored");
		var row = this.jdbc
			.sql("select event_name, event_revision, payload::text, meta_data::text, aggregate_type "
					+ "from event_readable where aggregate_identifier = 'stored'")
			.query()
			.singleRow();
		assertThat(row).containsEntry("event_name", "note.Written")
			.containsEntry("event_revision", "1")
			.containsEntry("aggregate_type", "Note")
			.containsEntry("payload", "{\"note\": \"stored\", \"text\": \"text\"}");
		assertThat(String.valueOf(row.get("meta_data")))
			.contains("\"actor.personId\": \"u1\"", "\"actor.personName\": {\"sealed/1\": \"",
					"\"actor.postId\": \"p1\"", "\"actor.postTitle\": \"情報政策課長\"", "\"correlationId\"", "\"traceId\"")
			.doesNotContain("onBehalfOf", "田中");
	}

	@Test
	void every_node_hears_at_once_that_a_key_was_destroyed() {
		PersonKeys here = bean(PersonKeys.class);
		PersonKeys there = new PersonKeys(this.database.dataSource(), FixedSeal.MASTER);
		LogKeeper other = new LogKeeper(this.database.dataSource(), Notary.none(), InstantSource.system());
		other.whenTold(PersonKeys.CHANNEL, there::destroyed, there::forgetAll);
		other.start();
		try {
			String sealed = here.seal("u-leaves", "personName", "例 太郎");
			assertThat(sealed).isNotNull();
			assertThat(there.open("u-leaves", "personName", sealed)).isEqualTo("例 太郎");
			bean(ActTransaction.class).inOneTransaction(() -> {
				here.destroy("u-leaves");
				return true;
			}, (result) -> true);
			assertThat(here.open("u-leaves", "personName", sealed)).isNull();
			await(() -> there.open("u-leaves", "personName", sealed) == null);
		}
		finally {
			other.stop();
		}
	}

	@Test
	void all_events_of_one_act_show_one_trace() {
		bean(ActTransaction.class).inOneTransaction(() -> {
			bean(CommandGateway.class).sendAndWait(new NoteCommand.Write(new NoteId("traced"), "text"));
			return bean(CommandGateway.class).sendAndWait(new NoteCommand.Revise(new NoteId("traced"), "new"));
		}, (result) -> true);
		assertThat(this.jdbc
			.sql("select distinct meta_data->>'traceId' from event_readable " + "where aggregate_identifier = 'traced'")
			.query(String.class)
			.list()).hasSize(1);
	}

	@Test
	void after_waiting_the_read_model_shows_the_act() {
		for (int i = 0; i < 20; i++) {
			String note = "waited-for-" + i;
			write(note);
			assertThat(bean(ReadModels.class).awaitCaughtUp(LONG)).isTrue();
			assertThat(rows(note)).containsExactly("first", "second");
		}
	}

	/** Nothing is shown that could later turn out to stand behind something else. */
	@Test
	void an_act_waits_for_the_transactions_that_began_before_it() {
		new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult((status) -> {
			bean(CommandGateway.class).sendAndWait(new NoteCommand.Write(new NoteId("late"), "text"));
			CompletableFuture.runAsync(() -> {
				write("quick");
				assertThat(bean(ReadModels.class).awaitCaughtUp(Duration.ofMillis(50))).isFalse();
				assertThat(rows("quick")).isEmpty();
			}).join();
		});
		assertThat(bean(ReadModels.class).awaitCaughtUp(LONG)).isTrue();
		assertThat(rows("late")).containsExactly("first", "second");
		assertThat(rows("quick")).containsExactly("first", "second");
	}

	@Test
	void the_read_model_gets_who_acted() {
		write("signed");
		assertThat(bean(ReadModels.class).awaitCaughtUp(LONG)).isTrue();
		EventMessage<?> seen = bean(NoteProjection.class).seen.get("signed");
		assertThat(seen).isNotNull();
		assertThat(seen.getPayload()).isEqualTo(new NoteEvent.Written(new NoteId("signed"), "text"));
		assertThat(seen.getMetaData()).containsEntry(ActorTrail.POST_TITLE, "情報政策課長");
	}

	@Test
	void a_projection_that_fails_keeps_no_half_and_goes_on_when_it_is_mended() {
		NoteProjection projection = bean(NoteProjection.class);
		projection.failing = true;
		try {
			write("failing");
			await(() -> projection.failures.get() > 0);
			assertThat(bean(ReadModels.class).awaitCaughtUp(Duration.ofMillis(50))).isFalse();
			assertThat(rows("failing")).isEmpty();
		}
		finally {
			projection.failing = false;
		}
		assertThat(bean(ReadModels.class).awaitCaughtUp(LONG)).isTrue();
		assertThat(rows("failing")).containsExactly("first", "second");
	}

	@Test
	void the_seeded_id_of_the_token_store_is_read() {
		assertThat(bean(TokenStore.class).retrieveStorageIdentifier()).isPresent();
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + LONG.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Note.class)
	static class Application {

		@Bean
		EventNames eventNames() {
			return EventNames.of(NoteEvent.class);
		}

		@Bean
		MasterKeys masterKeys() {
			return FixedSeal.MASTER;
		}

		@Bean
		NoteProjection noteProjection(JdbcClient jdbc) {
			return new NoteProjection(jdbc);
		}

	}

}
