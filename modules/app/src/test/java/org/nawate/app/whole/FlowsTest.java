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
		long before = events();
		Visitor.Seen tried = secretariat.post(MIGRATION, "proposal", id);
		assertThat(tried.text()).contains("案件ごとの試行", "選んだ1件のうち1件を移せます", "第1版 → 第2版", "課長 確認", "移行できます", "1件を移す");
		assertThat(secretariat.post(MIGRATION, "proposal", id, "confirmed", "true", "reason", " ").text())
			.contains("理由", "1件を移す");
		JsonNode rows = ok(as("secretariat").get("/api/flows/project-addition.bpmn/migration"));
		assertThat(rows.findValuesAsText("proposal")).contains(id);
		assertThat(events()).as("a trial leaves nothing behind").isEqualTo(before);
		assertThat(file(id).path("path").path("version").asInt()).isEqualTo(1);
		Visitor.Seen moved = secretariat.post(MIGRATION, "proposal", id, "confirmed", "true", "reason", "新しい期間に合わせる");
		assertThat(moved.text()).contains("1件の案件を最新の版へ移しました", "最新の版で進んでいます");
		assertThat(facts("flow.CaseMigrated", id)).isEqualTo(1);
		assertThat(facts("proposal.FlowVersionChanged", id)).isEqualTo(1);
		assertThat(secretariat.post(MIGRATION, "proposal", id, "confirmed", "true", "reason", "二度目").text())
			.contains("1件は移せませんでした");
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("第2版で進んでいます",
				"案件をproject-additionの第1版から第2版へ移した", "新しい期間に合わせる");
		assertThat(visitor("auditor").get("/proposals/" + id + "/versions").text()).contains("第1版から第2版へ", "移行の直前(第1版)",
				"移行の直後(第2版)", "新しい期間に合わせる");
		assertThat(secretariat.get(PAGE).text()).contains("確認の期間を1日延ばす", "製品に付属する版");
		assertThat(
				new String(secretariat.get(PAGE + "/project-addition.bpmn/1").html().getBytes(StandardCharsets.UTF_8),
						StandardCharsets.UTF_8))
			.contains("dueWorkingDays\" value=\"3\"");
		for (String reader : List.of("officer", "auditor")) {
			Visitor.Seen all = visitor(reader).get(PAGE + "/versions");
			assertThat(all.text()).contains("すべての版", "確認の期間を1日延ばす", "適用中", "business-class.dmn");
			assertThat(visitor(reader).get(all.find("href=\"(" + PAGE + "/project-addition.bpmn/versions/1)\"")).html())
				.contains("第1版", "<svg");
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
		assertThat(file(id).path("path").path("version").asInt()).isEqualTo(2);
		Visitor.Seen same = secretariat.upload(CHECK, "file", "project-addition.bpmn", changed);
		assertThat(same.text()).contains("適用中のファイルと同じ内容です");
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
		assertThat(seen.text()).contains("departmentsAffected=2, wideImpact=false");
		assertThat(seen.html()).contains("/proposals/" + id);
		assertThat(visitor("auditor").post("/organisation/simulation", "quorum", "ALL").text()).contains("ALL");
		assertThat(visitor("auditor")
			.upload("/organisation/simulation", "file", "business-class.dmn", "<x/>".getBytes(StandardCharsets.UTF_8))
			.text()).contains("規則に反しています");
		assertThat(events()).isEqualTo(before);
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
