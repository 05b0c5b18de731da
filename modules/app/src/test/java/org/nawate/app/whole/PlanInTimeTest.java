package org.nawate.app.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The plan of another day, as known at another instant, on pages and by the API. */
@TestPropertySource(properties = "nawate.test.city=in-time")
@DirtiesContext
class PlanInTimeTest extends Casework {

	private static final String BEFORE = "システム利用者満足度 80%以上";

	private static final String AFTER = "システム利用者満足度 85%以上";

	@Test
	void the_plan_and_what_became_of_it_are_shown_as_known_at_any_fact() throws Exception {
		long before = ok(as("auditor").get("/api/register")).path("rows").get(0).path("acts").path("kgi").asLong();
		String id = submitted("officer", Map.of("kind", "ERRATUM", "projectId", SmallPlan.E_FORMS, "reason", "桁の誤り<b>",
				"effectiveOn", TODAY.toString(), "further", Map.of("misprint", "KGI", "asCorrect", AFTER)));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		JsonNode now = ok(as("auditor").get("/api/register")).path("rows").get(0);
		long act = now.path("acts").path("kgi").asLong();
		assertThat(now.path("kgi").path("text").asText()).isEqualTo(AFTER);
		assertThat(now.path("entered").path("kgi").path("erratum").asBoolean()).isTrue();

		Visitor reader = visitor("auditor");
		Visitor.Seen page = reader.get("/register");
		assertThat(page.text()).contains(AFTER, "正誤・後日記録(").doesNotContain("までに記録された内容で表示しています");
		assertThat(page.html()).contains("href=\"/facts/" + act + "\"");
		Visitor.Seen then = reader.get("/register?knownAt=" + (act - 1));
		assertThat(then.text()).contains(BEFORE, "までに記録された内容で表示しています", "(記録番号" + (act - 1) + "まで)", "今日に戻る")
			.doesNotContain(AFTER, "後日記録");
		assertThat(reader.get("/register?lang=en&knownAt=" + (act - 1)).text()).contains("as known at",
				"(up to fact " + (act - 1) + ")");
		reader.get("/register?lang=ja");
		assertThat(reader.get("/register.csv?knownAt=" + (act - 1)).html()).contains("80%以上").doesNotContain("85%以上");
		assertThat(reader.get("/register?knownAt=2000-01-01").text()).contains("(この日時までの記録はありません)");

		Visitor.Seen wrong = reader.get("/register?knownAt=%3Cb%3Eyesterday");
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.text()).contains("&lt;b&gt;yesterday", "日時として読めません", AFTER);
		assertThat(reader.get("/register.csv?knownAt=yesterday").status()).isEqualTo(400);
		refused(as("auditor").get("/api/register?knownAt=yesterday"), 400, "request.KNOWN_AT_UNREADABLE");
		refused(as("auditor").get("/api/register?knownAt=2999-01-01"), 400, "request.KNOWN_AT_AHEAD");
		refused(as("auditor").get("/api/register?knownAt=99999999"), 400, "request.KNOWN_AT_NO_FACT");
		assertThat(
				ok(as("auditor").get("/api/register?knownAt=" + (act - 1))).path("knownAt").path("position").asLong())
			.isEqualTo(act - 1);

