package org.nawate.app.whole;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.nawate.domain.project.Owner;

import static org.assertj.core.api.Assertions.assertThat;

/** Every further kind of change, from its draft to what the plan says afterwards. */
class FurtherChangesTest extends Casework {

	private static final Owner CITIZENS = new Owner("市民生活部", "市民課");

	private static Map<String, Object> change(String kind, String project, Map<String, Object> further) {
		Map<String, Object> change = new LinkedHashMap<>(
				Map.of("kind", kind, "projectId", project, "reason", "見直しのため", "effectiveOn", TODAY.toString()));
		if (!further.isEmpty()) {
			change.put("further", further);
		}
		return change;
	}

	/** Through all steps to its effect. */
	private void decided(String id) {
		screened(id, "chief", "director");
		decidedByWhoever(id);
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
	}

	private static List<String> texts(JsonNode list) {
		List<String> texts = new java.util.ArrayList<>();
		list.forEach((item) -> texts.add(item.asText()));
		return texts;
	}

	@Test
	void several_projects_are_renamed_by_one_case_and_keep_their_former_names() {
		String first = inForce("庁内文書の電子化");
		String second = inForce("庁内帳票の電子化");
		String id = submitted("officer", change("RENAMING", first,
				Map.of("name", "文書の電子化", "others", List.of(Map.of("projectId", second, "name", "帳票の電子化")))));
		assertThat(ok(as("officer").get("/api/projects/" + second)).path("openCases").findValuesAsText("proposalId"))
			.containsExactly(id);
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("庁内文書の電子化", "帳票の電子化");
		assertThat(file(id).path("title").asText()).isEqualTo("庁内文書の電子化ほか1件");
		assertThat(visitor("chief").get("/inbox").text()).contains("庁内文書の電子化ほか1件");
		assertThat(visitor("chief").get("/inbox?lang=en").text()).contains("庁内文書の電子化 and 1 more");
		assertThat(visitor("auditor").get("/proposals").text()).contains("庁内文書の電子化ほか1件");
		decided(id);

		assertThat(row(first, TODAY).path("name").asText()).isEqualTo("文書の電子化");
		assertThat(row(second, TODAY).path("name").asText()).isEqualTo("帳票の電子化");
		assertThat(row(second, TODAY.minusDays(1)).path("name").asText()).isEqualTo("庁内帳票の電子化");
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/search?q=" + URLEncoder.encode("庁内帳票", StandardCharsets.UTF_8)).html())
			.contains("/projects/" + second);
		assertThat(auditor.get("/proposals/" + id).html()).contains("/projects/" + first, "/projects/" + second);
		assertThat(auditor.get("/projects/" + second).text()).contains("帳票の電子化", "旧名称: 庁内帳票の電子化", "見直しのため", "を起案");
		assertThat(auditor.get("/projects/" + second + "?asOf=2026-11-15").html()).contains("<title>庁内帳票の電子化");
	}

	@Test
	void the_projects_of_another_section_are_not_changed_along() {
		String own = inForce("電子掲示板");
		String other = inForce("窓口の番号札", CITIZENS, "citizens");
		refused(as("officer").post("/api/proposals",
				change("RENAMING", own,
						Map.of("name", "掲示板", "others", List.of(Map.of("projectId", other, "name", "番号札"))))),
				403, "access.OTHER_SECTION");
		refused(as("officer").post("/api/proposals", change("SUSPENSION", other, Map.of())), 403,
				"access.OTHER_SECTION");
	}

	@Test
	void projects_move_to_another_section_by_one_case_and_obey_it_from_then_on() {
		String first = inForce("証明書の電子交付");
		String second = inForce("手数料の電子納付");
		String id = submitted("officer", change("OWNER_CHANGE", first,
				Map.of("ownerUnit", "citizens", "others", List.of(Map.of("projectId", second)))));
		decided(id);
		assertThat(row(second, TODAY).path("owner").path("section").asText()).isEqualTo("市民課");
		assertThat(row(second, TODAY.minusDays(1)).path("owner").path("section").asText()).isEqualTo("情報政策課");
		refused(as("officer").post("/api/proposals", revision(second, "利用者数 200人")), 403, "access.OTHER_SECTION");
		drafted("officer3", revision(second, "利用者数 200人"));
	}

