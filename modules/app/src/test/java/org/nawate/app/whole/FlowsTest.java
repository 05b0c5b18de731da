package org.nawate.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A city changes its flows and tables on a page: what leads around the headquarters is
 * refused with its path, what keeps the rules runs from then on, open cases are moved by
 * an explicit act, and a simulation writes nothing.
 */
class FlowsTest extends Casework {

	private static final String PAGE = "/organisation/flows";

	private static final String CHECK = PAGE + "/check";

	private static final String MIGRATION = PAGE + "/project-addition.bpmn/migration";

	@Autowired
	private JdbcClient jdbc;

	@Test
	void a_flow_that_skips_the_headquarters_is_refused_with_element_and_path() {
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen seen = secretariat.upload(CHECK, "file", "project-abolition.bpmn",
				changed("project-abolition.bpmn", FlowsTest::straightToTheEffect));
		assertThat(seen.text()).contains("適用できません", "abolish-project", "「必要な決裁区分による承認」を経ずに、ここへ至ります。", "提出 → 課長 確認");
		assertThat(seen.html()).contains("<svg");
		Visitor.Seen again = secretariat.post(seen.path(), "reason", "近道");
		assertThat(again.text()).contains("適用できません");
		assertThat(facts("flow.FlowsAdopted", "project-abolition.bpmn")).isZero();
	}

	@Test
	void a_changed_flow_is_shown_with_its_differences_put_in_force_and_cases_are_moved() {
		String id = submitted("officer", addition("移行を待つ取組"));
		Visitor secretariat = visitor("secretariat");
		byte[] changed = changed("project-addition.bpmn",
				(text) -> text.replaceFirst("dueWorkingDays\" value=\"3\"", "dueWorkingDays\" value=\"4\""));
		Visitor.Seen seen = secretariat.upload(CHECK, "file", "project-addition.bpmn", changed);
		assertThat(seen.text()).contains("すべての経路が規則を守っています", "endorse-by-section-chief", "nawate.dueWorkingDays",
				"これから提出される案件は、新しい版で進みます");
		assertThat(secretariat.post(seen.path(), "reason", " ").text()).contains("理由が必要です");
		Visitor.Seen done = secretariat.post(seen.path(), "reason", "確認の期間を1日延ばす");
		assertThat(done.text()).contains("project-addition.bpmnを適用しました", "確認の期間を1日延ばす", "選んだ案件を試す");
		assertThat(secretariat.post(MIGRATION).text()).contains("案件が選ばれていません");
		int from = file(id).path("path").path("version").asInt();
		int to = from + 1;
		long before = events();
		Visitor.Seen tried = secretariat.post(MIGRATION, "proposal", id);
		assertThat(tried.text()).contains("案件ごとの試行", "選んだ1件のうち1件を移せます", "第" + from + "版 → 第" + to + "版", "課長 確認",
				"移行できます", "1件を移す");
		assertThat(secretariat.post(MIGRATION, "proposal", id, "confirmed", "true", "reason", " ").text())
			.contains("理由", "1件を移す");
		JsonNode rows = ok(as("secretariat").get("/api/flows/project-addition.bpmn/migration"));
		assertThat(rows.findValuesAsText("proposal")).contains(id);
		assertThat(events()).as("a trial leaves nothing behind").isEqualTo(before);
		assertThat(file(id).path("path").path("version").asInt()).isEqualTo(from);
		Visitor.Seen moved = secretariat.post(MIGRATION, "proposal", id, "confirmed", "true", "reason", "新しい期間に合わせる");
		assertThat(moved.text()).contains("1件の案件を最新の版へ移しました", "最新の版で進んでいます");
		assertThat(facts("flow.CaseMigrated", id)).isEqualTo(1);
		assertThat(facts("proposal.FlowVersionChanged", id)).isEqualTo(1);
		assertThat(secretariat.post(MIGRATION, "proposal", id, "confirmed", "true", "reason", "二度目").text())
			.contains("1件は移せませんでした");
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("第" + to + "版で進んでいます",
				"案件をproject-additionの第" + from + "版から第" + to + "版へ移した", "新しい期間に合わせる");
		assertThat(visitor("auditor").get("/proposals/" + id + "/versions").text())
			.contains("第" + from + "版から第" + to + "版へ", "移行の直前(第" + from + "版)", "移行の直後(第" + to + "版)", "新しい期間に合わせる");
		assertThat(secretariat.get(PAGE).text()).contains("確認の期間を1日延ばす", "製品に付属する版");
		assertThat(
				new String(secretariat.get(PAGE + "/project-addition.bpmn/1").html().getBytes(StandardCharsets.UTF_8),
						StandardCharsets.UTF_8))
			.contains("dueWorkingDays\" value=\"3\"");
		for (String reader : List.of("officer", "auditor")) {
			Visitor.Seen all = visitor(reader).get(PAGE + "/versions");
			assertThat(all.text()).contains("すべての版", "確認の期間を1日延ばす", "適用中", "business-class.dmn");
			assertThat(
					visitor(reader).get(all.find("href=\"(" + PAGE + "/project-addition.bpmn/versions/\\d+)\"")).html())
				.contains("第", "版", "<svg");
			assertThat(visitor(reader).get(PAGE + "/business-class.dmn/versions/1").text()).contains("事業区分",
					"取組範囲が3つ以上の部");
		}
		assertThat(visitor("").get(PAGE + "/versions").path()).isEqualTo("/login");
		assertThat(visitor("auditor").get(PAGE + "/kgi-revision.bpmn/versions/99").status()).isEqualTo(404);
		assertThat(ok(as("auditor").get("/api/flows/versions")).findValuesAsText("name"))
			.contains("business-class.dmn");
		screened(id, "chief", "director");
		approved(tabled(id));
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(file(id).path("path").path("version").asInt()).isEqualTo(to);
		Visitor.Seen same = secretariat.upload(CHECK, "file", "project-addition.bpmn", changed);
		assertThat(same.text()).contains("適用中のファイルと同じ内容です");
	}