		String points = "fromAsOf=%1$s&fromKnownAt=%2$d&toAsOf=%1$s&toKnownAt=%3$d".formatted(TODAY, act - 1, act);
		Visitor.Seen compared = reader.get("/register/comparison?" + points);
		assertThat(compared.text()).contains("計画の比較", "変更(1件)", "達成目標(KGI)", "この間の記録(1件)");
		assertThat(compared.html()).contains("<del>", "<ins>", "href=\"/facts/" + act + "\"");
		assertThat(reader.get("/register/comparison").status()).isEqualTo(200);
		assertThat(reader.get("/register/comparison?toKnownAt=x").status()).isEqualTo(400);
		assertThat(reader.get("/register/comparison.csv?" + points).html()).contains("変更,1,1,電子申請システムの利活用,達成目標(KGI)",
				"80%以上", "85%以上", before + "," + act);
		JsonNode answer = ok(as("auditor").get("/api/register/comparison?" + points));
		assertThat(answer.path("changed").get(0).path("fields").get(0).path("name").asText()).isEqualTo("kgi");
		assertThat(answer.path("acts").get(0).path("fact").path("position").asLong()).isEqualTo(act);
		refused(as("auditor").get("/api/register/comparison?toKnownAt=x"), 400, "request.KNOWN_AT_UNREADABLE");
		oneProject(act, points);
	}

	private void oneProject(long act, String points) throws Exception {
		String project = "/projects/" + SmallPlan.E_FORMS;
		Visitor officer = visitor("officer");
		assertThat(officer.get(project).text()).contains(AFTER, "正誤・後日記録(", "別の日や、過去の日時までに記録された内容で表示する");
		Visitor.Seen then = officer.get(project + "?knownAt=" + (act - 1));
		assertThat(then.text()).contains(BEFORE, "までに記録された内容で表示しています").doesNotContain(AFTER, "後日記録");
		assertThat(then.html()).doesNotContain("id=\"fact-" + act + "\"").contains("id=\"fact-" + (act - 1) + "\"");
		assertThat(officer.get(project + "?knownAt=1").status()).isEqualTo(404);
		assertThat(officer.get(project + "?knownAt=x").status()).isEqualTo(400);
		assertThat(ok(as("auditor").get("/api" + project + "?knownAt=" + (act - 1))).path("kgi").path("text").asText())
			.isEqualTo(BEFORE);
		refused(as("auditor").get("/api" + project + "?knownAt=1"), 404, "project.UNKNOWN");

		Visitor reader = visitor("auditor");
		assertThat(reader.get(project + "/comparison?" + points).text()).contains("電子申請システムの利活用の比較", "達成目標(KGI)",
				"この間の記録(1件)");
		assertThat(reader.get("/projects/nothing/comparison").status()).isEqualTo(404);
		assertThat(ok(as("auditor").get("/api" + project + "/comparison?" + points)).path("changed")).hasSize(1);
		refused(as("auditor").get("/api/projects/nothing/comparison"), 404, "project.UNKNOWN");
	}

	@Test
	void an_inbox_shows_what_was_owed_then_to_its_own_post_and_to_who_audits() throws Exception {
		String id = submitted("officer", addition("過去の受信箱を試す取組"));
		long opened = 0;
		for (JsonNode fact : ok(as("secretariat").get("/api/proposals/" + id + "/history"))) {
			opened = fact.path("name").asText().equals("proposal.StepOpened") ? fact.path("position").asLong() : opened;
		}
		screened(id, "chief", "director");

		assertThat(visitor("chief").get("/inbox").html()).contains("/inbox/then");
		Visitor.Seen then = visitor("chief").get("/inbox/then?knownAt=" + opened);
		assertThat(then.text()).contains("過去の日時の受信箱", "過去の受信箱を試す取組", "課長の確認", "で終わりました", "までに記録された内容で表示しています");
		assertThat(then.html()).contains("value=\"" + opened + "\"");
		assertThat(visitor("chief").get("/inbox/then?knownAt=2026-01-01T00:00&knownAt=" + opened).text())
			.contains("過去の受信箱を試す取組");
		assertThat(visitor("chief").get("/inbox/then?knownAt=" + (opened - 1)).text()).doesNotContain("過去の受信箱を試す取組");
		assertThat(visitor("chief").get("/inbox/then").text()).doesNotContain("過去の受信箱を試す取組");
		assertThat(visitor("officer").get("/inbox/then?knownAt=" + opened).text()).doesNotContain("過去の受信箱を試す取組");
		String post = "chief-information-policy";
		assertThat(visitor("officer").get("/inbox/then?knownAt=" + opened + "&post=" + post).status()).isEqualTo(403);
		assertThat(visitor("auditor").get("/inbox/then?knownAt=" + opened + "&post=" + post).text())
			.contains("過去の受信箱を試す取組");
		assertThat(visitor("chief").get("/inbox/then?knownAt=tomorrow").status()).isEqualTo(400);

		assertThat(
				ok(as("auditor").get("/api/inbox/then?knownAt=" + opened + "&post=" + post)).findValuesAsText("kind"))
			.contains("ENDORSE_BY_SECTION_CHIEF");
		refused(as("officer").get("/api/inbox/then?post=" + post), 403, "access.NOT_ALLOWED");
		refused(as("auditor").get("/api/inbox/then?knownAt=tomorrow"), 400, "request.KNOWN_AT_UNREADABLE");
		assertThat(as("").get("/api/inbox/then").status()).isEqualTo(401);
	}

	@Test
	void an_inbox_of_an_instant_costs_the_same_however_much_was_owed() {
		List<Integer> costs = new ArrayList<>();
		Visitor auditor = visitor("auditor");
		for (int round = 0; round < 2; round++) {
			for (int i = 0; i < 1 + 3 * round; i++) {
				submitted("officer", addition("件数を数える取組" + round + i));
			}
			String page = "/inbox/then?post=chief-information-policy";
			auditor.get(page);
			List<String> sent = SentStatements.during(() -> auditor.get(page));
			assertThat(sent).isNotEmpty();
			costs.add(sent.size());
		}
		assertThat(costs.getLast()).isEqualTo(costs.getFirst()).isLessThanOrEqualTo(15);
	}

}
