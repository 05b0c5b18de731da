package org.nawate.app.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.nawate.app.reminder.FindingReminders;
import org.nawate.app.wiring.Acts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A finding of the audit from a fact's page to its end, by the pages and by the API. */
class FindingsTest extends Casework {

	private static final String SECTION = "information-policy";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private FindingReminders reminders;

	@Autowired
	private Acts acts;

	private List<String> reminded(String finding) {
		return this.jdbc.sql("""
				select (payload ->> 'kind') || ' ' || (payload ->> 'post') from fact
				where aggregate_id = ? and name = 'finding.Reminded' order by position""")
			.param(finding)
			.query(String.class)
			.list();
	}

	private void remind(LocalDate day) {
		this.reminders.send(day);
		this.acts.showEffect();
	}

	private static int waiting(Visitor visitor) {
		return Integer.parseInt(visitor.get("/calendar").find("<span class=\"count\">([0-9]+)</span>"));
	}

	private JsonNode away(String person) {
		return ok(as("secretariat").post("/api/staff/absences", Map.of("personId", person, "from", TODAY.toString(),
				"until", TODAY.plusDays(2).toString(), "reason", "休暇")));
	}

	private void back(String person) {
		for (JsonNode row : ok(as("secretariat").get("/api/staff/absences"))) {
			if (row.path("personId").asText().equals(person)) {
				ok(as("secretariat")
					.post("/api/staff/absences/" + person + "/" + row.path("number").asInt() + "/cancellation"));
			}
		}
	}

	private long factOf(String proposal) {
		return this.jdbc.sql("select max(position) from fact where proposal_id = ? and name = 'proposal.Submitted'")
			.param(proposal)
			.query(Long.class)
			.single();
	}

	private JsonNode recorded(String grade, String title) {
		long fact = factOf(submitted("officer", addition(title)));
		return ok(as("auditor").post("/api/findings", Map.of("grade", grade, "facts", List.of(fact), "title", title,
				"found", "提出が遅い", "asked", "改めること", "unit", SECTION, "answerBy", TODAY.plusDays(14).toString())));
	}

	private static String id(JsonNode finding) {
		return finding.path("finding").path("findingId").asText();
	}

	private static String state(JsonNode finding) {
		return finding.path("finding").path("state").asText();
	}

	@Test
	void a_finding_goes_from_a_facts_page_over_answer_and_measure_to_its_end() {
		String proposal = submitted("officer", addition("提出の遅い取組"));
		long fact = factOf(proposal);
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/facts/" + fact).html()).contains("/audit/findings/new?facts=" + fact);
		assertThat(auditor.get("/audit/findings/new?facts=" + fact).html()).contains("value=\"" + fact + "\"");
		Visitor.Seen kept = auditor.post("/audit/findings", "facts", fact + "、999999999", "grade", "FAULT", "title",
				"提出の遅れ", "found", "<i>起案</i>から提出まで長い", "asked", "改めること", "unit", SECTION, "answerBy",
				TODAY.plusDays(14).toString());
		assertThat(kept.text()).contains("記録番号「999999999」の記録はありません。");
		assertThat(kept.html()).contains("value=\"提出の遅れ\"", "&lt;i&gt;起案&lt;/i&gt;");
		Visitor.Seen page = auditor.post("/audit/findings", "facts", String.valueOf(fact), "grade", "FAULT", "title",
				"提出の遅れ", "found", "<i>起案</i>から提出まで長い", "asked", "改めること", "unit", SECTION, "answerBy",
				TODAY.plusDays(14).toString());
		String path = page.path();
		assertThat(page.text()).contains("指摘を記録しました。", "監R8-", "回答待ち", "情報政策課", "監査の指摘を記録");
		assertThat(page.html()).doesNotContain("<i>起案</i>");
		assertThat(visitor("officer").get("/facts/" + fact).text()).contains("監査の指摘", "提出の遅れ」(回答待ち)")
			.doesNotContain("この記録に指摘を付ける");

		Visitor chief = visitor("chief");
		assertThat(chief.get("/inbox").text()).contains("監査の指摘への対応", "提出の遅れ");
		assertThat(chief.get(path).text()).contains("措置方針", "回答する").doesNotContain("指摘を取り消す");
		assertThat(chief.post(path + "/answer", "text", "手順を改める", "day", "").html()).contains("期限の日付が入力されていません。",
				"手順を改める");
		chief.post(path + "/answer", "text", "手順を改める", "day", TODAY.plusDays(30).toString());
		assertThat(chief.post(path + "/measure", "status", "UNDER_WAY", "text", "手順書を作成中").text()).contains("対応中",
				"措置待ち");
		assertThat(chief.post(path + "/measure", "status", "TAKEN", "text", "手順書を改めた").text()).contains("確認待ち");
		assertThat(chief.get("/inbox").html()).doesNotContain(path);

		assertThat(auditor.post(path + "/question", "text", "周知もすること", "day", TODAY.plusDays(40).toString()).text())
			.contains("措置待ち", "周知もすること");
		chief.post(path + "/measure", "status", "TAKEN", "text", "周知した");
		assertThat(auditor.get(path + "/closing").text()).contains("完結すると");
		assertThat(auditor.post(path + "/closing", "text", "").text()).contains("勧告と指摘は、措置を確認するまで完結できません。");
		assertThat(auditor.post(path + "/acceptance", "text", "確認した").text()).contains("措置確認済");
		assertThat(auditor.post(path + "/closing", "text", "了").text()).contains("指摘を完結しました。", "完結");
		assertThat(auditor.get(path).html()).doesNotContain("/withdrawal", "/question");
		assertThat(auditor.get("/audit/findings?state=CLOSED").text()).contains("提出の遅れ");
	}

