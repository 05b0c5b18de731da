package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/**
 * What can happen at a meeting: a tie, a proxy, an interest, conditions, many at once.
 */
class MeetingDayTest extends Casework {

	private void attend(String meeting, String director, String presence) {
		ok(as("secretariat").post("/api/meetings/" + meeting + "/attendance", Map.of("attendance",
				List.of(Map.of("post", "director-" + director, "presence", presence, "proxyName", "代理 人")))));
	}

	private List<Map<String, String>> votes(List<String> directors, String ballot) {
		return directors.stream().map((director) -> Map.of("post", "director-" + director, "ballot", ballot)).toList();
	}

	private void vote(String meeting, int item, int votesFor) {
		List<Map<String, String>> votes = new ArrayList<>(votes(DIRECTORS.subList(0, votesFor), "FOR"));
		votes.addAll(votes(DIRECTORS.subList(votesFor, DIRECTORS.size()), "AGAINST"));
		ok(as("secretariat").post(item(meeting, item) + "/votes", Map.of("votes", votes)));
	}

	@Test
	void the_chair_decides_equal_votes() {
		String id = waiting("可否同数の案");
		String meeting = tabled(id);
		int item = itemOf(id);
		vote(meeting, item, 4);
		refused(as("secretariat").post(item(meeting, item) + "/resolution", Map.of("result", "APPROVED")), 409,
				"meeting.TIE_UNDECIDED");
		assertThat(visitor("chair").get("/meetings/" + meeting).text()).contains("可否同数です。議長が決します。");
		ok(as("secretariat").post(item(meeting, item) + "/votes",
				Map.of("votes", List.of(Map.of("post", "chair", "ballot", "FOR")))));
		JsonNode resolved = ok(
				as("secretariat").post(item(meeting, item) + "/resolution", Map.of("result", "APPROVED")));
		assertThat(resolved.path("items").findValue("count").path("tie").asBoolean()).isTrue();
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
	}

	@Test
	void a_proxy_votes_and_whoever_leaves_does_not() {
		String id = waiting("代理が加わる案");
		String meeting = tabled(id);
		int item = itemOf(id);
		attend(meeting, DIRECTORS.get(0), "PROXY");
		attend(meeting, DIRECTORS.get(1), "ABSENT");
		refused(as("secretariat").post(item(meeting, item) + "/votes",
				Map.of("votes", votes(DIRECTORS.subList(0, 2), "FOR"))), 422, "meeting.VOTER_ABSENT");
		JsonNode voted = ok(as("secretariat").post(item(meeting, item) + "/votes", Map.of("noObjection", true)));
		assertThat(voted.path("items").findValue("count").path("votesFor").asInt()).isEqualTo(7);
		ok(as("secretariat").post(item(meeting, item) + "/resolution", Map.of("result", "APPROVED")));
	}

	@Test
	void a_member_of_the_drafting_department_is_pointed_out_and_recused() {
		String id = waiting("利害関係のある案");
		String meeting = tabled(id);
		int item = itemOf(id);
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/meetings/" + meeting).text()).contains("総務部長は、この案件を起案した部署に属しており");
		String post = "director-general-affairs-department";
		String page = "/meetings/" + meeting + "/items/" + item + "/recusals";
		assertThat(secretariat.post(page, "post", post, "reason", " ").text()).contains("理由を入力してください");
		assertThat(secretariat.post(page, "post", post, "reason", "所管部の案件のため").text()).contains("除斥を記録しました",
				"総務部長を除斥しています。理由: 所管部の案件のため");
		refused(as("director").post(item(meeting, item) + "/votes", Map.of("ballot", "FOR")), 422,
				"meeting.VOTER_RECUSED");
		JsonNode voted = ok(as("secretariat").post(item(meeting, item) + "/votes", Map.of("noObjection", true)));
		assertThat(voted.path("items").findValue("count").path("present").asInt()).isEqualTo(7);
		ok(as("secretariat").post(item(meeting, item) + "/recusals/" + post + "/removal", Map.of("reason", "誤り")));
		ok(as("secretariat").post(item(meeting, item) + "/recusals", Map.of("post", post, "reason", "所管部の案件のため")));
		ok(as("secretariat").post(item(meeting, item) + "/resolution", Map.of("result", "APPROVED")));
		assertThat(visitor("auditor").get("/meetings/" + meeting).text()).contains("全員賛成です。", "について総務部長を除斥");
	}

	@Test
	void another_member_presides_when_the_chair_is_away() {
		String id = waiting("本部長不在の案");
		String meeting = tabled(id);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/attendance",
				Map.of("attendance", List.of(Map.of("post", "chair", "presence", "ABSENT")))));
		String post = "director-" + DIRECTORS.getFirst();
		assertThat(visitor("secretariat").post("/meetings/" + meeting + "/presider", "post", post).text())
			.contains("議長の職務を代理する委員を記録しました。");
		JsonNode view = ok(as("secretariat").post(item(meeting, itemOf(id)) + "/votes", Map.of("noObjection", true)));
		assertThat(view.path("items").findValue("count").path("present").asInt()).isEqualTo(7);
		refused(as("secretariat").post("/api/meetings/" + meeting + "/presider", Map.of("post", post)), 409,
				"meeting.PRESIDES_ALREADY");
		ok(as("secretariat").post(item(meeting, itemOf(id)) + "/resolution", Map.of("result", "APPROVED")));
	}

	@Test
	void many_items_are_resolved_at_once_when_nobody_objects() {
		String first = waiting("一括の案その1");
		String second = waiting("一括の案その2");
		String meeting = planned();
		for (String id : List.of(first, second)) {
			take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		}
		convened(meeting, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
		List<Integer> items = List.of(itemOf(first), itemOf(second));
		ok(as("director").post(item(meeting, items.get(1)) + "/votes", Map.of("ballot", "AGAINST")));
		refused(as("secretariat").post("/api/meetings/" + meeting + "/resolutions", Map.of("items", items)), 409,
				"meeting.OBJECTED");
		assertThat(file(first).path("state").asText()).isEqualTo("TABLED");
		ok(as("director").post(item(meeting, items.get(1)) + "/votes", Map.of("ballot", "FOR")));
		Visitor secretariat = visitor("secretariat");
		String page = "/meetings/" + meeting + "/together";
		assertThat(secretariat.get(page).text()).contains("一括の案その1", "一括の案その2");
		assertThat(secretariat.post(page).text()).contains("議題を1件以上選んでください");
		String[] chosen = { "item", items.get(0).toString(), "item", items.get(1).toString() };
		assertThat(secretariat.post(page, chosen).text()).contains("この操作は取り消せません", "一括の案その2");
		assertThat(secretariat
			.post(page, "item", items.get(0).toString(), "item", items.get(1).toString(), "confirmed", "true")
			.text()).contains("2件の議案を、異議なく承認したものとして記録しました。");
		assertThat(file(first).path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(file(second).path("state").asText()).isEqualTo("IN_EFFECT");
	}

}
