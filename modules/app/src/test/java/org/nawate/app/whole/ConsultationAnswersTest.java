package org.nawate.app.whole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 合議 from the screening to the meeting and back: 総務課 and 企画広報課 are asked by the table,
 * 教育支援センター by hand.
 */
class ConsultationAnswersTest extends Casework {

	private static final String CENTRE = "chief-education-support-centre";

	private static final String GENERAL = "chief-general-affairs";

	private static final String POLICY = "chief-public-relations";

	@Test
	void sections_answer_the_gist_changes_they_answer_again_and_hear_that_it_was_withdrawn() {
		String id = endorsed("合議を求める取組");
		String screen = "/api/inbox/" + step(id, "SCREEN");
		refused(as("secretariat").post(screen, screening(List.of("education-support-centre"), " ")), 422,
				"proposal.WISH_UNREASONED");
		refused(as("secretariat").post(screen, screening(List.of("information-policy"), "念のため")), 422,
				"proposal.WISH_OF_OWN_SECTION");
		refused(as("secretariat").post(screen, screening(List.of("no-such-unit"), "念のため")), 409,
				"organisation.UNKNOWN_UNIT");
		ok(as("secretariat").post(screen, screening(List.of("education-support-centre"), "学校でも使うため")));
		assertThat(file(id).path("state").asText()).isEqualTo("CONSULTING");
		JsonNode asked = consultation(id).path("asked");
		assertThat(asked.findValuesAsText("postId")).containsExactlyInAnyOrder(GENERAL, POLICY, CENTRE);
		assertThat(asked.findValuesAsText("ground")).contains("学校でも使うため");
		assertThat(asked(id, CENTRE).path("wishedBy").path("post").asText()).isEqualTo("secretariat");
		assertThat(asked(id, GENERAL).path("byHand").asBoolean()).isFalse();
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("1回目の提出についての合議", "学校でも使うため", "回答待ち",
				"追加した人: 見本 幸(DX推進本部事務局)");

		String centre = "/api/inbox/" + asked(id, CENTRE).path("stepId").asText();
		String general = "/api/inbox/" + asked(id, GENERAL).path("stepId").asText();
		refused(as("officer").post(centre, Map.of("act", "AGREE")), 403, "access.POST_MAY_NOT");
		refused(as("chief").post(centre, Map.of("act", "AGREE")), 403, "proposal.WRONG_POST");
		refused(as("chief2").post(centre, Map.of("act", "OBJECT", "opinion", " ")), 422, "proposal.OPINION_MISSING");
		refused(as("chief2").post(centre, Map.of("act", "ENDORSE")), 409, "proposal.WRONG_STEP");
		atOnce(() -> ok(as("chief2").post(centre, Map.of("act", "OBJECT", "opinion", "学校の日程に合わない"))),
				() -> ok(as("chief3").post(general, Map.of("act", "AGREE"))));
		assertThat(asked(id, CENTRE).path("answer").asText()).isEqualTo("OBJECT");
		assertThat(asked(id, GENERAL).path("answer").asText()).isEqualTo("AGREE");
		refused(as("chief2").post(centre, Map.of("act", "AGREE")), 409, "proposal.STEP_NOT_OPEN");
		assertThat(file(id).path("state").asText()).isEqualTo("CONSULTING");
		answer(id, POLICY, "AGREE_WITH_OPINION", "予算の範囲で進めること");
		assertThat(consultation(id).path("open").asBoolean()).isFalse();
		assertThat(consultation(id).path("objected").asBoolean()).isTrue();

		String meeting = tabled(id);
		assertThat(visitor("chair").get("/meetings/" + meeting).text()).contains("教育支援センターから異議が出ています。", "学校の日程に合わない",
				"予算の範囲で進めること");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/resolution",
				Map.of("result", "SENT_BACK", "reason", "異議を踏まえて見直すこと")));
		ok(as("officer").put("/api/proposals/" + id, changed("合議を求める取組", "処理時間 20%削減")));
		take("officer", id, "AMEND", Map.of("act", "RESUBMIT"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		ok(as("secretariat").post("/api/inbox/" + step(id, "SCREEN"), screening(List.of(), "")));
		assertThat(asked(id, CENTRE).path("round").asInt()).as("asked again, though nobody wished it").isEqualTo(2);
		Visitor.Seen again = visitor("chief2").get("/inbox/" + asked(id, CENTRE).path("stepId").asText());
		assertThat(again.text()).contains("再度の合議", "前回の回答", "学校の日程に合わない", "今回の提出", "2回目の提出についての合議", "1回目の提出についての合議");
		assertThat(again.html()).contains("<del>", "<ins>");
		assertThat(again.text()).doesNotContain("現状と課題 回答した時の提出");
		answer(id, CENTRE, "AGREE", "");
		assertThat(consultation(id).path("objected").asBoolean()).isFalse();

		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "見直すため")));
		assertThat(consultation(id).path("open").asBoolean()).as("nobody is waited for").isFalse();
		assertThat(ok(as("auditor").get("/api/proposals/" + id + "/history")).findValuesAsText("name"))
			.containsSubsequence("proposal.ConsultationWished", "proposal.SectionsAsked",
					"proposal.ConsultationAnswered", "proposal.SectionsAsked", "proposal.Withdrawn",
					"proposal.ConsultedTold");
		Visitor told = visitor("chief3");
		assertThat(told.get("/inbox").text()).contains("合議を求める取組", "合議先へ「取下げ」となったことを通知");
		assertThat(told.get("/proposals/" + id).text()).contains("回答なし");
		assertThat(told.get("/inbox").text()).as("seen").doesNotContain("合議を求める取組");
	}

	@Test
	void a_chief_answers_on_the_page_without_scripts_and_reads_it_once_more_before() {
		String id = endorsed("ページで回答する取組");
		Visitor secretariat = visitor("secretariat");
		String screen = "/inbox/" + step(id, "SCREEN");
		Visitor.Seen form = secretariat.get(screen);
		assertThat(form.text()).contains("決定表により合議する課", "総務課 取組の追加に伴う文書・例規を確認するため。", "企画広報課", "決定表のほかに合議する課",
				"学校教育部 教育支援センター");
		assertThat(form.html()).contains("value=\"education-support-centre\"")
			.doesNotContain("value=\"information-policy\"");
		Visitor.Seen unsaid = secretariat.post(screen, "act", "SCREEN", "departments", "総務部", "wideImpact", "false",
				"wishes", "education-support-centre", "wishReason", "");
		assertThat(unsaid.status()).isEqualTo(422);
		assertThat(unsaid.text()).contains("理由を入力してください。");
		assertThat(secretariat
			.post(screen, "act", "SCREEN", "departments", "総務部", "wideImpact", "false", "wishes",
					"education-support-centre", "wishReason", "学校でも使うため")
			.text()).contains("の審査を終えました。", "に合議しています。", "教育支援センター長");
		String step = "/inbox/" + asked(id, CENTRE).path("stepId").asText();
		Visitor chief = visitor("chief2");
		assertThat(chief.get("/inbox").text()).contains("ページで回答する取組", "合議");
		assertThat(chief.get(step).text()).contains("合議への回答", "学校でも使うため", "意見付き同意", "異議", "回答は後から変更できません。", "総務課",
				"回答待ち");
		Visitor.Seen nothing = chief.post(step, "opinion", "書きかけの意見");
		assertThat(nothing.status()).isEqualTo(422);
		assertThat(nothing.text()).contains("書きかけの意見");
		Visitor.Seen silent = chief.post(step, "act", "OBJECT", "opinion", "");
		assertThat(silent.status()).isEqualTo(422);
		assertThat(silent.text()).contains("意見付き同意と異議には意見が必要です。");
		String opinion = "規程に反する<script>alert(1)</script>𠮷";
		Visitor.Seen confirm = chief.post(step, "act", "OBJECT", "opinion", opinion);
		assertThat(confirm.text()).contains("合議の回答の確認", "案件は止まらずに進み", "この内容で回答する");
		assertThat(confirm.html()).doesNotContain("<script>alert");
		assertThat(asked(id, CENTRE).path("open").asBoolean()).as("not yet").isTrue();
		Visitor.Seen done = chief.post(step, "act", "OBJECT", "opinion", opinion, "confirmed", "true");
		assertThat(done.text()).contains("「異議」と回答しました。", "規程に反する&lt;script&gt;alert(1)", "合議に回答(異議)");
		assertThat(done.html()).doesNotContain("<script>alert");
		assertThat(chief.post(step, "act", "AGREE", "confirmed", "true").text()).contains("この段階は、既にあなたが処理しています。");
		Visitor stranger = visitor("chief");
		assertThat(stranger.get("/inbox/" + asked(id, GENERAL).path("stepId").asText()).text())
			.contains("この段階を処理できるのは");
		Visitor.Seen picture = visitor("officer").get("/proposals/" + id);
		assertThat(picture.text()).contains("合議: 総務課長、企画広報課長");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "試験の終わり")));
	}

	@Test
	void what_a_section_objects_to_nobody_decides_alone_and_the_papers_of_a_circulation_carry_it() throws Exception {
		String id = submitted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 97%以上"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		ok(as("secretariat").post("/api/inbox/" + step(id, "SCREEN"),
				Map.of("act", "SCREEN", "wishes", List.of("education-support-centre"), "wishReason", "学校でも使うため")));
		answer(id, CENTRE, "OBJECT", "高すぎる");
		String step = step(id, "DECIDE_ALONE");
		Visitor decider = visitor("secretariat2");
		Visitor.Seen page = decider.get("/inbox/" + step);
		assertThat(page.text()).contains("合議で教育支援センターから異議が出ているため、この案件は専決できません。", "高すぎる", "推進本部に付議");
		assertThat(page.html()).contains("value=\"REFER\"", "value=\"SEND_BACK\"")
			.doesNotContain("APPROVE_ALONE", "REFUSE_ALONE");
		assertThat(decider.get("/inbox/" + step + "?lang=en").text()).contains("so nobody decides this case alone.");
		decider.get("/inbox/" + step + "?lang=ja");
		refused(as("secretariat2").post("/api/inbox/" + step, Map.of("act", "APPROVE_ALONE")), 409,
				"proposal.OBJECTION_STANDS");
		refused(as("secretariat2").post("/api/inbox/" + step, Map.of("act", "REFUSE_ALONE", "reason", "見送る")), 409,
				"proposal.OBJECTION_STANDS");
		assertThat(decider.post("/inbox/" + step, "act", "APPROVE_ALONE", "opinion", "可", "confirmed", "true").text())
			.as("from a page that was open before")
			.contains("合議で教育支援センターから異議が出ているため、専決することはできません。");
		Visitor.Seen unsaid = decider.post("/inbox/" + step, "act", "REFER", "reason", "");
		assertThat(unsaid.text()).contains("理由を入力してください。");
		take("secretariat2", id, "DECIDE_ALONE", Map.of("act", "REFER", "reason", "異議があるため"));
		String circulation = ok(as("secretariat").post("/api/circulations", Map.of("name", "異議のある案件の持ち回り", "ground",
				"URGENT", "reason", "期限が迫っているため", "items", List.of(Map.of("proposalId", id)))))
			.path("circulationId")
			.asText();
		byte[] papers = as("member1").file("/api/circulations/" + circulation + "/papers.pdf");
		Printed.isPdfA(papers);
		assertThat(Printed.text(papers)).contains("合議", "教育支援センター異議", "高すぎる");
		ok(as("secretariat").post("/api/circulations/" + circulation + "/cancellation", Map.of("reason", "試験の終わり")));
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "異議を踏まえ見送る")));
		assertThat(ok(as("auditor").get("/api/proposals/" + id + "/history")).findValuesAsText("name"))
			.contains("proposal.ConsultedTold");
	}

	@Test
	void the_stand_in_of_an_absent_chief_answers_for_the_section_and_the_chief_views_it() {
		ok(as("secretariat").put("/api/organisation/posts/" + CENTRE + "/stand-ins",
				Map.of("standIns", List.of(GENERAL), "from", TODAY.toString())));
		ok(as("secretariat").post("/api/staff/absences",
				Map.of("personId", "p-chief2", "from", TODAY.toString(), "until", TODAY.toString(), "reason", "出張")));
		String id = endorsed("代決で回答する取組");
		ok(as("secretariat").post("/api/inbox/" + step(id, "SCREEN"),
				screening(List.of("education-support-centre"), "学校でも使うため")));
		String step = "/inbox/" + asked(id, CENTRE).path("stepId").asText();
		Visitor standIn = visitor("chief3");
		Visitor.Seen page = standIn.get(step);
		assertThat(page.path()).isEqualTo(step + "/in-place");
		assertThat(page.text()).contains("教育支援センター長に代わり", "合議への回答", "学校でも使うため");
		assertThat(standIn.post(step + "/in-place", "act", "OBJECT", "opinion", "時期が早い").text()).contains("合議の回答の確認");
		assertThat(standIn.post(step + "/in-place", "act", "OBJECT", "opinion", "時期が早い", "confirmed", "true").text())
			.contains("「異議」と回答しました。", "教育支援センター長に代わって");
		assertThat(asked(id, CENTRE).path("by").path("onBehalfOf").asText()).isEqualTo("教育支援センター長");
		assertThat(ok(as("auditor").get("/api/proposals/" + id + "/duties")).findValuesAsText("postId"))
			.contains(CENTRE);
		for (JsonNode row : ok(as("secretariat").get("/api/staff/absences"))) {
			ok(as("secretariat").post("/api/staff/absences/" + row.path("personId").asText() + "/"
					+ row.path("number").asInt() + "/cancellation"));
		}
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "試験の終わり")));
	}

	private String endorsed(String name) {
		String id = submitted("officer", addition(name));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		return id;
	}

	private static Map<String, Object> screening(List<String> wishes, String reason) {
		return Map.of("act", "SCREEN", "departments", List.of("総務部", "市民生活部"), "wideImpact", false, "wishes", wishes,
				"wishReason", reason);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> changed(String name, String kgi) {
		Map<String, Object> change = addition(name);
		Map<String, Object> sheet = new HashMap<>((Map<String, Object>) change.get("sheet"));
		sheet.put("kgi", kgi);
		change.put("sheet", sheet);
		return change;
	}

	private JsonNode consultation(String id) {
		return ok(as("auditor").get("/api/proposals/" + id + "/consultation"));
	}

	/** What a post was asked last. */
	private JsonNode asked(String id, String post) {
		JsonNode last = null;
		for (JsonNode one : consultation(id).path("asked")) {
			last = one.path("postId").asText().equals(post) ? one : last;
		}
		assertThat(last).as(post).isNotNull();
		return last;
	}

	private void answer(String id, String post, String act, String opinion) {
		ok(as(post.equals(CENTRE) ? "chief2" : "chief3").post("/api/inbox/" + asked(id, post).path("stepId").asText(),
				Map.of("act", act, "opinion", opinion)));
	}

	private static void atOnce(Callable<JsonNode> one, Callable<JsonNode> other) {
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			for (Future<JsonNode> answered : both.invokeAll(List.of(one, other))) {
				assertThat(answered.get()).isNotNull();
			}
		}
		catch (InterruptedException | java.util.concurrent.ExecutionException ex) {
			throw new AssertionError(ex);
		}
	}

}