	@Test
	void the_route_of_a_draft_is_replayed_by_the_flow_that_was_in_force() {
		Map<String, Object> draft = abolition(inForce("経路を再現する取組"));
		String id = drafted("officer", draft);
		String replay = "/proposals/" + id + "/replay";
		long first = ok(as("auditor").get("/api" + replay)).path("at").asLong();
		String route = route(visitor("auditor").get(replay));
		adopted(changed("project-abolition.bpmn", (text) -> text.replace("課長 確認", "所属長 確認")));
		try {
			draft.put("reason", "役割を終え、目標も達したため");
			ok(as("officer").put("/api/proposals/" + id, draft));
			Visitor auditor = visitor("auditor");
			assertThat(auditor.get(replay).text()).contains("所属長 確認");
			assertThat(route(auditor.get(replay + "?at=" + first))).isEqualTo(route).doesNotContain("所属長 確認");
		}
		finally {
			adopted(changed("project-abolition.bpmn", UnaryOperator.identity()));
		}
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("課長 確認");
		assertThat(visitor("auditor").get(replay).text()).as("as it was when it was revised").contains("所属長 確認");
	}

	private static String route(Visitor.Seen page) {
		String text = page.text();
		return text.substring(text.indexOf("流れの一覧"), text.indexOf("この時点で有効だったフロー"));
	}

	private void adopted(byte[] flow) {
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen seen = secretariat.upload(CHECK, "file", "project-abolition.bpmn", flow);
		assertThat(secretariat.post(seen.path(), "reason", "言葉を改める").text()).contains("適用しました");
	}

	@Test
	void attacks_by_xml_are_refused_as_any_other_file() {
		Visitor secretariat = visitor("secretariat");
		for (String xml : List.of("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
				"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>", "<script>alert(1)</script>")) {
			Visitor.Seen seen = secretariat.upload(CHECK, "file", "kgi-revision.bpmn",
					xml.getBytes(StandardCharsets.UTF_8));
			assertThat(seen.text()).contains("適用できません", "BPMNとして読み取れません");
			assertThat(seen.html()).doesNotContain("<script>alert", "root:");
		}
		assertThat(secretariat.upload(CHECK, "file", "kgi-revision.bpmn", new byte[1_000_001]).text())
			.contains("ファイルが大きすぎます");
		assertThat(secretariat.upload(CHECK, "file", "note.txt", new byte[] { 'x' }).text())
			.contains("フローでも決定表でもありません");
	}

