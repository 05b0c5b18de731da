package org.nawate.app.whole;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A KGI that was changed four times by the acts of people: lowered by a meeting whose
 * result was recorded three days late, corrected as a misprint, lowered after it had been
 * carried over, and raised by a stand-in for the secretariat. Whatever the product says
 * of any instant is held against {@linkplain AuditScript what an auditor's own SQL} finds
 * in the events alone.
 */
@TestPropertySource(properties = "nawate.test.city=four-times")
@DirtiesContext
class KgiFourTimesTest extends Casework {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private static final String PROJECT = SmallPlan.E_FORMS;

	private static final LocalDate RECORDED_LATE = TODAY.plusDays(3);

	private static final LocalDate CORRECTED = TODAY.plusDays(8);

	private static final LocalDate CARRIED_OVER = TODAY.plusDays(15);

	private static final LocalDate TAKEN_UP_AGAIN = TODAY.plusDays(24);

	private static final LocalDate STOOD_IN = TODAY.plusDays(31);

	private static final LocalDate AHEAD = TODAY.plusDays(90);

	private static boolean told;

	@Autowired
	private JdbcClient jdbc;

	private AuditScript auditor;

	@BeforeAll
	static void begin() {
		recordAt(TODAY.minusDays(1));
	}

	@AfterAll
	static void end() {
		GenericEventMessage.clock = Clock.systemUTC();
	}

	private static void recordAt(LocalDate day) {
		GenericEventMessage.clock = Clock.fixed(day.atTime(10, 0).atZone(JAPAN).toInstant(), JAPAN);
	}

	private void itIs(LocalDate day) {
		on(day);
		recordAt(day);
	}

	@BeforeEach
	void tell() {
		this.auditor = new AuditScript(this.jdbc);
		if (!told) {
			told = true;
			loweredByAMeetingThatWasRecordedLate();
			correctedAsAMisprint();
			loweredAfterItWasCarriedOver();
			raisedByAStandIn();
		}
		itIs(STOOD_IN.plusDays(1));
	}

	private static Map<String, Object> toBe(String kgi, LocalDate on) {
		Map<String, Object> revision = revision(PROJECT, kgi);
		revision.put("effectiveOn", on.toString());
		return revision;
	}

	private void loweredByAMeetingThatWasRecordedLate() {
		itIs(TODAY);
		String id = submitted("officer", toBe("システム利用者満足度 70%以上", TODAY));
		screened(id, "chief", "director");
		String meeting = tabled(id);
		itIs(RECORDED_LATE);
		approved(meeting);
		tookEffect(id);
	}

	private void correctedAsAMisprint() {
		itIs(CORRECTED);
		String id = submitted("officer",
				Map.of("kind", "ERRATUM", "projectId", PROJECT, "reason", "原稿の誤り", "effectiveOn", CORRECTED.toString(),
						"further", Map.of("misprint", "KGI", "asCorrect", "システム利用者満足度 72%以上")));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		tookEffect(id);
	}

	private void loweredAfterItWasCarriedOver() {
		itIs(CARRIED_OVER);
		String id = submitted("officer", toBe("システム利用者満足度 65.5%以上", CARRIED_OVER));
		screened(id, "chief", "director");
		String first = meetingOf(CARRIED_OVER);
		take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", first));
		opened(first);
		ok(as("secretariat").post(item(first, itemOf(id)) + "/resolution",
				Map.of("result", "CARRIED_OVER", "reason", "実績を確かめるため")));
		// An addition that is decided ahead of its day comes onto the same agenda.
		Map<String, Object> addition = addition("先に決めた取組");
		addition.put("effectiveOn", AHEAD.toString());
		String added = submitted("officer", addition);
		screened(added, "chief", "director");
		itIs(TAKEN_UP_AGAIN);
		String second = meetingOf(TAKEN_UP_AGAIN);
		take("secretariat", added, "TABLE", Map.of("act", "TABLE", "meetingId", second));
		opened(second);
		approved(second, itemOf(id));
		approved(second, itemOf(added));
		tookEffect(id);
	}

	private void raisedByAStandIn() {
		itIs(STOOD_IN);
		ok(as("secretariat").put("/api/organisation/posts/secretariat/stand-ins",
				Map.of("standIns", List.of("director-school-education-department"), "from", STOOD_IN.toString())));
		String id = submitted("officer", toBe("システム利用者満足度 90%以上", STOOD_IN));
		screened(id, "chief", "director");
		for (String person : List.of("p-secretariat2", "p-secretariat")) {
			ok(as("secretariat").post("/api/staff/absences", Map.of("personId", person, "from", STOOD_IN.toString(),
					"until", STOOD_IN.toString(), "reason", "出張")));
		}
		ok(as("director2").post("/api/inbox/" + step(id, "DECIDE_ALONE") + "/in-place",
				Map.of("act", "APPROVE_ALONE", "opinion", "適当と認める")));
		tookEffect(id);
	}

	private String meetingOf(LocalDate day) {
		return ok(as("secretariat").post("/api/meetings",
				Map.of("name", "推進本部会議", "heldOn", day.toString(), "startsAt", "10:00", "place", "庁議室")))
			.path("meetingId")
			.asText();
	}

	private void opened(String meeting) {
		convened(meeting, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
	}

	private void tookEffect(String proposal) {
		assertThat(file(proposal).path("state").asText()).isEqualTo("IN_EFFECT");
	}

	/** Every fact of the log since there is a plan, and the one before. */
	private LongStream positions() {
		return LongStream
			.rangeClosed(this.jdbc.sql("select log_index from event_log_readable where event_name = 'plan.Adopted'")
				.query(Long.class)
				.single(), this.jdbc.sql("select count(*) from event_log").query(Long.class).single());
	}

	/** The numbers of the facts about a KGI, as their events tell. */
	private List<Long> kgiFacts() {
		return this.jdbc.sql("""
				select log_index + 1 from event_log_readable
				where aggregate_identifier = ? and (payload ->> 'kgi' is not null or event_name = 'project.KgiRevised'
				    or payload #>> '{misprint,kind}' = 'KGI_MISPRINT')
				order by log_index""").param(PROJECT).query(Long.class).list();
	}

	/** Each day from which something holds, and the one before. */
	private static List<LocalDate> days() {
		TreeSet<LocalDate> days = new TreeSet<>();
		for (LocalDate day : List.of(LocalDate.of(2024, 4, 1), TODAY, RECORDED_LATE, CORRECTED, CARRIED_OVER,
				TAKEN_UP_AGAIN, STOOD_IN, AHEAD)) {
			days.addAll(List.of(day.minusDays(1), day));
		}
		days.add(LocalDate.of(2028, 4, 1));
		return List.copyOf(days);
	}

	@Test
	void the_register_of_every_day_known_at_every_fact_is_what_the_events_say() {
		List<LocalDate> days = days();
		positions().forEach((known) -> days.forEach((day) -> {
			List<String> shown = new ArrayList<>();
			ok(as("auditor").get("/api/register?asOf=%s&knownAt=%d".formatted(day, known))).path("rows")
				.forEach((row) -> shown.add(line(row)));
			assertThat(shown).as("%s known at %d", day, known)
				.isEqualTo(this.auditor.registerThen(day, known).stream().map(KgiFourTimesTest::line).toList());
		}));
	}

	private static String line(JsonNode row) {
		JsonNode acts = row.path("acts");
		JsonNode entered = row.path("entered").path("kgi");
		return String.join("|", row.path("projectId").asText(), row.path("measure").asText(),
				row.path("number").asText(), row.path("name").asText(), text(row.path("businessClass")),
				row.path("kgi").path("text").asText(), text(row.path("owner").path("department")),
				row.path("owner").path("section").asText(), row.path("state").asText(), acts.path("placement").asText(),
				acts.path("name").asText(), acts.path("businessClass").asText(), acts.path("kgi").asText(),
				acts.path("owner").asText(), acts.path("state").asText(),
				entered.path("erratum").asBoolean() ? "true" : "false",
				entered.path("late").asBoolean() ? "true" : "false");
	}

	private static String line(AuditScript.Row row) {
		return String.join("|",
				List.of("project", "measure", "number", "name", "business_class", "kgi", "department", "section",
						"state", "fact_placement", "fact_name", "fact_business_class", "fact_kgi", "fact_owner",
						"fact_state", "kgi_erratum", "kgi_late")
					.stream()
					.map((column) -> row.of(column))
					.toList());
	}

	private static String text(JsonNode value) {
		return value.isNull() ? "" : value.asText();
	}

	/** What the events say of the KGI, by days; empty where it is in no plan. */
	private AuditScript.Row folded(LocalDate day, long known) {
		return this.auditor.registerThen(day, known)
			.stream()
			.filter((row) -> row.of("project").equals(PROJECT))
			.findFirst()
			.orElse(new AuditScript.Row(Map.of()));
	}

	/** Each fact about the KGI, and the one before it. */
	private List<Long> around() {
		return kgiFacts().stream().flatMap((fact) -> List.of(fact - 1, fact).stream()).distinct().toList();
	}

	@Test
	void the_project_and_why_its_kgi_is_so_are_told_at_every_instant_as_the_events_say() {
		for (long known : around()) {
			for (LocalDate day : days()) {
				String at = "?asOf=%s&knownAt=%d".formatted(day, known);
				AuditScript.Row expected = folded(day, known);
				JsonNode row = as("auditor").get("/api/projects/" + PROJECT + at).body().path("row");
				assertThat(row.path("kgi").path("text").asText()).as(at).isEqualTo(expected.of("kgi"));
				JsonNode why = as("auditor").get("/api/projects/" + PROJECT + "/why/kgi" + at).body();
				assertThat(why.path("fact").asText()).as(at).isEqualTo(expected.of("fact_kgi"));
				assertThat(why.path("value").asText()).as(at).isEqualTo(expected.of("kgi"));
			}
		}
		Visitor reader = visitor("auditor");
		for (long known : kgiFacts()) {
			for (LocalDate day : List.of(TODAY.minusDays(1), TODAY, CORRECTED, TAKEN_UP_AGAIN, STOOD_IN)) {
				String at = "?asOf=%s&knownAt=%d".formatted(day, known);
				String kgi = folded(day, known).of("kgi");
				assertThat(reader.get("/projects/" + PROJECT + at).text()).as(at).contains(kgi);
				assertThat(reader.get("/projects/" + PROJECT + "/why/kgi" + at).text()).as(at)
					.contains("「" + kgi + "」の根拠");
			}
		}
	}

	@Test
	void any_two_instants_compared_differ_as_the_events_say() {
		List<Long> facts = around();
		for (int i = 0; i < facts.size(); i++) {
			for (int k = i; k < facts.size(); k++) {
				compare(TODAY, facts.get(i), TODAY, facts.get(k));
				compare(TODAY.minusDays(1), facts.get(i), STOOD_IN, facts.get(k));
				compare(STOOD_IN, facts.get(k), CORRECTED, facts.get(i));
			}
		}
	}

	private void compare(LocalDate fromDay, long fromFact, LocalDate toDay, long toFact) {
		String points = "?fromAsOf=%s&fromKnownAt=%d&toAsOf=%s&toKnownAt=%d".formatted(fromDay, fromFact, toDay,
				toFact);
		AuditScript.Row from = folded(fromDay, fromFact);
		AuditScript.Row to = folded(toDay, toFact);
		for (String path : List.of("/api/projects/" + PROJECT + "/comparison", "/api/register/comparison")) {
			JsonNode compared = ok(as("auditor").get(path + points));
			String change = "";
			for (JsonNode row : compared.path("changed")) {
				for (JsonNode field : row.path("fields")) {
					change += row.path("now").path("projectId").asText().equals(PROJECT)
							&& field.path("name").asText().equals("kgi")
									? field.path("before").asText() + field.path("beforeAct") + "→"
											+ field.path("now").asText() + field.path("nowAct")
									: "";
				}
			}
			boolean differs = !from.isEmpty() && !to.isEmpty() && !from.of("kgi").equals(to.of("kgi"));
			assertThat(change).as(path + points)
				.isEqualTo(differs
						? "%s%s→%s%s".formatted(from.of("kgi"), from.of("fact_kgi"), to.of("kgi"), to.of("fact_kgi"))
						: "");
			assertThat(isThere(compared.path("added"))).as(path + points).isEqualTo(from.isEmpty() && !to.isEmpty());
			assertThat(isThere(compared.path("gone"))).as(path + points).isEqualTo(!from.isEmpty() && to.isEmpty());
		}
	}

	private static boolean isThere(JsonNode rows) {
		return rows.findValuesAsText("projectId").contains(PROJECT);
	}

	@Test
	void the_replay_of_the_kgi_says_at_each_of_its_facts_what_the_events_say() {
		List<Long> facts = kgiFacts();
		assertThat(facts).hasSize(5);
		List<String> texts = new ArrayList<>();
		for (long fact : facts) {
			AuditScript.Row change = this.auditor.kgiChanges(fact)
				.stream()
				.filter((row) -> row.of("project").equals(PROJECT))
				.findFirst()
				.orElse(new AuditScript.Row(Map.of()));
			JsonNode instant = ok(as("auditor").get("/api/projects/" + PROJECT + "/kgi/replay?at=" + fact));
			String now = change.isEmpty() ? "システム利用者満足度 80%以上" : change.of("after");
			texts.add(now);
			assertThat(instant.path("kgi").path("text").asText()).isEqualTo(now);
			assertThat(text(instant.path("before"))).isEqualTo(change.of("before"));
			assertThat(instant.path("original").asText()).isEqualTo("システム利用者満足度 80%以上");
			assertThat(instant.path("known").findValuesAsText("position")).hasSize(texts.size());
			assertThat(instant.path("acts")).hasSize(5);
			Visitor.Seen page = visitor("auditor").get("/projects/" + PROJECT + "/kgi/replay?at=" + fact);
			assertThat(page.text()).contains(now).contains(change.of("reason"));
		}
		assertThat(texts).containsExactly("システム利用者満足度 80%以上", "システム利用者満足度 70%以上", "システム利用者満足度 72%以上",
				"システム利用者満足度 65.5%以上", "システム利用者満足度 90%以上");
	}

	@Test
	void all_changes_of_kgis_are_listed_at_every_fact_about_them_as_the_events_say() {
		around().forEach(this::listed);
		List<AuditScript.Row> expected = this.auditor.kgiChanges(Long.MAX_VALUE);
		JsonNode listed = listed(positions().max().orElseThrow());
		assertThat(expected.stream().map((row) -> String.valueOf(row.of("difference")))).containsExactly("24.5", "-6.5",
				"2", "-10");
		assertThat(listed.path("total").asInt()).isEqualTo(4);
		assertThat(listed.at("/changes/0/size/percent").asText()).isEqualTo("37.4");
		assertThat(listed.at("/changes/1/drift/difference").asText()).isEqualTo("10");
		assertThat(listed.at("/changes/1/drift/percent").asText()).isEqualTo("12.5");
		assertThat(expected.stream().map((row) -> row.of("direction"))).containsExactly("RAISED", "LOWERED", "ERRATUM",
				"LOWERED");
		assertThat(expected.getFirst().of("in_place")).isEqualTo("学校教育部長");
	}

	private JsonNode listed(long known) {
		List<AuditScript.Row> expected = this.auditor.kgiChanges(known);
		JsonNode listed = ok(as("auditor").get("/api/kgi-changes?knownAt=" + known));
		assertThat(listed.path("total").asInt()).as("%d", known).isEqualTo(expected.size());
		for (int i = 0; i < expected.size(); i++) {
			AuditScript.Row row = expected.get(i);
			JsonNode change = listed.path("changes").get(i);
			assertThat(List
				.of("position", "projectId", "direction", "before", "after", "original", "reason", "actuals",
						"meetingId", "decidedBy", "inPlace", "proposalId", "decidedOn", "effectiveOn")
				.stream()
				.map((figure) -> text(change.path(figure)))
				.toList())
				.isEqualTo(List
					.of("fact", "project", "direction", "before", "after", "original", "reason", "actuals", "meeting",
							"decided_by", "in_place", "proposal", "decided_on", "effective_on")
					.stream()
					.map((column) -> row.of(column))
					.toList());
			assertThat(change.path("size").path("difference").decimalValue())
				.isEqualByComparingTo(new BigDecimal(row.of("difference")));
			assertThat(change.path("size").path("unit").asText()).isEqualTo(row.of("unit")).isEqualTo("%");
			assertThat(text(change.path("current"))).isEqualTo(expected.getFirst().of("after"));
		}
		return listed;
	}

	@Test
	void what_was_recorded_late_says_so_by_the_clock_as_well() {
		List<AuditScript.Row> changes = this.auditor.kgiChanges(Long.MAX_VALUE);
		assertThat(changes.getLast().of("effective_on")).hasToString(TODAY.toString());
		String day = "/api/register?asOf=" + TODAY + "&knownAt=";
		JsonNode before = ok(as("auditor").get(day + RECORDED_LATE + "T09:59")).path("rows").get(0);
		JsonNode after = ok(as("auditor").get(day + RECORDED_LATE + "T10:00")).path("rows").get(0);
		assertThat(before.path("kgi").path("text").asText()).isEqualTo("システム利用者満足度 80%以上");
		assertThat(after.path("kgi").path("text").asText()).isEqualTo("システム利用者満足度 70%以上");
		assertThat(after.path("entered").path("kgi").path("late").asBoolean()).isTrue();
		// Asked for from the first meeting on, it holds from the one that approved it.
		String known = "&knownAt=" + TAKEN_UP_AGAIN;
		assertThat(kgiOf(known, TAKEN_UP_AGAIN.minusDays(1))).isEqualTo("システム利用者満足度 72%以上");
		assertThat(kgiOf(known, TAKEN_UP_AGAIN)).isEqualTo("システム利用者満足度 65.5%以上");
		Visitor reader = visitor("auditor");
		Visitor.Seen then = reader.get("/audit/kgi?knownAt=" + (kgiFacts().getLast() - 1));
		assertThat(then.text()).contains("変更は3件です。", "までに記録された内容で表示しています").doesNotContain("+24.5");
		assertThat(reader.get("/audit/kgi?knownAt=soon").status()).isEqualTo(400);
		assertThat(reader.get("/audit/kgi.csv?knownAt=" + (kgiFacts().getLast() - 1)).html().lines()).hasSize(4);
		assertThat(reader.get("/audit/kgi").text()).contains("DX推進本部事務局の専決(学校教育部長が代決)", "変更幅 +24.5ポイント(+37.4%)",
				"当初との差 +10ポイント(+12.5%)", "増加1件(+12.5%)");
		assertThat(reader.get("/projects/" + PROJECT + "/why/kgi").text()).contains("学校教育部長");
	}

	private String kgiOf(String known, LocalDate day) {
		return ok(as("auditor").get("/api/register?asOf=" + day + known)).path("rows")
			.get(0)
			.path("kgi")
			.path("text")
			.asText();
	}

}
