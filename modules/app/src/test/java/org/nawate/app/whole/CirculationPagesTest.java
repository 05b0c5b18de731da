package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A circulation as people run it on the pages. */
class CirculationPagesTest extends CirculationWork {

	@Test
	void a_circulation_is_run_on_the_pages() {
		String id = waiting("画面で回す取組");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/meetings").html()).contains("href=\"/circulations\"");
		assertThat(secretariat.get("/circulations/new").text()).contains("画面で回す取組", "令和8年11月24日");
		assertThat(secretariat.get("/inbox/" + step(id, "TABLE")).html()).contains("/circulations/new?proposal=" + id);
		assertThat(secretariat.get("/circulations/new?proposal=" + id).html())
			.containsPattern("value=\"" + id + "\" checked");
		Visitor.Seen incomplete = secretariat.post("/circulations", "name", "", "ground", "URGENT", "reason",
				"<b>急ぐ</b>", "workingDays", "0");
		assertThat(incomplete.status()).isEqualTo(422);
		assertThat(incomplete.text()).contains("件名を入力してください", "付議待ちの案件を一つ以上選んでください", "1から60までの日数を入力してください");
		assertThat(incomplete.html()).contains("&lt;b&gt;急ぐ&lt;/b&gt;").doesNotContain("<b>急ぐ");
		String token = secretariat.get("/circulations/new").find("name=\"id\" value=\"(circulation-[^\"]+)\"");
		String[] form = { "id", token, "name", "画面の持ち回り", "ground", "URGENT", "reason", "<script>alert(1)</script>",
				"cases", id, "conditions." + id, "個人情報の点検を終えること", "papers", "=1+1", "workingDays", "5" };
		Visitor.Seen confirm = secretariat.post("/circulations", form);
		assertThat(confirm.text()).contains("令和8年11月24日", "本日を除き5開庁日", "9名", "個人情報の点検を終えること", "必要な回答数5名");
		assertThat(confirm.html()).doesNotContain("<script>alert");
		List<String> again = new ArrayList<>(List.of(form));
		again.addAll(List.of("dueOn", "2026-11-24", "confirmed", "true"));
		Visitor.Seen begun = secretariat.post("/circulations", again.toArray(String[]::new));
		assertThat(begun.path()).isEqualTo("/circulations/" + token);
		assertThat(begun.text()).contains("「画面の持ち回り」を回付しました", "委員9名中0名が回答しています", "未回答");
		assertThat(secretariat.post("/circulations", again.toArray(String[]::new)).text()).contains("既に回付されています");

		Visitor member = visitor("member1");
		assertThat(member.get("/inbox").text()).contains("画面の持ち回り", "回答(1件)");
		Visitor.Seen wordless = member.post("/circulations/" + token + "/answers", "stance.1", "OBJECT", "words.1", "");
		assertThat(wordless.status()).isEqualTo(422);
		assertThat(wordless.text()).contains("審議事項1に入力されていません");
		assertThat(wordless.html()).containsPattern("value=\"OBJECT\" checked");
		assertThat(member.post("/circulations/" + token + "/questions", "question", "費用はいくらですか。").text())
			.contains("質疑を提出しました", "質疑1", "費用はいくらですか。");
		assertThat(secretariat.get("/inbox").text()).contains("質疑への答弁(1件)");
		assertThat(secretariat.post("/circulations/" + token + "/questions/1/answer", "reply", "120万円です。").text())
			.contains("答弁を登録しました", "120万円です。");
		assertThat(member
			.post("/circulations/" + token + "/answers", "stance.1", "AGREE_WITH_OPINION", "words.1", "費用の説明を添えること")
			.text()).contains("回答を提出しました", "委員9名中1名が回答しています", "費用の説明を添えること");
		assertThat(member.get("/inbox").text()).doesNotContain("画面の持ち回り");

		secretariat.post("/circulations/" + token + "/items/1/recusals", "post", "director-policy-department",
				"recusalReason", "配偶者の会社が受注者");
		assertThat(visitor("member3").get("/circulations/" + token).html()).doesNotContain("/answers\"");
		for (String account : List.of("director", "director2", "member2", "member4", "member5", "member6", "chair")) {
			ok(answer(account, token, "AGREE", ""));
		}
		Visitor.Seen results = secretariat.post("/circulations/" + token + "/conclusion", "documentNumber", "四情政第35号");
		assertThat(results.text()).contains("画面で回す取組", "条件付き承認", "委員8名中8名が回答しています", "四情政第35号");
		assertThat(secretariat
			.post("/circulations/" + token + "/conclusion", "documentNumber", "四情政第35号", "expected", "1:REFUSED",
					"confirmed", "true")
			.text()).contains("確認している間に回答が変わりました");
		Visitor.Seen done = secretariat.post("/circulations/" + token + "/conclusion", "documentNumber", "四情政第35号",
				"expected", "1:CONDITIONAL", "confirmed", "true");
		assertThat(done.text()).contains("結果を確定しました", "「条件付き承認」で確定しました");
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("CONFIRM_CONDITIONS");
		assertThat(secretariat.get("/proposals/" + id).text()).contains("画面の持ち回り", "個人情報の点検を終えること");
	}

	@Test
	void called_off_only_after_a_page_that_says_what_becomes_of_it() {
		String id = waiting("取りやめる持ち回りの取組");
		String circulation = started("URGENT", id).path("circulationId").asText();
		Visitor secretariat = visitor("secretariat");
		secretariat.get("/circulations/" + circulation);
		assertThat(secretariat.post("/circulations/" + circulation + "/cancellation", "cancelReason", "会議を開けることになった")
			.text()).contains("会議を開けることになった", "付議待ちに戻ります");
		assertThat(circulation(circulation).path("state").asText()).isEqualTo("OPEN");
		assertThat(secretariat
			.post("/circulations/" + circulation + "/cancellation", "cancelReason", "会議を開けることになった", "confirmed", "true")
			.text()).contains("持ち回り審議を取りやめました");
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("TABLE");
	}

}