	@Test
	void only_an_auditor_records_and_judges_and_only_the_chief_of_the_section_answers() {
		JsonNode finding = recorded("CAUTION", "権限の試験");
		String path = "/api/findings/" + id(finding);
		Map<String, Object> answer = Map.of("text", "注意する", "day", TODAY.plusDays(20).toString());
		refused(as("secretariat").post("/api/findings", Map.of("grade", "FAULT", "facts", List.of(1), "title", "t",
				"found", "f", "asked", "a", "unit", SECTION, "answerBy", TODAY.toString())), 403,
				"access.POST_MAY_NOT");
		refused(as("auditor").post(path + "/answer", answer), 403, "access.READS_ONLY");
		refused(as("officer").post(path + "/answer", answer), 403, "access.POST_MAY_NOT");
		refused(as("chief2").post(path + "/answer", answer), 403, "finding.OTHER_SECTION");
		refused(as("chief").post(path + "/acceptance", Map.of("text", "")), 403, "access.POST_MAY_NOT");
		refused(as("chief").post(path + "/withdrawal", Map.of("text", "x")), 403, "access.POST_MAY_NOT");
		refused(as("auditor").post(path + "/closing", Map.of("text", "")), 409, "finding.NOT_ANSWERED");
		assertThat(state(ok(as("chief").post(path + "/answer", answer)))).isEqualTo("MEASURE_DUE");
		assertThat(state(ok(as("auditor").post(path + "/closing", Map.of("text", ""))))).isEqualTo("CLOSED");
		refused(as("chief").post(path + "/measure", Map.of("status", "TAKEN", "account", "x")), 409, "finding.ENDED");
		refused(as("auditor").post("/api/findings/none/closing", Map.of("text", "")), 404, "finding.UNKNOWN");
		refused(as("auditor").get("/api/findings/none"), 404, "finding.UNKNOWN");
		assertThat(visitor("chief").get("/audit/findings/new").path()).isEqualTo("/audit/findings");
		assertThat(visitor("").get("/audit/findings").path()).isEqualTo("/login");
	}