	@Test
	void only_the_secretariat_changes_flows_and_others_read_them() {
		assertThat(visitor("officer").get(PAGE).text()).contains("フローと決定表").doesNotContain("検証する");
		assertThat(visitor("officer")
			.upload(CHECK, "file", "kgi-revision.bpmn", changed("kgi-revision.bpmn", (text) -> text))
			.status()).isEqualTo(403);
		assertThat(visitor("officer").post(MIGRATION, "proposal", "x").status()).isEqualTo(403);
		assertThat(as("officer").get("/api/flows/project-addition.bpmn/migration").status()).isEqualTo(403);
		assertThat(as("auditor")
			.post("/api/flows/project-addition.bpmn/migration", Map.of("proposalId", "x", "reason", "近道"))
			.status()).isEqualTo(403);
	}

	@Test
	void a_changed_table_is_tried_on_the_past_and_nothing_is_written() {
		String id = submitted("officer", addition("2部にまたがる取組"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		take("secretariat", id, "SCREEN",
				Map.of("act", "SCREEN", "departments", List.of("総務部", "市民生活部"), "wideImpact", false));
		long before = events();
		Visitor.Seen seen = visitor("auditor").upload("/organisation/simulation", "file", "business-class.dmn", changed(
				"business-class.dmn", (text) -> text.replace("&gt;= 3", "&gt;= 2").replace("&lt; 3", "&lt; 2")));
		assertThat(seen.text()).contains("影響する部の数: 2", "広範な影響");
		assertThat(seen.html()).contains("/proposals/" + id);
		assertThat(visitor("auditor").post("/organisation/simulation/rules", "quorum", "ALL", "proxyVotes", "false")
			.text()).contains("定足数: 構成員の全員、代理出席の表決: 認めない");
		assertThat(visitor("auditor").post("/organisation/simulation/rules", "quorum", "").text())
			.contains("変える規程が選ばれていない");
		assertThat(visitor("").get("/organisation/simulation").path()).isEqualTo("/login");
		JsonNode byApi = ok(as("auditor").post("/api/simulations/rules", Map.of("voting", "ALL")));
		assertThat(byApi.path("subject").asText()).isEqualTo("voting=ALL");
		Caller.Answer nonsense = as("auditor").post("/api/simulations/rules", Map.of("voting", "DICE"));
		assertThat(nonsense.body().path("code").asText()).isEqualTo("simulation.NO_SUCH_RULE");
		assertThat(as("auditor").post("/api/simulations/rules", Map.of()).body().path("code").asText())
			.isEqualTo("simulation.NOTHING_CHANGED");
		assertThat(as("").post("/api/simulations/rules", Map.of("voting", "ALL")).status()).isIn(401, 403);
		assertThat(visitor("auditor")
			.upload("/organisation/simulation", "file", "business-class.dmn", "<x/>".getBytes(StandardCharsets.UTF_8))
			.text()).contains("規則に反しています");
		assertThat(events()).isEqualTo(before);
	}

	@Test
	void a_kind_of_case_gets_a_flow_of_its_own_and_a_set_of_files_goes_together() {
		Visitor secretariat = visitor("secretariat");
		byte[] own = changed("project-change.bpmn",
				(text) -> text.replace("id=\"project-change\"", "id=\"erratum\"")
					.replace("bpmnElement=\"project-change\"", "bpmnElement=\"erratum\"")
					.replace("課長 確認", "課長 点検"));
		byte[] table = changed("business-class.dmn", (text) -> text.replace("取組範囲が3つ以上の部", "取組の範囲が3つ以上の部"));
		Visitor.Seen seen = secretariat.upload(CHECK, "file", Map.of("erratum.bpmn", own, "business-class.dmn", table));
		assertThat(seen.text()).contains("business-class.dmn、erratum.bpmn", "すべての経路が規則を守っています", "「正誤」の案件だけのフロー",
				"project-change.bpmnのままです", "課長 点検");
		Visitor.Seen done = secretariat.post(seen.path(), "reason", "正誤を別の流れにする");
		assertThat(done.text()).contains("business-class.dmn、erratum.bpmnを適用しました", "フォルダー bpmn/ のファイル");
		assertThat(facts("flow.FlowsAdopted", "erratum.bpmn")).isEqualTo(1);
		assertThat(secretariat.get(PAGE + "/erratum.bpmn").html()).contains("<svg");
		Visitor.Seen back = secretariat.post(CHECK, "folder", "business-class.dmn");
		assertThat(back.text()).contains("business-class.dmnの検証", "すべての経路が規則を守っています");
		assertThat(secretariat.post(back.path(), "reason", "フォルダーの版に戻す").text()).contains("business-class.dmnを適用しました");
		assertThat(secretariat.upload(CHECK, "file", Map.of("urgent.bpmn", own)).text()).contains("この名前のフローで進む案件はありません",
				"erratum.bpmn");
		assertThat(secretariat.upload(CHECK, "file", Map.of("other.dmn", table)).text()).contains("どの処理からも使われない");
	}

	@Test
	void the_api_checks_and_adopts_files_one_or_many_and_refuses_others() {
		String good = new String(changed("project-abolition.bpmn", (text) -> text.replace("課長 確認", "課長 点検")),
				StandardCharsets.UTF_8);
		String bad = new String(changed("project-abolition.bpmn", FlowsTest::straightToTheEffect),
				StandardCharsets.UTF_8);
		assertThat(ok(as("officer").get("/api/flows")).findValuesAsText("name")).contains("project-abolition.bpmn");
		Caller secretariat = as("secretariat");
		assertThat(as("officer")
			.post("/api/flows", Map.of("files", Map.of("project-abolition.bpmn", good), "reason", "点検と呼ぶ"))
			.status()).isEqualTo(403);
		Caller.Answer refused = secretariat.post("/api/flows",
				Map.of("files", Map.of("project-abolition.bpmn", bad), "reason", "近道"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body().path("adopted").asBoolean()).isFalse();
		assertThat(refused.body().findValuesAsText("element")).contains("abolish-project");
		assertThat(ok(secretariat.post("/api/flows?dryRun=true",
				Map.of("files", Map.of("project-abolition.bpmn", good), "reason", "")))
			.path("adopted")
			.asBoolean()).isFalse();
		String draft = "/proposals/" + drafted("officer", abolition(SmallPlan.E_FORMS));
		assertThat(visitor("officer").get(draft).text()).contains("課長 確認");
		JsonNode adopted = ok(secretariat.post("/api/flows",
				Map.of("files", Map.of("project-abolition.bpmn", good), "reason", "点検と呼ぶ")));
		assertThat(adopted.path("adopted").asBoolean()).isTrue();
		assertThat(visitor("officer").get(draft).text()).contains("課長 点検").doesNotContain("課長 確認");
		Caller.Answer again = secretariat.post("/api/flows",
				Map.of("files", Map.of("project-abolition.bpmn", good), "reason", "点検と呼ぶ"));
		assertThat(again.body().path("code").asText()).isEqualTo("flow.ALREADY_IN_FORCE");
		assertThat(
				secretariat
					.post("/api/flows",
							Map.of("files",
									Map.of("project-abolition.bpmn",
											new String(changed("project-abolition.bpmn", (text) -> text),
													StandardCharsets.UTF_8)),
									"reason", ""))
					.body()
					.path("code")
					.asText())
			.isEqualTo("flow.REASON_MISSING");
	}

	private long events() {
		return this.jdbc.sql("select count(*) from domain_event_entry").query(Long.class).single();
	}

	private long facts(String name, String word) {
		return this.jdbc.sql("select count(*) from fact where name = :name and payload::text like :word")
			.param("name", name)
			.param("word", "%" + word + "%")
			.query(Long.class)
			.single();
	}

	private static String straightToTheEffect(String text) {
		return text
			.replace("sourceRef=\"approved\" targetRef=\"effective-now\"",
					"sourceRef=\"approved\" targetRef=\"effective-now\" name=\"x\"")
			.replaceFirst("(<sequenceFlow id=\"screening-passes\"[^>]*targetRef=\")[^\"]*", "$1abolish-project")
			.replace("<incoming>screening-passes</incoming>", "")
			.replaceFirst("(<serviceTask id=\"abolish-project\"[^>]*>)", "$1<incoming>screening-passes</incoming>");
	}

	private static byte[] changed(String name, UnaryOperator<String> change) {
		try {
			return change.apply(Files.readString(Path.of("../../bpmn", name))).getBytes(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
