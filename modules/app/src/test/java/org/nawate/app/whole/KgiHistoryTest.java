package org.nawate.app.whole;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which KGIs were changed across the plan, which way, by whom, on what ground. */
class KgiHistoryTest extends Casework {

	private void changed(String project, String kgi) {
		String id = submitted("officer", revision(project, kgi));
		screened(id, "chief", "director");
		decidedByWhoever(id);
	}

	private JsonNode changes(String query) {
		return ok(as("auditor").get("/api/kgi-changes?" + query));
	}

	@Test
	void a_raised_and_a_lowered_kgi_are_told_apart_with_who_decided_and_why() {
		String project = inForce("KGIの上下する取組");
		// Without 以上 the first text does not say which way more is better.
		changed(project, "利用者数 150人以上");
		changed(project, "利用者数 200人以上");
		changed(project, "利用者数 120人以上");
		JsonNode both = changes("projectId=" + project);
		assertThat(both.path("total").asInt()).isEqualTo(3);
		assertThat(both.path("changes").findValuesAsText("direction")).containsExactly("LOWERED", "RAISED", "UNCLEAR");
		JsonNode lowered = both.path("changes").get(0);
		JsonNode raised = both.path("changes").get(1);
		assertThat(lowered.path("direction").asText()).isEqualTo("LOWERED");
		assertThat(lowered.path("before").asText()).isEqualTo("利用者数 200人以上");
		assertThat(lowered.path("after").asText()).isEqualTo("利用者数 120人以上");
		assertThat(lowered.path("original").asText()).isEqualTo("利用者数 100人");
		assertThat(lowered.path("current").asText()).isEqualTo("利用者数 120人以上");
		assertThat(lowered.path("authority").asText()).isEqualTo("MEETING");
		assertThat(lowered.path("presider").asText()).isEqualTo("DX推進本部長(副市長)");
		assertThat(lowered.path("reason").asText()).isEqualTo("目標を上回ったため");
		assertThat(lowered.path("actuals").asText()).isEqualTo("令和7年度 86%");
		assertThat(raised.path("direction").asText()).isEqualTo("RAISED");
		assertThat(raised.path("authority").asText()).isEqualTo("ALONE");
		assertThat(changes("projectId=" + project + "&direction=LOWERED").path("changes")).hasSize(1);
		assertThat(changes("projectId=" + project + "&authority=ALONE").path("changes")).hasSize(1);
		assertThat(changes("projectId=" + project + "&measure=6&year=2026").path("total").asInt()).isEqualTo(3);
		assertThat(changes("projectId=" + project + "&measure=1").path("total").asInt()).isZero();
		assertThat(changes("projectId=" + project + "&department=nowhere").path("changes")).isEmpty();

		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/audit").html()).contains("href=\"/audit/kgi\"");
		Visitor.Seen page = auditor.get("/audit/kgi?direction=LOWERED&project=" + project);
		assertThat(page.text()).contains("変更は1件です。", "KGIの上下する取組", "引下げ", "目標を上回ったため", "変更時の実績: 令和7年度 86%",
				"(議長 DX推進本部長(副市長))");
		assertThat(page.html()).contains("<del>", "<svg class=\"drift\"",
				"/proposals/" + lowered.path("proposalId").asText() + "/replay?at=");
		String replay = page.find("href=\"(/proposals/[^\"]+/replay\\?at=[0-9]+)\"");
		assertThat(auditor.get(replay).status()).isEqualTo(200);
		assertThat(auditor.get("/audit/kgi").html()).contains("href=\"/audit/kgi?direction=LOWERED\"");
		String csv = auditor.get("/audit/kgi.csv?direction=LOWERED&project=" + project).html();
		assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(csv.lines()).hasSize(2).last().asString().contains("利用者数 200人以上,利用者数 120人以上,利用者数 100人");
	}

	@Test
	void a_pending_kgi_is_set_for_the_first_time_and_a_misprint_is_no_lowering() {
		assertThat(List.of(org.nawate.app.kgi.KgiDirection.values())).hasSize(6);
		String project = inForce("正誤のある取組");
		String id = submitted("officer", Map.of("kind", "ERRATUM", "projectId", project, "reason", "原稿の誤り",
				"effectiveOn", TODAY.toString(), "further", Map.of("misprint", "KGI", "asCorrect", "利用者数 10人")));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		JsonNode change = changes("projectId=" + project).path("changes").get(0);
		assertThat(change.path("direction").asText()).isEqualTo("ERRATUM");
		assertThat(change.path("after").asText()).isEqualTo("利用者数 10人");
	}

	@Test
	void citizens_and_hostile_words_are_kept_out() {
		assertThat(visitor("").get("/audit/kgi").path()).isEqualTo("/login");
		assertThat(as("").get("/api/kgi-changes").status()).isEqualTo(401);
		assertThat(as("auditor").get("/api/kgi-changes?direction=UPWARD").status()).isEqualTo(400);
		Visitor auditor = visitor("auditor");
		Visitor.Seen none = auditor.get("/audit/kgi?department=%3Cscript%3Ealert(1)%3C/script%3E&page=99");
		assertThat(none.status()).isEqualTo(200);
		assertThat(none.html()).doesNotContain("<script>alert");
		assertThat(none.text()).contains("この条件に当てはまるKGIの変更はありません。");
		assertThat(auditor.get("/audit/kgi?direction=UPWARD").status()).isEqualTo(400);
	}

}
