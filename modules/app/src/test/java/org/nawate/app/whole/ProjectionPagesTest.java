package org.nawate.app.whole;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.nawate.store.projection.Rebuild;
import org.nawate.store.projection.Rebuilds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** 表示用データの状態, as people see it, and how it is made anew from there. */
class ProjectionPagesTest extends WholeApplication {

	private static final String LIST = "/audit/projections";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rebuilds rebuilds;

	@Autowired
	private EventProcessingConfiguration processing;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void whoever_may_audit_sees_how_far_each_has_come_and_only_the_secretariat_has_one_made_anew() {
		assertThat(visitor("secretariat").get("/audit").html()).contains("href=\"" + LIST + "\"");
		for (String account : List.of("secretariat", "auditor", "chair")) {
			Visitor.Seen page = visitor(account).get(LIST);
			assertThat(page.status()).as(account).isEqualTo(200);
			assertThat(page.text()).contains("計画の一覧・取組事業", "記録簿にある事実は").doesNotContain("??");
			assertThat(page.html().contains(LIST + "/register/rebuild")).as(account)
				.isEqualTo(account.equals("secretariat"));
		}
		assertThat(visitor("officer").get(LIST).status()).isEqualTo(403);
		assertThat(visitor("officer").get(LIST + "/rebuilds/1").status()).isEqualTo(403);
		assertThat(visitor("").get(LIST).path()).isEqualTo("/login");
		assertThat(as("officer").get("/api/projections").code()).isEqualTo("access.POST_MAY_NOT");
		assertThat(as("auditor").post("/api/projections/register/rebuilds").code()).isEqualTo("access.READS_ONLY");
		assertThat(visitor("auditor").get(LIST + "/register/rebuild").text()).contains("閲覧");
		assertThat(as("secretariat").post("/api/projections/no-such/rebuilds").code()).isEqualTo("projection.UNKNOWN");
		assertThat(as("secretariat").get("/api/projections/rebuilds/999999").code()).isEqualTo("projection.UNKNOWN");
		assertThat(as("secretariat").post("/api/projections/notice/rebuilds").code())
			.isEqualTo("projection.NOT_REMAKABLE");
	}

	@Test
	void one_is_made_anew_after_a_confirming_page_and_it_is_noted_who_did() {
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen confirm = secretariat.get(LIST + "/register/rebuild");
		assertThat(confirm.text()).contains("表示用データの作り直し(計画の一覧・取組事業)", "初めから順に読み直します", "作り直した方と日時は記録されます");
		Visitor.Seen begun = secretariat.post(LIST + "/register/rebuild");
		assertThat(begun.path()).startsWith(LIST + "/rebuilds/");
		until(() -> !secretariat.get(begun.path()).html().contains("<progress"));
		assertThat(secretariat.get(begun.path()).text()).contains("新しいデータに切り替えました", "DX推進本部事務局");
		assertThat(secretariat.get(LIST).text()).contains("作り直しの記録", "DX推進本部事務局");
		JsonNode latest = as("auditor").get("/api/projections/rebuilds").body().get(0);
		assertThat(latest.at("/rebuild/projection").asText()).isEqualTo("register");
		assertThat(latest.at("/rebuild/outcome").asText()).isEqualTo("DONE");
		assertThat(latest.path("percent").asInt()).isEqualTo(100);
	}

	@Test
	void two_rebuilds_of_one_at_once_are_refused_with_the_way_out() {
		try (Rebuild running = this.rebuilds.begin("duty", null).orElseThrow()) {
			assertThat(as("secretariat").post("/api/projections/duty/rebuilds").code())
				.isEqualTo("projection.REBUILD_RUNNING");
			Visitor secretariat = visitor("secretariat");
			secretariat.get(LIST + "/duty/rebuild");
			assertThat(secretariat.post(LIST + "/duty/rebuild").text()).contains("同時に一つだけ", "終了を確認してから");
			assertThat(secretariat.get(LIST + "/rebuilds/" + running.id()).text()).contains("作り直しを開始しました",
					"コマンドによる作り直し");
			running.run();
		}
	}

