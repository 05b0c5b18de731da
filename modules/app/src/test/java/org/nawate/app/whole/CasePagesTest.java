package org.nawate.app.whole;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A case on its pages, from the empty form to the agenda. */
class CasePagesTest extends WholeApplication {

	private static final String STEP = "href=\"(/inbox/%s~[0-9]+)\"";

	@Test
	void an_empty_form_tells_what_is_missing_and_where_the_case_will_go() {
		Visitor.Seen form = visitor("officer").get("/proposals/new?kind=ADDITION");
		assertThat(form.text()).contains("提出までに必要な項目", "重要施策", "施行日")
			.contains("情報政策課長(見本 一郎)", "総務部長(例示 正)", "推進本部 議決");
		assertThat(form.html()).contains("<svg class=\"flow\"");
	}

	@Test
	void a_draft_saves_itself_and_a_double_click_makes_one_case() {
		Visitor officer = visitor("officer");
		String draft = newDraft(officer, "ADDITION", "");
		Visitor.Seen saved = officer.save(draft, "kind", "ADDITION", "name", "窓口の多言語対応", "owner", "information-policy",
				"kgi", "R9年度 対応言語5言語以上");
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.text()).contains("に保存しました。", "数値目標").doesNotContain("取組事業名");
		Visitor.Seen again = officer.post(draft, "kind", "ADDITION", "name", "窓口の多言語対応", "owner", "information-policy");
		String number = again.find("案件番号は(R8-[0-9]+)です");
		assertThat(officer.get("/search?q=" + number).html()).containsOnlyOnce("/proposals/case-");
	}

	@Test
	void what_was_typed_comes_back_with_what_is_wrong() {
		Visitor officer = visitor("officer");
		String draft = newDraft(officer, "ADDITION", "");
		String name = "長".repeat(201);
		Visitor.Seen refused = officer.post(draft, "kind", "ADDITION", "name", name, "content", "残す文", "owner",
				"information-policy", "scheduleYear", "2026", "scheduleText", "設計", "scheduleBudget", "百万",
				"effectiveOn", "2026-02-31");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("200文字以内で入力してください(現在201文字)。", "予算額「百万」を読み取れません", "日付「2026-02-31」");
		assertThat(refused.html()).contains(name, "残す文", "設計");
	}

	@Test
	void a_kgi_change_is_endorsed_and_screened_in_the_inboxes() {
		Visitor officer = visitor("officer");
		String draft = newDraft(officer, "KGI_REVISION", "&project=" + SmallPlan.E_FORMS);
		Visitor.Seen confirm = officer.post(draft, "kind", "KGI_REVISION", "project", SmallPlan.E_FORMS, "kgi",
				"システム利用者満足度 75%以上", "reason", "実績に合わせるため。", "actuals", "令和7年度 82%", "effectiveOn", "2026-11-01", "next",
				"submission");
		assertThat(confirm.text()).contains("提出先", "情報政策課長(見本 一郎)");
		String id = draft.split("/")[2];
		Visitor.Seen submitted = officer.post("/proposals/" + id + "/submission");
		assertThat(submitted.text()).contains("を提出しました。", "情報政策課長(見本 一郎)の確認を待っています。", "引き戻す");

		Visitor chief = visitor("chief");
		String step = chief.get("/inbox").find(STEP.formatted(id));
		assertThat(visitor("director").get(step).text()).contains("この段階を処理できるのは「情報政策課長」です。");
		assertThat(visitor("director").post(step, "act", "ENDORSE").text()).contains("この段階を処理できるのは「情報政策課長」です。");
		assertThat(chief.get(step).html()).contains("<del>", "<ins>");
		Visitor.Seen unreasoned = chief.post(step, "act", "SEND_BACK", "reason", " ");
		assertThat(unreasoned.status()).isEqualTo(422);
		assertThat(unreasoned.text()).contains("理由を入力してください。");
		assertThat(chief.post(step, "act", "ENDORSE", "opinion", "妥当です。").text()).contains("総務部長(例示 正)の承認を待っています。",
				"妥当です。");
		assertThat(chief.post(step, "act", "ENDORSE").text()).contains("この段階は、既にあなたが処理しています。");
		assertThat(officer.post("/proposals/" + id + "/take-back").text()).contains("引き戻せるのは次の人が処理するまでです");

		Visitor director = visitor("director");
		director.post(director.get("/inbox").find(STEP.formatted(id)), "act", "ENDORSE");
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen screened = secretariat.post(secretariat.get("/inbox").find(STEP.formatted(id)), "act", "SCREEN");
		assertThat(screened.text()).contains("の審査を終えました。", "企画広報課長(見本 三枝)に合議しています。");
		Visitor asked = visitor("chief3");
		assertThat(asked.post(asked.get("/inbox").find(STEP.formatted(id)), "act", "AGREE").text())
			.contains("付議の準備をしています。");
		assertThat(visitor("auditor").get("/proposals/" + id).text()).contains("経過の記録").doesNotContain("できること");
	}

	@Test
	void a_deferred_class_is_clarified_and_told_with_its_ground() {
		Visitor officer = visitor("officer");
		String id = submittedAddition(officer, "防災情報の一元配信");
		endorse(visitor("chief"), id);
		endorse(visitor("director"), id);
		Visitor secretariat = visitor("secretariat");
		String screen = secretariat.get("/inbox").find(STEP.formatted(id));
		assertThat(secretariat.post(screen, "act", "SCREEN").text()).contains("関係する部を1つ以上選んでください。");
		assertThat(secretariat.post(screen, "act", "SCREEN", "departments", "総務部", "wideImpact", "").text())
			.contains("判定保留となりました。");
		String clarify = secretariat.get("/inbox").find(STEP.formatted(id));
		Visitor.Seen clarified = secretariat.post(clarify, "act", "CLARIFY", "departments", "総務部", "wideImpact",
				"true");
		assertThat(clarified.text()).contains("事業区分はLと判定されました。根拠は「(2)");
		assertThat(clarified.html()).contains("<tr class=\"fired\">");
	}

	@Test
	void a_paper_is_kept_by_its_hash_and_handed_out_to_be_saved() {
		Visitor officer = visitor("officer");
		String id = submittedAddition(officer, "添付のある案件");
		officer.post("/proposals/" + id + "/take-back");
		officer.get("/proposals/" + id + "/attachments");
		byte[] content = "見積書".getBytes(StandardCharsets.UTF_8);
		Visitor.Seen added = officer.upload("/proposals/" + id + "/attachments", "paper", "見積 書.txt", content);
		assertThat(added.text()).contains("「見積 書.txt」を添付しました。");
		String paper = added.find("href=\"(/proposals/" + id + "/attachments/[0-9a-f]{64})\"");
		Visitor.Seen read = visitor("auditor").get(paper);
		assertThat(read.html()).isEqualTo("見積書");
		assertThat(read.answer().headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
		assertThat(read.answer().headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
		assertThat(read.answer().headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(officer
			.post("/proposals/" + id + "/draft", "kind", "ADDITION", "name", "改めた名称", "owner", "information-policy")
			.status()).isEqualTo(200);
		assertThat(officer.get("/proposals/" + id + "/attachments").html()).contains(paper);
		assertThat(officer.post(paper + "/removal").text()).contains("「見積 書.txt」を外しました。", "添付資料はありません。");
		assertThat(visitor("").get(paper).path()).isEqualTo("/login");
	}

	@Test
	void a_withdrawal_asks_for_its_reason_and_repeats_it_first() {
		Visitor officer = visitor("officer");
		String id = submittedAddition(officer, "取り下げる案件");
		String page = "/proposals/" + id + "/withdrawal";
		assertThat(officer.post(page, "reason", "").text()).contains("理由を入力してください。");
		assertThat(officer.post(page, "reason", "重複のため").text()).contains("重複のため", "この操作は取り消せません");
		assertThat(officer.post(page, "reason", "重複のため", "confirmed", "true").text()).contains("を取り下げました。");
		assertThat(officer.get("/proposals/" + id + "/edit").text()).contains("変更できません");
	}

	@Test
	void the_search_is_open_for_projects_and_folds_what_was_typed() {
		assertThat(visitor("").get("/search?q=%E9%9B%BB%E5%AD%90+%EF%BC%98%EF%BC%90%EF%BC%85").text())
			.contains("電子申請システムの利活用")
			.doesNotContain("案件(");
		assertThat(visitor("").get("/search?q=zzz").text()).contains("見つかりませんでした。");
	}

	@Test
	void nobody_but_an_officer_drafts() {
		assertThat(visitor("auditor").get("/proposals/new").text()).contains("監査の職はすべてを閲覧し、指摘を記録できますが");
		assertThat(visitor("officer2").get("/proposals/new?kind=ABOLITION&project=" + SmallPlan.E_FORMS).text())
			.contains("案件を起案できるのは事業主担課の担当者です");
	}

	private String newDraft(Visitor officer, String kind, String project) {
		return officer.get("/proposals/new?kind=" + kind + project).find("action=\"(/proposals/case-[^\"]+/draft)\"");
	}

	private String submittedAddition(Visitor officer, String name) {
		String draft = newDraft(officer, "ADDITION", "");
		String id = draft.split("/")[2];
		officer.post(draft, "kind", "ADDITION", "name", name, "measure", "1", "owner", "information-policy", "content",
				"内容", "currentState", "現状", "expectedEffect", "効果", "kgi", "令和9年度 利用件数100件以上", "effectiveOn",
				"2026-11-01");
		assertThat(officer.post("/proposals/" + id + "/submission").text()).contains("を提出しました。");
		return id;
	}

	private void endorse(Visitor endorser, String id) {
		endorser.post(endorser.get("/inbox").find(STEP.formatted(id)), "act", "ENDORSE");
	}

}
