package org.nawate.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nawate.store.erasure.FixedSeal;
import org.nawate.store.erasure.MasterKeys;
import org.nawate.store.projection.ProjectionState;
import org.nawate.store.projection.ProjectionStop;
import org.nawate.store.projection.Projections;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.RebuildRow;
import org.nawate.store.projection.Rebuilds;
import org.nawate.store.projection.StopCause;
import org.springframework.beans.factory.annotation.Value;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How projections stop, are made anew and change nodes, on a database whose tables the
 * application does not own.
 */
class ProjectionsTest {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final String PAGES = "pages";

	private final TestDatabase database = new TestDatabase();

	/** As the owner of the tables. */
	private final JdbcClient jdbc = this.database.jdbc();

	private final List<AutoCloseable> nodes = new ArrayList<>();

	@BeforeEach
	void makeTables() {
		this.jdbc.sql("""
				do $$ begin
				    if not exists (select from pg_roles where rolname = 'nawate_application') then
				        create role nawate_application;
				    end if;
				end $$""").update();
		this.jdbc.sql("""
				create table page (
				    note     text   constraint page_note not null,
				    text     text   not null,
				    position bigint not null unique,
				    length   int generated always as (length(text)) stored,
				    constraint page_pk primary key (note, position),
				    constraint page_text check (text <> 'forbidden'))""").update();
		this.jdbc.sql("create index page_newest on page (note, position desc) where text <> ''").update();
		this.jdbc.sql("create table page_count (note text primary key, pages int not null default 7)").update();
		this.jdbc.sql("insert into projection_table values ('page', 'pages'), ('page_count', 'pages')").update();
		Flyway.configure().dataSource(this.database.dataSource()).load().migrate();
	}

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable node : this.nodes) {
			node.close();
		}
		this.database.close();
	}

	@Test
	void a_projection_that_fails_says_where_since_when_and_why_and_goes_on_by_itself() {
		Node node = node();
		Node other = node();
		node.write("before", "text");
		node.catchUp();
		Pages.failing = "secret";
		try {
			node.write("failing", "secret");
			await(() -> state(other).stop() != null);
			ProjectionState stopped = state(other);
			assertThat(stopped.standing(Instant.now())).isEqualTo(ProjectionState.Standing.STOPPED);
			assertThat(stopped.position()).isEqualTo(1);
			assertThat(stopped.logSize()).isEqualTo(2);
			assertThat(stopped.lag()).isEqualTo(1);
			assertThat(stopped.stop()).satisfies((stop) -> {
				assertThat(stop.position()).isEqualTo(2);
				assertThat(stop.cause()).isEqualTo(StopCause.FAULT);
				assertThat(stop.detail()).isEqualTo("IllegalStateException");
				assertThat(stop.since()).isBetween(Instant.now().minus(LONG), Instant.now().plusSeconds(1));
			});
			assertThat(this.jdbc.sql("select s::text from projection_stop s").query(String.class).single())
				.as("what people wrote")
				.doesNotContain("secret");
			await(() -> attempts(other) > 1);
		}
		finally {
			Pages.failing = "";
		}
		node.catchUp();
		assertThat(state(other).stop()).isNull();
		assertThat(rows("failing")).containsExactly("secret");
		await(() -> this.jdbc.sql("select count(*) from projection_stop").query(Long.class).single() == 0);
	}

	@Test
	void a_row_that_the_database_refuses_is_told_by_its_state_alone() {
		Node node = node();
		node.write("refused", "forbidden");
		await(() -> state(node).stop() != null);
		assertThat(state(node).stop()).satisfies((stop) -> {
			assertThat(stop.cause()).isEqualTo(StopCause.ROW_REFUSED);
			assertThat(stop.detail()).isEqualTo("23514");
			assertThat(stop.position()).isEqualTo(1);
		});
	}

	@Test
	void a_kind_of_fact_that_is_not_known_is_told_by_its_name_and_its_own_number() {
		Node node = node();
		node.write("known", "text");
		this.jdbc
			.sql("""
					insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, meta_data,
					    payload, payload_revision, payload_type, time_stamp)
					values ('e', 'a', 0, 'Note', '{}', '{"text":"secret"}', '1', 'note.Burnt', '2026-04-01T00:00:00.000Z')""")
			.update();
		node.write("known", "later");
		await(() -> state(node).stop() != null);
		assertThat(state(node).stop()).satisfies((stop) -> {
			assertThat(stop.cause()).isEqualTo(StopCause.FACT_UNKNOWN);
			assertThat(stop.detail()).isEqualTo("note.Burnt");
			assertThat(stop.position()).isEqualTo(2);
		});
	}

	@Test
	void what_is_made_anew_takes_the_place_of_what_was_wrong_with_all_that_belongs_to_it() {
		Node node = node();
		for (int i = 0; i < 20; i++) {
			node.write("n" + i % 3, "text\t" + i);
		}
		node.catchUp();
		List<String> right = dump();
		List<String> schema = schema();
		this.jdbc.sql("update page set text = 'wrong'").update();
		this.jdbc.sql("delete from page_count").update();
		this.jdbc.sql("grant select on page to pg_monitor").update();

		RebuildRow rebuilt = node.rebuild();

		assertThat(rebuilt.outcome()).isEqualTo(RebuildRow.Outcome.DONE);
		assertThat(rebuilt.reached()).isEqualTo(20);
		assertThat(rebuilt.personName()).isEqualTo("例 太郎");
		assertThat(dump()).isEqualTo(right);
		assertThat(schema()).as("keys, indexes, checks and their names").isEqualTo(schema);
		assertThat(this.jdbc.sql("select has_table_privilege('pg_monitor', 'page', 'select')")
			.query(Boolean.class)
			.single()).as("privileges that were given besides").isTrue();
		assertThat(
				this.jdbc.sql("select count(*) from pg_tables where schemaname = 'rebuild'").query(Long.class).single())
			.isZero();
		node.write("n1", "after");
		node.catchUp();
		assertThat(rows("n1")).contains("after").hasSize(8);
	}

	@Test
	void the_old_one_answers_and_goes_on_while_the_new_one_is_made() throws Exception {
		Node node = node();
		node.write("first", "text");
		node.catchUp();
		CompletableFuture<RebuildRow> rebuild;
		try (Connection reader = this.database.dataSource().getConnection();
				Statement statement = reader.createStatement()) {
			reader.setAutoCommit(false);
			statement.execute("select count(*) from page");
			rebuild = CompletableFuture.supplyAsync(node::rebuild);
			await(() -> node.bean(Rebuilds.class)
				.latest(1)
				.stream()
				.anyMatch((row) -> row.running() && row.reached() > 0));
			for (int i = 0; i < 5; i++) {
				node.write("meanwhile", "text " + i);
				node.catchUp();
			}
			assertThat(rows("meanwhile")).hasSize(5);
			assertThat(node.bean(Rebuilds.class).begin(PAGES, null)).as("a second one at once").isEmpty();
			assertThat(node().bean(Rebuilds.class).begin(PAGES, null)).as("on another node").isEmpty();
			assertThat(rebuild).as("it gives way to whoever reads").isNotDone();
			reader.commit();
		}
		RebuildRow done = rebuild.join();
		assertThat(done.outcome()).isEqualTo(RebuildRow.Outcome.DONE);
		assertThat(done.reached()).isEqualTo(6);
		node.write("meanwhile", "later");
		node.catchUp();
		assertThat(rows("first")).containsExactly("text");
		assertThat(rows("meanwhile")).hasSize(6).doesNotHaveDuplicates();
	}

	@Test
	void nothing_is_lost_or_doubled_while_acts_go_on() {
		Node node = node();
		AtomicBoolean busy = new AtomicBoolean(true);
		AtomicInteger written = new AtomicInteger();
		List<CompletableFuture<Void>> acts = IntStream.range(0, 3).mapToObj((i) -> CompletableFuture.runAsync(() -> {
			while (busy.get()) {
				node.write("busy-" + i, "text " + written.incrementAndGet());
			}
		})).toList();
		List<RebuildRow> rebuilds = new ArrayList<>();
		for (int i = 0; i < 15; i++) {
			rebuilds.add(node.rebuild());
		}
		busy.set(false);
		acts.forEach(CompletableFuture::join);
		node.catchUp();
		assertThat(rebuilds).extracting(RebuildRow::outcome).containsOnly(RebuildRow.Outcome.DONE);
		assertThat(this.jdbc.sql("select text from page").query(String.class).list()).hasSize(written.get())
			.doesNotHaveDuplicates();
		assertThat(this.jdbc.sql("select sum(pages) from page_count").query(Integer.class).single())
			.isEqualTo(written.get());
	}

	@Test
	void one_that_fails_leaves_the_old_one_as_it_was_and_can_be_begun_again() {
		Node node = node();
		node.write("kept", "text");
		node.write("failing", "secret");
		node.catchUp();
		List<String> before = dump();
		Pages.failing = "secret";
		RebuildRow failed = node.rebuild();
		Pages.failing = "";
		assertThat(failed.outcome()).isEqualTo(RebuildRow.Outcome.FAILED);
		assertThat(failed.failure()).isEqualTo(new RebuildRow.Failure(2, StopCause.FAULT, "IllegalStateException"));
		assertThat(dump()).isEqualTo(before);
		node.write("kept", "more");
		node.catchUp();
		assertThat(rows("kept")).containsExactly("text", "more");
		assertThat(node.rebuild().outcome()).isEqualTo(RebuildRow.Outcome.DONE);
		assertThat(rows("kept")).containsExactly("text", "more");
	}

	@Test
	void one_whose_node_went_away_in_the_middle_is_followed_by_another() throws Exception {
		Node node = node();
		node.write("first", "text");
		node.catchUp();
		List<String> before = dump();
		long table = table();
		Gate gate = new Gate("first");
		Pages.gate = gate;
		Rebuild left = node.bean(Rebuilds.class).begin(PAGES, null).orElseThrow();
		CompletableFuture<RebuildRow> run = CompletableFuture.supplyAsync(left::run);
		gate.reached.await();
		left.close();
		assertThat(node.bean(Rebuilds.class).find(left.id()).orElseThrow().outcome())
			.as("without its lock it has ended")
			.isEqualTo(RebuildRow.Outcome.BROKEN_OFF);
		assertThat(dump()).isEqualTo(before);
		Rebuild next = node.bean(Rebuilds.class).begin(PAGES, null).orElseThrow();
		gate.open.countDown();
		assertThat(run.join().outcome()).as("taken for dead, it writes nothing more")
			.isEqualTo(RebuildRow.Outcome.BROKEN_OFF);
		assertThat(table()).as("the table in use").isEqualTo(table);
		try (next) {
			assertThat(next.run().outcome()).isEqualTo(RebuildRow.Outcome.DONE);
		}
		assertThat(dump()).isEqualTo(before);
	}

	@Test
	void what_is_recorded_is_never_made_anew_whatever_is_named() {
		this.jdbc.sql("insert into projection_table values ('domain_event_entry', 'events')").update();
		assertThatThrownBy(() -> this.jdbc.sql("select open_rebuild('events')").query((row, number) -> true).list())
			.hasMessageContaining("is guarded by a trigger");
		assertThatThrownBy(() -> this.jdbc.sql("select open_rebuild('no such')").query((row, number) -> true).list())
			.hasMessageContaining("nothing is kept");
	}

	/** The rows are wrong in a way that the projection cannot go on with. */
	@Test
	void one_that_stands_still_goes_on_from_where_the_new_one_has_come() {
		Node node = node();
		node.write("n", "first");
		node.catchUp();
		this.jdbc.sql("insert into page (note, text, position) values ('n', 'in the way', 2)").update();
		node.write("n", "second");
		node.write("n", "third");
		await(() -> state(node).stop() != null);
		assertThat(node.rebuild().outcome()).isEqualTo(RebuildRow.Outcome.DONE);
		assertThat(rows("n")).containsExactly("first", "second", "third");
		assertThat(state(node).stop()).isNull();
		node.write("n", "fourth");
		node.catchUp();
		assertThat(rows("n")).containsExactly("first", "second", "third", "fourth");
	}

	/** A newer version of the product is started beside the one that rebuilds. */
	@Test
	void tables_that_were_changed_meanwhile_are_not_exchanged_for_their_former_shape() throws Exception {
		Node node = node();
		node.write("first", "text");
		node.catchUp();
		Gate gate = new Gate("first");
		Pages.gate = gate;
		CompletableFuture<RebuildRow> run = CompletableFuture.supplyAsync(node::rebuild);
		gate.reached.await();
		this.jdbc.sql("alter table page add column author text").update();
		gate.open.countDown();
		assertThat(run.join().outcome()).isEqualTo(RebuildRow.Outcome.FAILED);
		assertThat(this.jdbc.sql("select author from page").query(String.class).list()).hasSize(1);
		assertThat(node.rebuild().outcome()).isEqualTo(RebuildRow.Outcome.DONE);
	}

	@Test
	void a_view_on_a_table_refuses_the_exchange_and_nothing_is_lost() {
		Node node = node();
		node.write("n", "text");
		node.catchUp();
		this.jdbc.sql("create view page_seen as select note from page").update();
		RebuildRow failed = node.rebuild();
		assertThat(failed.outcome()).isEqualTo(RebuildRow.Outcome.FAILED);
		assertThat(failed.failure()).isEqualTo(new RebuildRow.Failure(2, StopCause.ROW_REFUSED, "2BP01"));
		assertThat(rows("n")).containsExactly("text");
	}

	@Test
	void when_a_node_stops_another_one_takes_over_within_seconds_and_nothing_is_doubled() throws Exception {
		Node first = node();
		first.write("n", "text 0");
		first.catchUp();
		Node second = node();
		second.write("n", "text 1");
		second.catchUp();
		assertThat(Pages.handledBy).as("one node has it in hand").isEqualTo(first.name);
		this.nodes.remove(first);
		first.close();
		long since = System.nanoTime();
		second.write("n", "text 2");
		second.catchUp();
		assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
		assertThat(Pages.handledBy).isEqualTo(second.name);
		assertThat(rows("n")).containsExactly("text 0", "text 1", "text 2");
	}

	private Node node() {
		Node node = new Node("node-" + this.nodes.size(), this.database.url());
		this.nodes.add(node);
		return node;
	}

	private ProjectionState state(Node node) {
		return node.bean(Projections.class)
			.states()
			.stream()
			.filter((state) -> state.name().equals(PAGES))
			.findFirst()
			.orElseThrow();
	}

	private int attempts(Node node) {
		ProjectionStop stop = state(node).stop();
		return (stop != null) ? stop.attempts() : 0;
	}

	private List<String> rows(String note) {
		return this.jdbc.sql("select text from page where note = ? order by position")
			.param(note)
			.query(String.class)
			.list();
	}

	private long table() {
		return this.jdbc.sql("select 'page'::regclass::oid::bigint").query(Long.class).single();
	}

	private List<String> dump() {
		return this.jdbc.sql("""
				select p::text from page p union all select c::text from page_count c order by 1""")
			.query(String.class)
			.list();
	}

	private List<String> schema() {
		return this.jdbc.sql("""
				select indexname || indexdef from pg_indexes where tablename in ('page', 'page_count')
				union all
				select conname || pg_get_constraintdef(oid) from pg_constraint
				where conrelid in ('page'::regclass, 'page_count'::regclass)
				union all
				select table_name || column_name || ordinal_position || is_nullable || coalesce(column_default, '')
				    || coalesce(generation_expression, '')
				from information_schema.columns where table_name in ('page', 'page_count')
				order by 1""").query(String.class).list();
	}

	private static void await(BooleanSupplier condition) {
		long deadline = System.nanoTime() + LONG.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	/** One application of all on the database, logged in as one that owns nothing. */
	private static final class Node implements AutoCloseable {

		private final String name;

		private final HikariDataSource dataSource;

		private final ConfigurableApplicationContext context;

		Node(String name, String url) {
			this.name = name;
			HikariConfig config = new HikariConfig();
			config.setJdbcUrl(url);
			config.setMaximumPoolSize(8);
			config.setConnectionInitSql("set role nawate_application");
			this.dataSource = new HikariDataSource(config);
			this.context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
				.bannerMode(Banner.Mode.OFF)
				.initializers((context) -> ((GenericApplicationContext) context).registerBean(DataSource.class,
						() -> this.dataSource))
				.properties("axon.update-check.disabled=true", "axon.timeout.enabled=false",
						"spring.main.log-startup-info=false", "node=" + name, "spring.jmx.enabled=false")
				.run();
		}

		<T> T bean(Class<T> type) {
			return this.context.getBean(type);
		}

		void write(String note, String text) {
			bean(ActTransaction.class).inOneTransaction(
					() -> bean(CommandGateway.class).sendAndWait(new NoteCommand.Write(new NoteId(note), text)),
					(result) -> true);
		}

		void catchUp() {
			assertThat(bean(ReadModels.class).awaitCaughtUp(LONG)).isTrue();
		}

		RebuildRow rebuild() {
			try (Rebuild rebuild = bean(Rebuilds.class).begin(PAGES, new RebuildRow.Asker("p", "例 太郎", "事務局"))
				.orElseThrow()) {
				return rebuild.run();
			}
		}

		@Override
		public void close() {
			this.context.close();
			this.dataSource.close();
		}

	}

	/** Holds a rebuild at a note. */
	private static final class Gate {

		private final String note;

		private final CountDownLatch reached = new CountDownLatch(1);

		private final CountDownLatch open = new CountDownLatch(1);

		Gate(String note) {
			this.note = note;
		}

		void pass() {
			this.reached.countDown();
			try {
				this.open.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

	@ProcessingGroup(PAGES)
	static class Pages {

		static volatile String failing = "";

		static volatile String handledBy = "";

		static volatile @Nullable Gate gate;

		private final JdbcClient jdbc;

		private final EventPositions positions;

		private final String node;

		Pages(JdbcClient jdbc, EventPositions positions, String node) {
			this.jdbc = jdbc;
			this.positions = positions;
			this.node = node;
		}

		@EventHandler
		void on(NoteEvent event, EventMessage<?> message) throws SQLException {
			handledBy = this.node;
			switch (event) {
				case NoteEvent.Written e -> write(e.note(), e.text(), message);
				case NoteEvent.Revised e -> write(e.note(), e.text(), message);
			}
		}

		private void write(NoteId note, String text, EventMessage<?> message) {
			this.jdbc.sql("insert into page (note, text, position) values (?, ?, ?)")
				.params(note.value(), text, this.positions.of(message))
				.update();
			this.jdbc.sql("""
					insert into page_count values (?, 1)
					on conflict (note) do update set pages = page_count.pages + 1""").param(note.value()).update();
			if (text.equals(failing)) {
				throw new IllegalStateException("cannot take " + text);
			}
			Gate closed = gate;
			if (closed != null && closed.note.equals(note.value())) {
				gate = null;
				closed.pass();
			}
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
		Pages pages(JdbcClient jdbc, EventPositions positions, @Value("${node}") String node) {
			return new Pages(jdbc, positions, node);
		}

	}

}