	/**
	 * A row that cannot be: the projection stands still in every eye until it is gone.
	 */
	@Test
	void one_that_stands_still_is_seen_on_the_page_in_health_and_as_a_metric() {
		assertThat(as("").get("/actuator/health/projections").body().path("status").asText()).isEqualTo("UP");
		this.jdbc.sql("alter table headquarters_rules add constraint no_more check (false) not valid").update();
		try {
			assertThat(
					as("secretariat").post("/api/headquarters/rules",
							Map.of("noticeWorkingDays", 5, "quorum", "ALL", "voting", "HALF_OR_MORE", "tie", "FALLS",
									"recusal", "QUORUM_UNCHANGED", "from", "2043-04-01", "ground", "例 第1号"))
						.status())
				.isEqualTo(200);
			until(() -> as("").get("/actuator/health/projections").body().path("status").asText().equals("DEGRADED"));
			assertThat(as("").get("/actuator/health/projections").status()).as("pages still answer").isEqualTo(200);
			assertThat(as("").get("/actuator/health/readiness").status()).isEqualTo(200);
			assertThat(visitor("auditor").get(LIST).text()).contains("表示用データの一部が停止しています", "から停止しています", "SQLSTATE 23514",
					"自動的に再開します");
			assertThat(visitor("").get("/register").status()).isEqualTo(200);
			JsonNode state = state("headquarters");
			assertThat(state.path("standing").asText()).isEqualTo("STOPPED");
			assertThat(state.path("lag").asLong()).isPositive();
			assertThat(state.at("/state/stop/cause").asText()).isEqualTo("ROW_REFUSED");
			assertThat(this.meters.get("nawate.projection.stopped").tag("projection", "headquarters").gauge().value())
				.isOne();
		}
		finally {
			this.jdbc.sql("alter table headquarters_rules drop constraint no_more").update();
		}
		until(() -> as("").get("/actuator/health/projections").body().path("status").asText().equals("UP"));
		assertThat(visitor("auditor").get(LIST).text()).doesNotContain("停止しています");
	}

	@Test
	void every_projection_is_made_anew_row_by_row_as_it_was() {
		for (String projection : this.rebuilds.remakable()) {
			Map<String, List<String>> before = dump(projection);
			try (Rebuild rebuild = this.rebuilds.begin(projection, null).orElseThrow()) {
				assertThat(rebuild.run().outcome()).as(projection).hasToString("DONE");
			}
			assertThat(dump(projection)).as(projection).isEqualTo(before);
		}
	}

	@Test
	void every_projection_but_that_of_letters_can_be_made_anew_and_no_view_stands_in_its_way() {
		TreeSet<String> names = new TreeSet<>(this.processing.eventProcessors().keySet());
		this.processing.eventProcessors()
			.values()
			.forEach((processor) -> assertThat(processor).isInstanceOf(StreamingEventProcessor.class));
		assertThat(names.remove("notice")).isTrue();
		assertThat(this.rebuilds.remakable()).isEqualTo(names);
		assertThat(this.jdbc.sql("""
				select distinct v.relname from pg_depend d join pg_rewrite r on r.oid = d.objid
				join pg_class v on v.oid = r.ev_class join pg_class t on t.oid = d.refobjid
				join projection_table p on p.table_name = t.relname""").query(String.class).list()).isEmpty();
	}

	/** Emptied in a transaction that is rolled back, a table has another file. */
	@Test
	void the_tables_that_are_made_anew_are_those_that_each_projection_empties() {
		for (Object projection : this.context.getBeansWithAnnotation(ProcessingGroup.class).values()) {
			String name = Objects
				.requireNonNull(
						AnnotatedElementUtils.findMergedAnnotation(projection.getClass(), ProcessingGroup.class))
				.value();
			List<String> emptied = new TransactionTemplate(this.transactions).execute((status) -> {
				status.setRollbackOnly();
				Map<String, Long> before = files();
				new AnnotationEventHandlerAdapter(projection).prepareReset();
				Map<String, Long> after = files();
				return before.entrySet()
					.stream()
					.filter((table) -> !table.getValue().equals(after.get(table.getKey())))
					.map(Map.Entry::getKey)
					.toList();
			});
			assertThat(emptied).as(name)
				.containsExactlyInAnyOrderElementsOf(
						this.jdbc.sql("select table_name from projection_table where projection = ?")
							.param(name)
							.query(String.class)
							.list());
		}
	}

	private Map<String, Long> files() {
		Map<String, Long> files = new TreeMap<>();
		this.jdbc.sql(
				"select relname, relfilenode from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
			.query((row, number) -> files.put(row.getString(1), row.getLong(2)))
			.list();
		return files;
	}

	private JsonNode state(String projection) {
		for (JsonNode each : as("auditor").get("/api/projections").body()) {
			if (each.at("/state/name").asText().equals(projection)) {
				return each;
			}
		}
		throw new AssertionError(projection);
	}

	private Map<String, List<String>> dump(String projection) {
		Map<String, List<String>> dump = new TreeMap<>();
		for (String table : this.jdbc.sql("select table_name from projection_table where projection = ?")
			.param(projection)
			.query(String.class)
			.list()) {
			dump.put(table, new ArrayList<>(
					this.jdbc.sql("select t::text from " + table + " t order by 1").query(String.class).list()));
		}
		return dump;
	}

	private static void until(BooleanSupplier reached) {
		Instant end = Instant.now().plus(Duration.ofSeconds(60));
		while (!reached.getAsBoolean()) {
			assertThat(Instant.now()).as("in time").isBefore(end);
			Thread.onSpinWait();
		}
	}

}
