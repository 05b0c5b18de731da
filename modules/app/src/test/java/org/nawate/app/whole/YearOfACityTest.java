package org.nawate.app.whole;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.nawate.app.reminder.Reminders;
import org.nawate.app.reorganisation.ReorganisationTimes;
import org.nawate.app.wiring.Acts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year of one city, from a November to the next, chapter after chapter: what goes wrong
 * in a real year goes wrong here, and at its end every figure leads to its act.
 */
@TestPropertySource(properties = "nawate.test.city=year")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearOfACityTest extends Casework {

	private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

	private static final String GENERAL_AFFAIRS = "director-general-affairs-department";

	@Autowired
	private Reminders reminders;

	@Autowired
	private ReorganisationTimes times;

	@Autowired
	private Acts acts;

	private String paperless = "";

	private String december = "";

	private String urgent = "";

	private String raised = "";

	private String tie = "";

	private String inApril = "";

	@Test
	@Order(1)
	void november_too_few_come_and_what_was_tabled_goes_to_the_next_meeting_by_itself() {
		this.paperless = waiting("庁内会議のペーパーレス化");
		LocalDate day = LocalDate.of(2026, 11, 24);
		String meeting = meeting("第3回推進本部会議", day);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/agenda", Map.of("proposalId", this.paperless)));
		convened(meeting, 2);
		on(day);
		refused(as("secretariat").post("/api/meetings/" + meeting + "/opening"), 409, "meeting.QUORUM_NOT_MET");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/adjournment", Map.of("reason", "定足数に達しないため")));
		assertThat(visitor("auditor").get("/meetings/" + meeting).text()).contains("流会", "定足数に達しないため");
		this.december = meeting("第4回推進本部会議", LocalDate.of(2026, 12, 7));
		assertThat(file(this.paperless).path("meetingId").asText()).isEqualTo(this.december);
	}

	@Test
	@Order(2)
	void december_a_proxy_a_member_with_an_interest_and_a_tie() {
		LocalDate day = LocalDate.of(2026, 12, 7);
		on(LocalDate.of(2026, 12, 1));
		this.tie = waiting("窓口予約の多言語化");
		ok(as("secretariat").post("/api/meetings/" + this.december + "/agenda", Map.of("proposalId", this.tie)));
		convened(this.december, DIRECTORS.size());
		on(day);
		attend("director-" + DIRECTORS.get(3), "PROXY");
		ok(as("secretariat").post("/api/meetings/" + this.december + "/opening"));
		int first = itemOf(this.paperless);
		ok(as("secretariat").post(item(this.december, first) + "/recusals",
				Map.of("post", GENERAL_AFFAIRS, "reason", "所管部の案件のため")));
		refused(as("director").post(item(this.december, first) + "/votes", Map.of("ballot", "FOR")), 422,
				"meeting.VOTER_RECUSED");
		approved(this.december, first);
		int second = itemOf(this.tie);
		vote(second, DIRECTORS.subList(0, 4), "FOR");
		vote(second, DIRECTORS.subList(4, 8), "AGAINST");
		refused(as("secretariat").post(item(this.december, second) + "/resolution", Map.of("result", "APPROVED")), 409,
				"meeting.TIE_UNDECIDED");
		ok(as("secretariat").post(item(this.december, second) + "/votes",
				Map.of("votes", List.of(Map.of("post", "chair", "ballot", "AGAINST")))));
		refused(as("secretariat").post(item(this.december, second) + "/resolution", Map.of("result", "APPROVED")), 409,
				"meeting.NOT_CARRIED");
		ok(as("secretariat").post(item(this.december, second) + "/resolution",
				Map.of("result", "REFUSED", "reason", "費用に見合わないため")));
		assertThat(file(this.paperless).path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(file(this.tie).path("state").asText()).isEqualTo("REFUSED");
	}

	@Test
	@Order(3)
	void the_new_year_nobody_is_dunned_while_the_city_hall_is_closed() {
		on(LocalDate.of(2026, 12, 25));
		String id = submitted("officer", addition("年度末の電子申請"));
		assertThat(file(id).path("openStep").path("dueOn").asText()).isEqualTo("2027-01-05");
		LocalDate.of(2026, 12, 28).datesUntil(LocalDate.of(2027, 1, 4)).forEach(this::send);
		assertThat(reminded(id)).isZero();
		LocalDate.of(2027, 1, 4).datesUntil(LocalDate.of(2027, 1, 7)).forEach(this::send);
		assertThat(reminded(id)).isEqualTo(2);
		on(LocalDate.of(2027, 1, 6));
		assertThat(visitor("secretariat").get("/proposals/overdue").text()).contains("年度末の電子申請");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "翌年度に見送るため")));
		assertThat(visitor("secretariat").get("/proposals/overdue").text()).doesNotContain("年度末の電子申請");
	}

	@Test
	@Order(4)
	void january_an_urgent_matter_goes_round_and_is_reported_to_the_next_meeting() {
		on(LocalDate.of(2027, 1, 12));
		this.urgent = waiting("災害時の避難所受付");
		Caller secretariat = as("secretariat");
		String round = ok(secretariat.post("/api/circulations", Map.of("name", "第1回持ち回り審議", "ground", "URGENT",
				"reason", "国の補助金の申請期限が迫っているため", "items", List.of(Map.of("proposalId", this.urgent)))))
			.path("circulationId")
			.asText();
		refused(secretariat.post("/api/circulations/" + round + "/conclusion", Map.of()), 409,
				"circulation.ANSWERS_AWAITED");
		for (String member : List.of("chair", "director", "director2", "member1", "member2", "member3", "member4",
				"member5", "member6")) {
			ok(as(member).post("/api/circulations/" + round + "/answers",
					Map.of("answers", List.of(Map.of("item", 1, "stance", "AGREE", "words", "")))));
		}
		ok(secretariat.post("/api/circulations/" + round + "/conclusion", Map.of()));
		assertThat(file(this.urgent).path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(owed(this.urgent)).isTrue();
		String next = meeting("第5回推進本部会議", LocalDate.of(2027, 1, 25));
		String key = reportDue(this.urgent);
		ok(secretariat.post("/api/meetings/" + next + "/reports", Map.of("keys", List.of(key))));
		convened(next, DIRECTORS.size());
		on(LocalDate.of(2027, 1, 25));
		ok(secretariat.post("/api/meetings/" + next + "/opening"));
		assertThat(owed(this.urgent)).isTrue();
		assertThat(visitor("secretariat")
			.post("/meetings/" + next + "/notes", "item", Integer.toString(lastItem(next)), "remark", "")
			.text()).contains("報告を了承したことを記録しました。");
		assertThat(owed(this.urgent)).isFalse();
	}

	@Test
	@Order(5)
	void february_a_sole_decision_that_nobody_reports_stays_in_sight() {
		on(LocalDate.of(2027, 2, 1));
		this.raised = submitted("officer", changed(revision(SmallPlan.E_FORMS, "システム利用者満足度 90%以上"), "2027-02-01"));
		screened(this.raised, "chief", "director");
		decidedByWhoever(this.raised);
		assertThat(file(this.raised).path("state").asText()).isEqualTo("IN_EFFECT");
		on(LocalDate.of(2027, 10, 1));
		assertThat(owed(this.raised)).isTrue();
		assertThat(visitor("secretariat").get("/duties").text()).contains("専決の報告", "電子申請システムの利活用", "期限超過");
		assertThat(ok(as("secretariat").get("/api/meetings/reports-due")).toString()).contains(this.raised);
	}

	@Test
	@Order(6)
	void march_no_flow_gets_around_the_headquarters() throws IOException {
		on(LocalDate.of(2027, 3, 1));
		byte[] shortcut = Files.readString(Path.of("../../bpmn/project-addition.bpmn"))
			.replaceFirst("(<sequenceFlow id=\"screening-passes\"[^>]*targetRef=\")[^\"]*", "$1add-project")
			.replace("<incoming>screening-passes</incoming>", "")
			.replaceFirst("(<serviceTask id=\"add-project\"[^>]*>)", "$1<incoming>screening-passes</incoming>")
			.getBytes(StandardCharsets.UTF_8);
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen seen = secretariat.upload("/organisation/flows/check", "file", "project-addition.bpmn", shortcut);
		assertThat(seen.text()).contains("適用できません", "add-project");
		secretariat.post(seen.path(), "reason", "手続の簡素化");
		assertThat(secretariat.get("/organisation/flows").text()).doesNotContain("手続の簡素化");
	}

	@Test
	@Order(7)
	void two_who_decide_at_once_leave_one_decision() throws Exception {
		on(LocalDate.of(2027, 3, 2));
		String id = submitted("officer", addition("同時に決裁される取組"));
		String step = "/api/inbox/" + step(id, "ENDORSE_BY_SECTION_CHIEF");
		List<Integer> answers = new ArrayList<>();
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService together = Executors.newFixedThreadPool(2)) {
			List<Future<Integer>> both = new ArrayList<>();
			for (Map<String, Object> act : List.<Map<String, Object>>of(Map.of("act", "ENDORSE"),
					Map.of("act", "SEND_BACK", "reason", "根拠を補う"))) {
				both.add(together.submit(() -> {
					start.await();
					return as("chief").post(step, act).status();
				}));
			}
			start.countDown();
			for (Future<Integer> one : both) {
				answers.add(one.get());
			}
		}
		assertThat(answers).containsExactlyInAnyOrder(200, 409);
		assertThat(names(id).stream().filter(List.of("proposal.Endorsed", "proposal.SentBack")::contains)).hasSize(1);
	}

	@Test
	@Order(8)
	void april_the_city_is_reorganised_and_no_case_is_left_behind() {
		on(LocalDate.of(2027, 3, 10));
		this.inApril = submitted("officer2", addition("教育支援の相談予約"));
		String post = file(this.inApril).path("openStep").path("postId").asText();
		ok(as("secretariat").post("/api/organisation/reorganisations",
				Map.of("name", "令和9年4月組織改正", "effectiveOn", APRIL.toString(), "changes",
						List.of(Map.of("kind", "RENAME_UNIT", "unit", "information-policy", "name", "情報戦略課"),
								Map.of("kind", "RETITLE_POST", "post", post, "title", "教育相談センター長")))));
		on(APRIL);
		this.times.carryOut(APRIL);
		this.acts.showEffect();
		assertThat(file(this.inApril).path("openStep").path("postTitle").asText()).isEqualTo("教育相談センター長");
		take("chief2", this.inApril, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		assertThat(file(this.inApril).path("openStep").path("kind").asText()).isEqualTo("ENDORSE_BY_DIRECTOR");
	}

	@Test
	@Order(9)
	void at_the_end_every_change_of_the_plan_leads_to_who_decided_it() {
		on(LocalDate.of(2027, 11, 15));
		LocalDate before = LocalDate.of(2026, 12, 6);
		String added = file(this.paperless).path("projectId").asText();
		assertThat(row(added, before).isMissingNode()).isTrue();
		assertThat(row(added, LocalDate.of(2026, 12, 7)).path("name").asText()).isEqualTo("庁内会議のペーパーレス化");
		assertThat(row(SmallPlan.E_FORMS, LocalDate.of(2027, 1, 31)).path("kgi").path("value").asInt()).isEqualTo(80);
		assertThat(row(SmallPlan.E_FORMS, LocalDate.of(2027, 2, 1)).path("kgi").path("value").asInt()).isEqualTo(90);
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/projects/" + added).html()).contains("href=\"/meetings/" + this.december);
		assertThat(auditor.get("/proposals/" + this.paperless).text()).contains("総務部長を除斥しています。理由: 所管部の案件のため");
		assertThat(auditor.get("/projects/" + file(this.urgent).path("projectId").asText()).text())
			.contains("推進本部の持ち回り議決");
		assertThat(auditor.get("/projects/" + SmallPlan.E_FORMS).text()).contains("専決");
		assertThat(auditor.get("/proposals/" + this.tie).text()).contains("可否同数のため、議長が決しました(反対)。", "費用に見合わないため");
	}

	@Test
	@Order(10)
	void an_edition_is_gathered_compared_and_frozen() {
		refused(as("officer").post("/api/editions", Map.of("fiscalYear", 2027)), 403, "access.POST_MAY_NOT");
		JsonNode draft = ok(as("secretariat").post("/api/editions", Map.of("fiscalYear", 2027)));
		assertThat(draft.path("changes").has("added")).isTrue();
		assertThat(as("").get("/api/editions/2027").status()).isEqualTo(404);
		assertThat(as("").get("/api/editions/2027/draft").status()).isEqualTo(401);
		JsonNode published = ok(as("secretariat").post("/api/editions/2027/publication"));
		assertThat(published.path("fiscalYear").asInt()).isEqualTo(2027);
		assertThat(published.path("printed")).isNotEmpty();
		refused(as("secretariat").post("/api/editions/2027/publication"), 409, "plan.EDITION_FROZEN");
		assertThat(ok(as("").get("/api/editions")).get(0).path("fiscalYear").asInt()).isEqualTo(2027);
	}

	private String meeting(String name, LocalDate day) {
		return ok(as("secretariat").post("/api/meetings",
				Map.of("name", name, "heldOn", day.toString(), "startsAt", "10:00", "place", "庁議室")))
			.path("meetingId")
			.asText();
	}

	private void attend(String post, String presence) {
		ok(as("secretariat").post("/api/meetings/" + this.december + "/attendance",
				Map.of("attendance", List.of(Map.of("post", post, "presence", presence, "proxyName", "代理 例子")))));
	}

	private void vote(int item, List<String> directors, String ballot) {
		ok(as("secretariat").post(item(this.december, item) + "/votes",
				Map.of("votes",
						directors.stream()
							.map((director) -> Map.of("post", "director-" + director, "ballot", ballot))
							.toList())));
	}

	private static Map<String, Object> changed(Map<String, Object> change, String effectiveOn) {
		change.put("effectiveOn", effectiveOn);
		return change;
	}

	private void send(LocalDate day) {
		this.reminders.send(day);
		this.acts.showEffect();
	}

	private List<String> names(String proposal) {
		return ok(as("auditor").get("/api/proposals/" + proposal + "/history")).findValuesAsText("name");
	}

	private long reminded(String proposal) {
		return names(proposal).stream().filter("proposal.Reminded"::equals).count();
	}

	/** Whether something is owed on a case. */
	private boolean owed(String proposal) {
		for (JsonNode duty : ok(as("auditor").get("/api/proposals/" + proposal + "/duties"))) {
			if (duty.path("open").asBoolean()) {
				return true;
			}
		}
		return false;
	}

	/** The key of the report that is due on a case. */
	private String reportDue(String proposal) {
		for (JsonNode due : ok(as("secretariat").get("/api/meetings/reports-due"))) {
			if (due.toString().contains(proposal)) {
				return due.path("key").asText();
			}
		}
		throw new AssertionError("nothing to report on " + proposal);
	}

}