	@Test
	void m_becomes_l_with_its_ground() {
		String project = inForce("庁内チャット");
		Map<String, Object> unfounded = change("RECLASSIFICATION", project,
				Map.of("businessClass", "L", "ground", "THREE_OR_MORE_DEPARTMENTS", "departments", List.of("総務部")));
		String id = drafted("officer", unfounded);
		refused(as("officer").post("/api/proposals/" + id + "/submission"), 422, "proposal.FIELDS_MISSING");
		unfounded.put("further", Map.of("businessClass", "L", "ground", "THREE_OR_MORE_DEPARTMENTS", "departments",
				List.of("総務部", "市民生活部", "都市整備部")));
		ok(as("officer").put("/api/proposals/" + id, unfounded));
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		decided(id);
		assertThat(row(project, TODAY).path("businessClass").asText()).isEqualTo("L");
		assertThat(visitor("auditor").get("/projects/" + project).text()).contains("事業区分をMからLに変更", "総務部、市民生活部、都市整備部");
	}

	@Test
	void a_merged_project_stays_printed_and_points_to_its_successor() {
		String successor = inForce("施設の予約");
		String predecessor = inForce("会議室の予約", CITIZENS, "citizens");
		String id = submitted("officer", change("MERGER", successor,
				Map.of("others", List.of(Map.of("projectId", predecessor)), "handover", "契約を引き継ぐ")));
		decided(id);
		JsonNode row = row(predecessor, TODAY);
		assertThat(row.path("state").asText()).isEqualTo("MERGED");
		assertThat(texts(row.path("marks"))).contains("MERGED");
		assertThat(row.path("kgi").path("text").asText()).isEqualTo("【統合】");
		assertThat(visitor("auditor").get("/projects/" + predecessor).text()).contains("統合先の取組事業: 施設の予約", "契約を引き継ぐ");
		assertThat(visitor("auditor").get("/projects/" + successor).text()).contains("統合した取組事業: 会議室の予約");
		refused(as("officer3").post("/api/proposals", revision(predecessor, "利用者数 5人")), 409, "project.NOT_ACTIVE");
	}

	@Test
	void a_split_project_goes_on_as_parts_with_numbers_of_their_own() {
		String project = inForce("防災情報の配信");
		String id = submitted("officer",
				change("SPLIT", project, Map.of("handover", "なし", "parts", List.of(
						Map.of("name", "防災メール", "kgi", "登録者数 500人", "content", "メールで知らせる"),
						Map.of("name", "防災アプリ", "kgi", "登録者数 900人", "content", "アプリで知らせる", "ownerUnit", "citizens")))));
		decided(id);
		assertThat(row(project, TODAY).path("state").asText()).isEqualTo("SPLIT");
		List<JsonNode> parts = new java.util.ArrayList<>();
		file(id).path("change").path("parts").forEach((part) -> parts.add(row(part.path("project").asText(), TODAY)));
		assertThat(parts).extracting((part) -> part.path("name").asText()).containsExactly("防災メール", "防災アプリ");
		assertThat(parts).extracting((part) -> part.path("owner").path("section").asText())
			.containsExactly("情報政策課", "市民課");
		assertThat(parts.get(1).path("number").asInt()).isEqualTo(parts.get(0).path("number").asInt() + 1);
		assertThat(texts(parts.get(0).path("marks"))).containsExactly("ADDED");
	}

	@Test
	void a_completion_without_the_kgi_met_says_why() {
		String project = inForce("庁内研修");
		Map<String, Object> change = new HashMap<>(
				change("COMPLETION", project, Map.of("kgiMet", false, "aftercare", "教材を公開する")));
		change.put("actuals", "82人");
		String id = drafted("officer", change);
		assertThat(texts(file(id).path("missing"))).containsExactly("shortfall");
		change.put("further", Map.of("kgiMet", false, "aftercare", "教材を公開する", "shortfall", "参加が伸びなかった"));
		ok(as("officer").put("/api/proposals/" + id, change));
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		decided(id);
		assertThat(row(project, TODAY).path("state").asText()).isEqualTo("COMPLETED");
		assertThat(visitor("auditor").get("/projects/" + project).text()).contains("KGI未達成", "参加が伸びなかった", "教材を公開する",
				"【完了】");
	}

