package org.nawate.app.whole;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 専決, from the draft that shows which way it goes to the change and the duty to report.
 */
class SoleDecisionTest extends Casework {

	@Test
	void a_kgi_set_first_is_decided_by_the_secretariat_and_somebody_who_did_not_screen_it() {
		String id = drafted("officer", revision(SmallPlan.TALENT, "研修修了者 30人以上"));
		assertThat(visitor("officer").get("/proposals/" + id + "/edit").text()).contains("この変更は「事務局の専決」です。",
				"未設定のKGIを初めて設定する変更は、事務局の専決とし、推進本部に報告します。");
		assertThat(visitor("officer").get("/proposals/" + id + "/submission").text()).contains("決裁区分", "事務局の専決",
				"専決した結果は、次の推進本部会議に報告します。");
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		screened(id, "chief", "director");
		JsonNode authority = file(id).path("authority");
		assertThat(authority.path("authority").asText()).isEqualTo("SECRETARIAT");
		assertThat(authority.path("rule").asText()).isEqualTo("kgi-first-set");
		String step = "/api/inbox/" + step(id, "DECIDE_ALONE");
		refused(as("secretariat").post(step, Map.of("act", "APPROVE_ALONE")), 409, "proposal.SCREENED_BY_SAME_PERSON");
		refused(as("secretariat2").post(step, Map.of("act", "REFUSE_ALONE")), 422, "proposal.REASON_MISSING");
		refused(as("officer2").post(step, Map.of("act", "APPROVE_ALONE")), 403, "access.POST_MAY_NOT");
		JsonNode decided = ok(as("secretariat2").post(step,
				Map.of("act", "APPROVE_ALONE", "opinion", "適当と認める", "documentNumber", "四情政第99号")));
		assertThat(decided.path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(row(SmallPlan.TALENT, TODAY).path("kgi").path("value").asInt()).isEqualTo(30);
		String page = visitor("secretariat").get("/proposals/" + id).text();
		assertThat(page).contains("決裁区分を「事務局の専決」と判定", "専決の報告(DX推進本部事務局)", "四情政第99号", "適当と認める", "初めての設定");
	}

	@Test
	void a_lowered_kgi_shows_the_headquarters_before_it_is_submitted() {
		String id = drafted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 60%以上"));
		assertThat(visitor("officer").get("/proposals/" + id + "/edit").text()).contains("この変更は「推進本部の議決」です。",
				"KGIを引き下げる変更は、推進本部が決定します。");
	}

	@Test
	void what_is_decided_alone_is_read_once_more_on_a_page_or_handed_to_the_headquarters() {
		String id = submitted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 99%以上"));
		screened(id, "chief", "director");
		String step = "/inbox/" + step(id, "DECIDE_ALONE");
		Visitor other = visitor("secretariat2");
		assertThat(other.get(step).text()).contains("内容を確認して承認へ進む", "推進本部に付議", "不採択");
		Visitor.Seen unsaid = other.post(step, "act", "REFER", "reason", "");
		assertThat(unsaid.status()).isEqualTo(422);
		assertThat(unsaid.text()).contains("理由を入力してください。");
		String reason = "市民への影響が大きい<script>alert(1)</script>";
		Visitor.Seen confirm = other.post(step, "act", "REFER", "reason", reason);
		assertThat(confirm.text()).contains("専決の確認", "市民への影響が大きい", "推進本部に付議する");
		assertThat(confirm.html()).doesNotContain("<script>alert");
		step(id, "DECIDE_ALONE");
		assertThat(other.post(step, "act", "APPROVE_ALONE", "opinion", "可").text()).contains("承認を確定する",
				"次の推進本部会議への報告が事務局の対応事項になります。");
		Visitor.Seen referred = other.post(step, "act", "REFER", "reason", reason, "confirmed", "true");
		assertThat(referred.text()).contains("推進本部に付議することとしました。", "付議の準備をしています。", "推進本部へ付議");
		assertThat(other.post(step, "act", "REFER", "reason", reason, "confirmed", "true").text())
			.contains("この段階は、既にあなたが処理しています。");
		step(id, "TABLE");
	}

}
