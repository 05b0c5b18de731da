package org.nawate.app.whole;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.app.whole.Printed.isPdfA;
import static org.nawate.app.whole.Printed.text;

/** Papers, letter and minutes of a meeting: as pages, as facts, and as PDF/A. */
class MinutesTest extends Casework {

	/**
	 * Printed on one sheet with the usual font, its fallback for a name, and 〓 for what
	 * no font has.
	 */
	private static final String HARD_NAME = "𠮷田・髙﨑・畷・葛󠄀・〼の窓口";

	private byte[] pdf(String path) {
		return as("auditor").file(path);
	}

	@Test
	void papers_and_letter_are_printed_as_one_file_each() throws Exception {
		String id = submitted("officer", addition(HARD_NAME));
		screened(id, "chief", "director");
		String meeting = planned();
		take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		assertThat(as("auditor").get("/api/meetings/" + meeting + "/convocation.pdf").status()).isEqualTo(404);
		byte[] papers = pdf("/api/meetings/" + meeting + "/papers.pdf");
		isPdfA(papers);
		assertThat(text(papers)).contains("会議資料", "𠮷田・髙﨑・畷・葛・〼の窓口", "処理時間30%削減", "適当と認める", "審議事項", "合議", "総務課", "同意")
			.containsPattern("1/\\d");
		convened(meeting, DIRECTORS.size());
		byte[] letter = pdf("/api/meetings/" + meeting + "/convocation.pdf");
		isPdfA(letter);
		assertThat(text(letter)).contains("招集について(通知)", "推進本部員各位", "委員9名のうち5名以上の出席が必要です。", "例本部長", "総務部長");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/adjournment", Map.of("reason", "試験の終わり")));
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "試験の終わり")));
	}

	@Test
	void minutes_are_drafted_from_the_facts_edited_confirmed_by_two_and_fixed() throws Exception {
		String id = submitted("officer", addition("議事録に載る案"));
		screened(id, "chief", "director");
		String meeting = tabled(id);
		String item = "/api/meetings/" + meeting + "/items/" + file(id).path("item").asInt();
		ok(as("secretariat").post("/api/meetings/" + meeting + "/attendance",
				Map.of("attendance", List.of(
						Map.of("post", "director-" + DIRECTORS.get(1), "presence", "PROXY", "proxyName", "次長 例"),
						Map.of("post", "director-" + DIRECTORS.get(2), "presence", "ABSENT")))));
		ok(as("secretariat").post(item + "/recusals",
				Map.of("post", "director-" + DIRECTORS.getFirst(), "reason", "所管部の案件のため")));
		ok(as("secretariat").post(item + "/votes", Map.of("noObjection", true)));
		ok(as("secretariat").post(item + "/votes",
				Map.of("votes", List.of(Map.of("post", "director-" + DIRECTORS.get(3), "ballot", "AGAINST")))));
		ok(as("secretariat").post(item + "/resolution",
				Map.of("result", "CONDITIONAL", "conditions", "予算の範囲内とすること", "documentNumber", "DX第9号")));
		String api = "/api/meetings/" + meeting + "/minutes";
		refused(as("secretariat").post(api, Map.of("signer", "director-" + DIRECTORS.get(1))), 409,
				"meeting.NOT_CLOSED");
		resolveOthers(meeting);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/closing"));

		Visitor secretariat = visitor("secretariat");
		String page = "/meetings/" + meeting + "/minutes";
		assertThat(secretariat.get(page).text()).contains("議事録はまだありません", "議事録署名人");
		Visitor.Seen drafted = secretariat.post(page, "signer", "director-school-education-department");
		assertThat(drafted.text()).contains("記録から議事録の案を作成しました", "会議名: 推進本部会議", "出席者(8名)", "(代理出席: 次長 例)", "欠席者(1名)",
				"総務部長は除斥のため", "反対1名", "次の条件を付して承認された", "条件: 予算の範囲内とすること", "文書番号: DX第9号");
		assertThat(as("secretariat").get("/api/meetings/" + meeting).body().path("state").asText())
			.isEqualTo("MINUTES_DRAFTED");
		String text = ok(as("secretariat").get(api)).path("text").asText();

		assertThat(visitor("director2").get("/inbox").text()).contains("議事録の確認", "推進本部会議");
		ok(as("chair").post(api + "/confirmations", Map.of("version", 1)));
		refused(as("member3").post(api + "/confirmations", Map.of("version", 1)), 403, "meeting.NOT_A_SIGNER");
		Visitor.Seen edited = secretariat.post(page + "/edit", "version", "1", "text", text + "\n追記: 次回は12月に開く。");
		assertThat(edited.text()).contains("議事録を修正しました", "第2版", "追記: 次回は12月に開く。");
		assertThat(edited.html()).contains("<ins>");
		Visitor.Seen late = secretariat.post(page + "/edit", "version", "1", "text", "古い版からの修正");
		assertThat(late.status()).isEqualTo(422);
		assertThat(late.text()).contains("この間に議事録が修正されました", "古い版からの修正");
		refused(as("chair").post(api + "/confirmations", Map.of("version", 1)), 409, "meeting.MINUTES_CHANGED");

		Visitor member = visitor("director2");
		assertThat(member.post(page + "/confirmation", "version", "2").text()).contains("内容に相違ないことを確認する", "第2版");
		assertThat(member.post(page + "/confirmation", "version", "2", "confirmed", "true").text())
			.contains("議事録を確認しました");
		JsonNode fixed = ok(as("chair").post(api + "/confirmations", Map.of("version", 2)));
		assertThat(fixed.path("fixedOn").asText()).isEqualTo(TODAY.toString());
		assertThat(fixed.path("versions")).hasSize(2);
		refused(as("secretariat").post(api + "/versions", Map.of("version", 2, "text", "後から")), 409,
				"meeting.MINUTES_FIXED");
		assertThat(visitor("auditor").get(page).text()).contains("この議事録は令和8年11月16日(2026年)に確定しました");
		assertThat(visitor("director2").get("/inbox").text()).doesNotContain("議事録の確認");
		byte[] printed = pdf("/api/meetings/" + meeting + "/minutes.pdf");
		isPdfA(printed);
		assertThat(Printed.qr(printed)).startsWith("nawate.");
		assertThat(text(printed)).contains("議事録", "確定", "追記:次回は12月に開く。", "例本部長",
				fixed.path("sha256").asText().substring(0, 20));
	}

	/** What other tests left to be carried over. */
	private void resolveOthers(String meeting) {
		for (JsonNode item : ok(as("secretariat").get("/api/meetings/" + meeting)).path("items")) {
			if (item.path("open").asBoolean()) {
				ok(as("secretariat").post(
						"/api/meetings/" + meeting + "/items/" + item.path("item").asInt() + "/resolution",
						Map.of("result", "CARRIED_OVER", "reason", "次回に審議するため")));
			}
		}
	}

}