	@Test
	void a_project_rests_and_goes_on() {
		String project = inForce("共同利用の検討");
		refused(as("officer").post("/api/proposals", change("RESUMPTION", project, Map.of())), 409,
				"project.NOT_SUSPENDED");
		decided(submitted("officer", change("SUSPENSION", project, Map.of("expectedUntil", "2027-04-01"))));
		assertThat(texts(row(project, TODAY).path("marks"))).contains("SUSPENDED");
		assertThat(row(project, TODAY).path("kgi").path("text").asText()).isEqualTo("利用者数 100人");
		refused(as("officer").post("/api/proposals", change("SUSPENSION", project, Map.of())), 409,
				"project.ALREADY_SUSPENDED");
		assertThat(visitor("officer").get("/projects/" + project).text()).contains("再開を起案").doesNotContain("休止を起案");
		decided(submitted("officer", change("RESUMPTION", project, Map.of())));
		assertThat(row(project, TODAY).path("state").asText()).isEqualTo("ACTIVE");
	}

	@Test
	void a_misprinted_owner_is_corrected_by_the_section_that_it_should_have_named() {
		String project = inForce("スポーツ施設の予約", new Owner("市民生活部", "市民課課"), null);
		refused(as("officer3").post("/api/proposals", revision(project, "利用者数 5人")), 403, "access.OTHER_SECTION");
		refused(as("officer").post("/api/proposals",
				change("ERRATUM", project, Map.of("misprint", "OWNER", "ownerUnit", "citizens"))), 403,
				"access.OTHER_SECTION");
		assertThat(visitor("officer3").get("/projects/" + project).text()).contains("正誤を起案");
		assertThat(visitor("officer3").get("/proposals/new?kind=ERRATUM").text()).contains("スポーツ施設の予約");
		String id = submitted("officer3",
				change("ERRATUM", project, Map.of("misprint", "OWNER", "ownerUnit", "citizens")));
		screened(id, "chief3", "member2");
		decidedByWhoever(id);
		assertThat(row(project, TODAY).path("owner").path("section").asText()).isEqualTo("市民課");
		assertThat(row(project, TODAY.minusDays(1)).path("owner").path("section").asText()).isEqualTo("市民課課");
		drafted("officer3", revision(project, "利用者数 120人"));
	}

	@Test
	void nobody_takes_a_project_from_the_section_that_is_printed_by_an_erratum() {
		String project = inForce("図書の予約", CITIZENS, null);
		refused(as("officer").post("/api/proposals",
				change("ERRATUM", project, Map.of("misprint", "OWNER", "ownerUnit", "information-policy"))), 403,
				"access.OTHER_SECTION");
	}

	@Test
	void a_draft_is_written_on_its_page_and_says_what_is_missing() {
		String project = inForce("電子申込");
		String companion = inForce("電子届出");
		Visitor officer = visitor("officer");
		assertThat(officer.get("/proposals/new").text()).contains("名称を変更する", "取組事業を分割する", "誤記を正す(正誤)");
		Visitor.Seen form = officer.get("/proposals/new?kind=RENAMING&project=" + project);
		assertThat(form.text()).contains("変更後の名称", "電子届出", "課長と部長の確認");
		String draft = form.find("action=\"(/proposals/case-[^\"]+/draft)\"");
		Visitor.Seen saved = officer.save(draft, "kind", "RENAMING", "project", project, "name", "申込の電子化",
				"otherProject", companion, "otherName", "届出の電子化");
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.text()).contains("に保存しました。", "理由", "施行日").doesNotContain("提出までに必要な項目 取組事業名");
		Visitor.Seen confirm = officer.post(draft, "kind", "RENAMING", "project", project, "name", "申込の電子化",
				"otherProject", companion, "otherName", "届出の電子化", "reason", "内容に合わせるため", "effectiveOn",
				TODAY.toString(), "next", "submission");
		assertThat(confirm.text()).contains("提出先", "名称変更");
		String id = draft.split("/")[2];
		Visitor.Seen again = officer.get("/proposals/" + id + "/edit");
		assertThat(again.html()).contains("value=\"申込の電子化\"", "value=\"届出の電子化\"");
	}

	@Test
	void a_hostile_name_is_shown_as_it_was_typed() {
		String project = inForce("安全な入力");
		String id = drafted("officer", change("RENAMING", project, Map.of("name", "<script>alert(1)</script>")));
		assertThat(visitor("officer").get("/proposals/" + id).html()).doesNotContain("<script>alert(1)");
	}

}
