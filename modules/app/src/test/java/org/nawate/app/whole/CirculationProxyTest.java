package org.nawate.app.whole;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A circulation whose members are away or have an interest, and what is printed of it.
 */
class CirculationProxyTest extends Casework {

	private static final String SEAT = "director-school-education-department";

	@AfterEach
	void everybodyIsBack() {
		for (JsonNode row : ok(as("secretariat").get("/api/staff/absences"))) {
			ok(as("secretariat").post("/api/staff/absences/" + row.path("personId").asText() + "/"
					+ row.path("number").asInt() + "/cancellation"));
		}
	}

	private String started(String... cases) {
		return ok(as("secretariat").post("/api/circulations", Map.of("name", "代理のいる持ち回り", "ground", "URGENT", "reason",
				"国の締切が迫っているため", "papers", "別添のとおり", "items",
				List.of(cases).stream().map((id) -> Map.of("proposalId", id, "conditions", "点検を終えること")).toList())))
			.path("circulationId")
			.asText();
	}

	private JsonNode seat(String circulation, String post) {
		for (JsonNode answer : ok(as("auditor").get("/api/circulations/" + circulation)).path("items")
			.get(0)
			.path("answers")) {
			if (answer.path("postId").asText().equals(post)) {
				return answer;
			}
		}
		throw new AssertionError(post + " has no seat");
	}

	private Caller.Answer asProxy(String account, String circulation, String stance) {
		return as(account).post("/api/circulations/" + circulation + "/seats/" + SEAT + "/answers",
				Map.of("proxyPost", "chief-education-support-centre", "answers",
						List.of(Map.of("item", 1, "stance", stance, "words", "代理の意見"))));
	}

	@Test
	void the_registered_proxy_answers_for_an_absent_member_and_it_is_told_so() throws Exception {
		String id = waiting("代理が回答する取組");
		String circulation = started(id);
		refused(asProxy("chief2", circulation, "AGREE"), 409, "flow.NOT_STANDING_IN");
		ok(as("secretariat").post("/api/staff/absences", Map.of("personId", "p-director2", "from", TODAY.toString(),
				"until", TODAY.plusDays(3).toString(), "reason", "出張")));
		refused(asProxy("chief", circulation, "AGREE"), 409, "flow.NOT_STANDING_IN");
		Visitor proxy = visitor("chief2");
		assertThat(proxy.get("/inbox").text()).contains("代理のいる持ち回り", "代理回答(1件)", "学校教育部長");
		assertThat(proxy.get("/circulations/" + circulation).text()).contains("学校教育部長の代理として回答する");
		assertThat(visitor("chief3").get("/circulations/" + circulation).text()).doesNotContain("の代理として回答する");
		String form = "/circulations/" + circulation + "/seats/" + SEAT + "/answers";
		assertThat(proxy.post(form, "stance.1", "OBJECT", "words.1", "").text()).contains("審議事項1に入力されていません");
		assertThat(proxy.post(form, "stance.1", "AGREE_WITH_OPINION", "words.1", "<i>予算に留意</i>").text())
			.contains("代理として回答を提出しました", "(代理 教育支援センター長)");
		JsonNode answered = seat(circulation, SEAT);
		assertThat(answered.path("proxyTitle").asText()).isEqualTo("教育支援センター長");
		assertThat(answered.path("stance").asText()).isEqualTo("AGREE_WITH_OPINION");
		assertThat(ok(as("auditor").get("/api/proposals/" + id + "/history")).toString()).isNotEmpty();
		assertThat(visitor("auditor").get("/circulations/" + circulation).text()).contains("学校教育部長の代理として持ち回り審議に回答(1件)",
				"「学校教育部長」の代わり");
		// What the member answers takes its place, and stays.
		ok(as("director2").post("/api/circulations/" + circulation + "/answers",
				Map.of("answers", List.of(Map.of("item", 1, "stance", "AGREE", "words", "")))));
		assertThat(seat(circulation, SEAT).path("proxyTitle").isNull()).isTrue();
		refused(asProxy("chief2", circulation, "OBJECT"), 409, "circulation.MEMBER_ANSWERED");

		Visitor member = visitor("member3");
		String own = "/circulations/" + circulation + "/items/1/own-recusal";
		assertThat(member.post(own, "ownReason", "").text()).contains("理由");
		assertThat(member.post(own, "ownReason", "配偶者の勤務先のため").text()).contains("回避を記録しました", "配偶者の勤務先のため");
		refused(as("officer").post("/api/circulations/" + circulation + "/items/1/own-recusal", Map.of("reason", "x")),
				403, "access.POST_MAY_NOT");
		ok(as("member1").post("/api/circulations/" + circulation + "/questions", Map.of("text", "費用はいくらですか。")));
		ok(as("secretariat").post("/api/circulations/" + circulation + "/questions/1/answer",
				Map.of("text", "120万円です。")));

		byte[] papers = as("member1").file("/api/circulations/" + circulation + "/papers.pdf");
		Printed.isPdfA(papers);
		assertThat(Printed.text(papers)).contains("持ち回り審議資料", "代理が回答する取組", "国の締切が迫っているため", "点検を終えること",
				"登録された代理者が回答できます", "推進本部員各位");
		byte[] record = as("auditor").file("/api/circulations/" + circulation + "/record.pdf");
		Printed.isPdfA(record);
		assertThat(Printed.text(record)).contains("持ち回り審議の記録", "回避", "配偶者の勤務先のため", "費用はいくらですか。", "120万円です。", "未回答");
		ok(as("secretariat").post("/api/circulations/" + circulation + "/cancellation", Map.of("reason", "試験の終わり")));
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "試験の終わり")));
	}

}