	@Test
	void what_an_absent_chief_owes_the_director_above_or_a_delegate_answers_in_that_place() {
		String id = id(recorded("FAULT", "不在の課への指摘"));
		String path = "/audit/findings/" + id;
		Map<String, Object> answer = Map.of("text", "手順を改める", "day", TODAY.plusDays(20).toString());
		assertThat(visitor("director").get("/inbox").html()).doesNotContain(id);
		refused(as("director").post("/api/findings/" + id + "/answer", answer), 403, "access.POST_MAY_NOT");
		away("p-chief");
		try {
			Visitor director = visitor("director");
			assertThat(director.get("/inbox").text()).contains("ほかの課長に代わって対応できる監査の指摘", "不在の課への指摘");
			assertThat(director.get(path).text()).contains("情報政策課長に代わり、「総務部長」の職で回答・報告します。");
			refused(as("director2").post("/api/findings/" + id + "/answer", answer), 403, "access.POST_MAY_NOT");
			refused(as("chief2").post("/api/findings/" + id + "/answer", answer), 403, "finding.OTHER_SECTION");
			assertThat(director.post(path + "/answer", "text", "手順を改める", "day", "").html()).contains("手順を改める",
					"期限の日付が入力されていません。");
			assertThat(director.post(path + "/answer", "text", "手順を改める", "day", TODAY.plusDays(20).toString()).text())
				.contains("回答しました。", "「情報政策課長」の代わり");
		}
		finally {
			back("p-chief");
		}
		refused(as("director").post("/api/findings/" + id + "/measure", Map.of("status", "TAKEN", "text", "x")), 403,
				"access.POST_MAY_NOT");
		ok(as("chief").post("/api/staff/delegations", Map.of("postId", "chief-information-policy", "toPostId",
				"chief-general-affairs", "from", TODAY.toString(), "until", TODAY.toString(), "reason", "議会対応")));
		assertThat(state(
				ok(as("chief3").post("/api/findings/" + id + "/measure", Map.of("status", "TAKEN", "account", "改めた")))))
			.isEqualTo("MEASURE_REPORTED");
		assertThat(this.jdbc.sql("select on_behalf_of from fact where aggregate_id = ? and name = 'finding.Answered'")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("情報政策課長");
		for (JsonNode row : ok(as("secretariat").get("/api/staff/delegations"))) {
			ok(as("secretariat").post("/api/staff/delegations/" + row.path("personId").asText() + "/"
					+ row.path("number").asInt() + "/revocation"));
		}
		assertThat(state(ok(as("auditor").post("/api/findings/" + id + "/withdrawal", Map.of("text", "試験の終わり")))))
			.isEqualTo("WITHDRAWN");
		refused(as("director").post("/api/findings/" + id + "/viewing", Map.of("text", "")), 403,
				"access.POST_MAY_NOT");
		Visitor chief = visitor("chief");
		assertThat(chief.get("/inbox").text()).contains("不在の課への指摘", "後閲待ち");
		assertThat(chief.get(path).text()).contains("この指摘には、あなたの代わりに行われた回答または報告があります。");
		assertThat(chief.post(path + "/viewing").text()).contains("後閲しました。", "代理による対応を後閲");
		assertThat(chief.get("/inbox").html()).doesNotContain(id);
		refused(as("chief").post("/api/findings/" + id + "/viewing", Map.of("text", "")), 409,
				"finding.NOTHING_TO_VIEW");
	}

	@Test
	void what_is_owed_is_counted_reminded_of_once_and_told_upwards() {
		Visitor chief = visitor("chief");
		int before = waiting(chief);
		String id = id(recorded("FAULT", "督促される指摘"));
		// The case of the fact waits for the same chief.
		assertThat(waiting(chief)).isEqualTo(before + 2);
		LocalDate due = TODAY.plusDays(14);
		TODAY.datesUntil(due.minusDays(4)).forEach(this::remind);
		assertThat(reminded(id)).isEmpty();
		due.minusDays(4).datesUntil(due.plusDays(1)).forEach(this::remind);
		assertThat(reminded(id)).containsExactly("DUE_SOON chief-information-policy");
		remind(due.plusDays(1));
		remind(due.plusDays(1));
		remind(due.plusDays(22));
		assertThat(reminded(id)).containsExactly("DUE_SOON chief-information-policy",
				"OVERDUE chief-information-policy", "ESCALATED director-general-affairs-department",
				"ESCALATED secretariat");
		on(due.plusDays(1));
		Visitor.Seen overdue = visitor("secretariat").get("/proposals/overdue");
		assertThat(overdue.text()).contains("督促される指摘", "監査の指摘");
		backToToday();
		Visitor.Seen page = visitor("auditor").get("/audit/findings/" + id);
		assertThat(page.text()).contains("期限超過の督促(情報政策課長宛て");
		assertThat(page.html()).containsPattern("class=\"typed\">対象の記録: [0-9]+\n確認した事実: ");
		ok(as("chief").post("/api/findings/" + id + "/answer",
				Map.of("text", "改める", "day", TODAY.plusDays(60).toString())));
		remind(due.plusDays(43));
		assertThat(reminded(id)).hasSize(4);
		ok(as("auditor").post("/api/findings/" + id + "/withdrawal", Map.of("text", "試験の終わり")));
		assertThat(waiting(chief)).isEqualTo(before + 1);
	}

	@Test
	void a_double_click_records_one_finding() {
		Visitor auditor = visitor("auditor");
		String token = auditor.get("/audit/findings/new?facts=1").find("name=\"id\" value=\"([^\"]+)\"");
		for (int i = 0; i < 2; i++) {
			Visitor.Seen page = auditor.post("/audit/findings", "id", token, "facts", "1", "grade", "CAUTION", "title",
					"二度押した指摘", "found", "f", "asked", "a", "unit", SECTION, "answerBy", TODAY.toString());
			assertThat(page.path()).isEqualTo("/audit/findings/" + token);
		}
		assertThat(this.jdbc.sql("select count(*) from finding where title = '二度押した指摘'").query(Integer.class).single())
			.isEqualTo(1);
	}

	@Test
	void what_is_wrong_with_a_finding_is_told_before_it_is_recorded() {
		refused(as("auditor").post("/api/findings", Map.of("grade", "FAULT", "facts", List.of(1), "title", "t", "found",
				"f", "asked", "a", "unit", "none", "answerBy", TODAY.toString())), 422, "finding.SECTION_UNKNOWN");
		refused(as("auditor").post("/api/findings", Map.of("grade", "FAULT", "facts", List.of(), "title", "t", "found",
				"f", "asked", "a", "unit", SECTION, "answerBy", TODAY.toString())), 422, "finding.FACTS_MISSING");
		refused(as("auditor").post("/api/findings", Map.of("grade", "FAULT", "facts", List.of(1), "title", "t", "found",
				"f", "asked", "a", "unit", SECTION, "answerBy", TODAY.minusDays(1).toString())), 422,
				"finding.DUE_DAY_PAST");
	}

	@Test
	void a_finding_late_is_seen_passed_on_and_withdrawn_with_a_reason_and_no_citizen_sees_it() {
		JsonNode finding = recorded("RECOMMENDATION", "遅れる指摘");
		String path = "/api/findings/" + id(finding);
		on(TODAY.plusDays(15));
		assertThat(ok(as("auditor").get("/api/findings?overdue=true")).toString()).contains(id(finding));
		assertThat(visitor("auditor").get("/audit/findings?overdue=true&grade=RECOMMENDATION").text()).contains("遅れる指摘",
				"期限超過");
		backToToday();
		ok(as("auditor").post(path + "/address", Map.of("unit", "education-support-centre", "reason", "指摘先の誤り")));
		assertThat(visitor("chief2").get("/inbox").text()).contains("遅れる指摘");
		assertThat(visitor("chief").get("/inbox").html()).doesNotContain(id(finding));
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/audit/findings/" + id(finding) + "/withdrawal").text()).contains("取り消すと");
		assertThat(auditor.post("/audit/findings/" + id(finding) + "/withdrawal", "text", " ").text())
			.contains("取消しと指摘先の変更には理由が必要ですが");
		assertThat(state(ok(as("auditor").post(path + "/withdrawal", Map.of("text", "対象の誤り"))))).isEqualTo("WITHDRAWN");
		long own = ok(as("auditor").get(path)).path("history").get(0).asLong();
		assertThat(as("").get("/api/findings").status()).isEqualTo(401);
		assertThat(visitor("").get("/facts/" + own).status()).isEqualTo(404);
		assertThat(visitor("auditor").get("/facts/" + own).text()).contains("監査の指摘を記録", "勧告「遅れる指摘」(取消し)");
	}

}
