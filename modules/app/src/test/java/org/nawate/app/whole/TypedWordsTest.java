package org.nawate.app.whole;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type is not lost, whatever is refused and whatever was pasted with it. */
class TypedWordsTest extends Casework {

	@Test
	void what_nobody_sees_in_pasted_text_is_taken_out_and_the_text_is_kept() {
		String id = submitted("officer", addition("貼り付けた文章の取組"));
		Visitor chief = visitor("chief");
		chief.get("/proposals/" + id);
		Visitor.Seen seen = chief.post("/proposals/" + id + "/comments", "text", "一行目\u000b二行目\u0000\u202e終わり");
		assertThat(seen.status()).isEqualTo(200);
		assertThat(seen.html()).contains("一行目\n二行目終わり").doesNotContain("\u202e");
		refused(as("chief").post("/api/proposals/" + id + "/comments", Map.of("text", "向きを\u202e変える")), 400,
				"request.FIELD_INVALID");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "確認を終えた")));
	}

	@Test
	void who_sends_a_form_after_the_login_has_ended_finds_what_was_typed() {
		String id = submitted("officer", addition("ログインの切れる取組"));
		Visitor nobody = visitor("");
		Visitor.Seen seen = nobody.post("/proposals/" + id + "/comments", "text", "長い時間をかけて書いた<b>文章");
		assertThat(seen.status()).isEqualTo(403);
		assertThat(seen.text()).contains("画面の有効期限が切れています", "長い時間をかけて書いた&lt;b&gt;文章").doesNotContain("現在の職では");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "確認を終えた")));
	}

	@Test
	void an_address_of_a_button_and_a_value_that_cannot_be_read_are_told_apart_from_a_fault() {
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen button = secretariat.get("/editions/2024/publication");
		assertThat(button.status()).isEqualTo(405);
		assertThat(button.text()).contains("このアドレスは直接開けません").doesNotContain("システムで問題");
		Visitor.Seen day = secretariat.get("/register?asOf=2026-02-30");
		assertThat(day.status()).isEqualTo(400);
		assertThat(day.text()).contains("受け付けられない内容です").doesNotContain("システムで問題");
	}

	@Test
	void a_meeting_is_planned_for_a_day_that_exists_and_the_form_keeps_the_rest() {
		Visitor secretariat = visitor("secretariat");
		secretariat.get("/meetings/new");
		for (String day : new String[] { "2026-02-30", "令和99年4月1日", "9999-12-31" }) {
			Visitor.Seen seen = secretariat.post("/meetings", "name", "日付を誤った会議", "heldOn", day, "startsAt", "10:00",
					"place", "庁議室");
			assertThat(seen.text()).contains("日付を読み取れません。年月日を確認してください。").doesNotContain("Failed to convert");
			assertThat(seen.html()).contains("日付を誤った会議", "庁議室");
		}
	}

	@Test
	void what_was_typed_to_move_a_meeting_is_there_again_when_it_was_refused() {
		String meeting = ok(as("secretariat").post("/api/meetings", Map.of("name", "日程を誤った会議", "heldOn",
				TODAY.plusMonths(1).toString(), "startsAt", "10:00", "place", "庁議室")))
			.path("meetingId")
			.asText();
		Visitor secretariat = visitor("secretariat");
		String page = "/meetings/" + meeting;
		assertThat(secretariat.get(page).text()).contains("招集する");
		assertThat(secretariat
			.post(page + "/rescheduling", "heldOn", "2026-02-30", "startsAt", "10:00", "place", "第一会議室", "reason",
					"議長の公務のため")
			.html()).contains("第一会議室", "議長の公務のため");
		assertThat(secretariat.post(page + "/agenda", "stepId", "nope").text()).contains("議題に加える案件を選び直してください");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/convocation"));
		assertThat(secretariat.get(page).text()).contains("出欠はまだ記録されていません", "になると開会できます");
		assertThat(visitor("member1").get(page).text()).contains("未記録").doesNotContain("欠席");
		assertThat(secretariat
			.post(page + "/attendance", "presence.chair", "PRESENT", "presence.director-policy-department", "PROXY")
			.html()).contains("代理者の氏名を入力してください")
			.containsPattern("(?s)presence.chair.{0,200}value=\"PRESENT\" selected");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/calling-off", Map.of("reason", "確認を終えた")));
		assertThat(secretariat.get(page).text()).contains("審議事項はありませんでした").doesNotContain("代理出席者");
	}

}
