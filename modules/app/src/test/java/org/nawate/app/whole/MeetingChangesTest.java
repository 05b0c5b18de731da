package org.nawate.app.whole;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.store.ReadModels;

import static org.assertj.core.api.Assertions.assertThat;

/** A meeting that is not held as it was convened: moved, called off, without quorum. */
class MeetingChangesTest extends Casework {

	@Autowired
	private CommandGateway commands;

	@Autowired
	private ReadModels readModels;

	/** A meeting of some day, with one case on its agenda. */
	private String meeting(LocalDate heldOn, String... cases) {
		String meeting = ok(as("secretariat").post("/api/meetings",
				Map.of("name", "変わる会議", "heldOn", heldOn.toString(), "startsAt", "10:00", "place", "庁議室")))
			.path("meetingId")
			.asText();
		for (String id : cases) {
			if (!meeting.equals(file(id).path("meetingId").asText())) {
				take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
			}
		}
		return meeting;
	}

	private JsonNode view(String meeting) {
		return ok(as("secretariat").get("/api/meetings/" + meeting));
	}

	private String withdrawn(String id) {
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "試験の終わり")));
		return id;
	}

	@Test
	void a_convened_meeting_is_moved_with_a_new_notice_and_keeps_its_agenda() {
		LocalDate day = SmallPlan.USUAL_NOTICE_FROM.plusDays(32);
		on(SmallPlan.USUAL_NOTICE_FROM.plusDays(1));
		String id = waiting("移る会議の案");
		String meeting = meeting(day, id);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/convocation"));
		Visitor secretariat = visitor("secretariat");
		String page = "/meetings/" + meeting;
		assertThat(secretariat.get(page).text()).contains("招集を変更する", "会議を中止する", "流会とする");
		on(day.minusDays(1));
		String[] move = { "heldOn", day.plusDays(1).toString(), "startsAt", "14:00", "place", "<b>大会議室</b>", "reason",
				"議長の公務のため" };
		Visitor.Seen asked = secretariat.post(page + "/reconvocation", move);
		assertThat(asked.text()).contains("新しい開催日の招集の期限を過ぎています", "議長の公務のため", "緊急を要する理由");
		assertThat(asked.html()).doesNotContain("<b>大会議室");
		assertThat(view(meeting).path("heldOn").asText()).as("nothing yet").isEqualTo(day.toString());
		Visitor.Seen late = secretariat.post(page + "/reconvocation", "heldOn", move[1], "startsAt", "14:00", "place",
				"大会議室", "reason", "議長の公務のため", "confirmed", "true");
		assertThat(late.status()).isEqualTo(422);
		assertThat(late.text()).contains("緊急を要する理由を入力してください");
		assertThat(secretariat
			.post(page + "/reconvocation", "heldOn", move[1], "startsAt", "14:00", "place", "大会議室", "reason",
					"議長の公務のため", "urgency", "台風の接近", "confirmed", "true")
			.text()).contains("招集を変更し、委員に知らせました", "大会議室", "緊急招集。理由: 台風の接近", "移る会議の案");
		JsonNode moved = view(meeting);
		assertThat(moved.path("state").asText()).isEqualTo("CONVENED");
		assertThat(moved.path("heldOn").asText()).isEqualTo(day.plusDays(1).toString());
		assertThat(moved.path("items")).hasSize(1);
		refused(as("secretariat").post("/api/meetings/" + meeting + "/reconvocation",
				Map.of("heldOn", move[1], "startsAt", "14:00", "place", "大会議室", "reason", "x")), 409,
				"meeting.CONVENED_SO_ALREADY");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/reconvocation",
				Map.of("heldOn", move[1], "startsAt", "15:00", "place", "第2会議室", "reason", "部屋の都合")));
		refused(as("director").post("/api/meetings/" + meeting + "/reconvocation",
				Map.of("heldOn", move[1], "place", "庁議室", "reason", "x")), 403, "access.POST_MAY_NOT");
		refused(as("secretariat").post("/api/meetings/" + meeting + "/rescheduling",
				Map.of("heldOn", move[1], "place", "庁議室", "reason", "x")), 409, "meeting.ALREADY_CONVENED");
		refused(as("director").post("/api/meetings/" + meeting + "/calling-off", Map.of("reason", "x")), 403,
				"access.POST_MAY_NOT");
		Visitor.Seen off = secretariat.post(page + "/calling-off", "reason", "議長の入院のため");
		assertThat(off.text()).contains("この操作は取り消せません", "議長の入院のため");
		assertThat(view(meeting).path("state").asText()).isEqualTo("CONVENED");
		assertThat(secretariat.post(page + "/calling-off", "reason", "議長の入院のため", "confirmed", "true").text())
			.contains("会議を中止しました", "中止となりました。理由: 議長の入院のため", "中止の記録");
		assertThat(secretariat.post(page + "/calling-off", "reason", "二度目", "confirmed", "true").text())
			.contains("中止となっているため");
		String next = meeting(day.plusDays(9), id);
		assertThat(file(id).path("meetingId").asText()).isEqualTo(next);
		Visitor.Seen record = visitor("auditor").get(page + "/record");
		assertThat(record.text()).contains("中止の記録", "議長の入院のため", "移る会議の案", "変わる会議(", "の議題に移しました");
		withdrawn(id);
		ok(as("secretariat").post("/api/meetings/" + next + "/calling-off", Map.of("reason", "試験の終わり")));
		refused(as("secretariat").post("/api/meetings/" + next + "/adjournment", Map.of("reason", "x")), 409,
				"meeting.MEETING_OVER");
	}

	@Test
	void a_meeting_without_quorum_leaves_a_record_and_its_reports_go_on() throws Exception {
		String id = waiting("流会となる会議の案");
		Outcome owed = this.commands.sendAndWait(new ProposalCommand.ImposeDuty(new ProposalId(id), Actor.system(),
				DutyKind.REPORT, new PostId("secretariat"), "DX推進本部事務局", "流会でも移る報告", TODAY, TODAY.plusDays(30)));
		this.readModels.awaitCaughtUp(Duration.ofSeconds(10));
		String meeting = meeting(TODAY, id);
		refused(as("secretariat").post("/api/meetings/" + meeting + "/adjournment", Map.of("reason", "x")), 409,
				"meeting.NOT_CONVENED");
		String key = id + "/" + ((Outcome.Accepted) owed).value();
		ok(as("secretariat").post("/api/meetings/" + meeting + "/reports", Map.of("keys", List.of(key))));
		convened(meeting, 2);
		Visitor secretariat = visitor("secretariat");
		String page = "/meetings/" + meeting;
		assertThat(secretariat.get(page + "/record").status()).isEqualTo(404);
		assertThat(secretariat.post(page + "/adjournment", "reason", "定足数に達しないため").text())
			.contains("構成員9名中3名の出席で、定足数(5名)に達しませんでした", "この操作は取り消せません");
		assertThat(secretariat.post(page + "/adjournment", "reason", "定足数に達しないため", "confirmed", "true").text())
			.contains("流会としました", "流会の記録");
		if (!file(id).path("state").asText().equals("TABLED")) {
			assertThat(secretariat.get(page + "/record").text()).contains("次に予定される会議の議題となります");
			planned();
		}
		String next = file(id).path("meetingId").asText();
		assertThat(next).isNotEqualTo(meeting);
		JsonNode items = view(next).path("items");
		assertThat(items.findValuesAsText("proposalId")).filteredOn(id::equals).hasSize(2);
		assertThat(items.findValuesAsText("duty")).contains(key.substring(key.indexOf('/') + 1));
		Visitor.Seen record = visitor("auditor").get(page + "/record");
		assertThat(record.text()).contains("構成員9名中3名の出席で、定足数(5名)に達しませんでした", "総務部長", "欠席", "DX推進本部事務局 見本", "流会となる会議の案",
				"推進本部会議(令和8年11月16日(2026年))の議題に移しました");
		byte[] pdf = as("auditor").file("/api/meetings/" + meeting + "/record.pdf");
		Printed.isPdfA(pdf);
		assertThat(Printed.text(pdf)).contains("流会の記録", "定足数(5名)に達しませんでした", "報告第", "流会となる会議の案");
		on(LocalDate.parse(view(next).path("heldOn").asText()));
		convened(next, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + next + "/opening"));
		for (JsonNode item : view(next).path("items")) {
			if (item.path("open").asBoolean() && !item.path("duty").isNull() && !item.path("duty").isMissingNode()) {
				ok(as("secretariat").post("/api/meetings/" + next + "/notes",
						Map.of("items", List.of(item.path("item").asInt()))));
			}
		}
		approved(next, itemOf(id));
	}

	@Test
	void papers_are_issued_as_one_file_with_its_hash_and_replaced() throws Exception {
		String id = waiting("資料を確定する案");
		String meeting = meeting(TODAY, id);
		Visitor secretariat = visitor("secretariat");
		String page = "/meetings/" + meeting + "/papers";
		assertThat(secretariat.get(page).text()).contains("会議資料はまだ確定していません");
		assertThat(secretariat.post(page).text()).contains("確定する内容", "資料を確定する案");
		assertThat(secretariat.post(page, "confirmed", "true").text()).contains("会議資料を確定しました", "第1版",
				"確定したときの値と一致しています");
		JsonNode issue = view(meeting).path("papers").get(0);
		byte[] first = as("director").file("/api/meetings/" + meeting + "/papers/1.pdf");
		Printed.isPdfA(first);
		assertThat(Printed.sha256(first)).isEqualTo(issue.path("sha256").asText());
		assertThat(first).hasSize(issue.path("size").asInt());
		assertThat(as("director").file("/api/meetings/" + meeting + "/papers.pdf")).isEqualTo(first);
		refused(as("secretariat").post("/api/meetings/" + meeting + "/papers", Map.of("reason", "念のため")), 409,
				"meeting.PAPERS_UNCHANGED");
		refused(as("director").post("/api/meetings/" + meeting + "/papers"), 403, "access.POST_MAY_NOT");
		String second = waiting("後から加わる案");
		take("secretariat", second, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		assertThat(secretariat.get("/meetings/" + meeting).text()).contains("会議資料を確定した後に議題が変わりました");
		refused(as("secretariat").post("/api/meetings/" + meeting + "/papers"), 422, "meeting.REASON_MISSING");
		assertThat(secretariat.post(page, "reason", "議案の追加のため").html()).contains("差替えによって変わる箇所", "<ins>", "後から加わる案");
		assertThat(secretariat.post(page, "reason", "議案の追加のため", "confirmed", "true").text()).contains("第2版",
				"差替えの理由: 議案の追加のため");
		assertThat(visitor("member1").get(page + "/2/changes").html()).contains("<ins>", "後から加わる案");
		assertThat(as("member1").file("/api/meetings/" + meeting + "/papers/1.pdf")).isEqualTo(first);
		assertThat(as("member1").get("/api/meetings/" + meeting + "/papers/3.pdf").status()).isEqualTo(404);
		assertThat(visitor("").get(page).path()).isEqualTo("/login");
		convened(meeting, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
		approved(meeting, itemOf(id));
		approved(meeting, itemOf(second));
	}

	@Test
	void a_member_tells_an_own_interest_and_counts_no_more_on_the_item() {
		String id = waiting("回避を申し出る案");
		String meeting = tabled(id);
		String page = "/meetings/" + meeting + "/items/" + itemOf(id) + "/own-recusal";
		Visitor member = visitor("member3");
		assertThat(member.get("/meetings/" + meeting).text()).contains("第" + itemOf(id) + "号議案について回避を申し出る");
		assertThat(member.post(page, "reason", " ").text()).contains("理由を入力してください");
		assertThat(member.post(page, "reason", "親族の事業者が契約の相手方となるため").text()).contains("回避を記録しました",
				"総合政策部長が回避しています。理由: 親族の事業者が契約の相手方となるため");
		refused(as("member3").post(item(meeting, itemOf(id)) + "/votes", Map.of("ballot", "FOR")), 422,
				"meeting.VOTER_RECUSED");
		refused(as("officer").post(item(meeting, itemOf(id)) + "/own-recusal", Map.of("reason", "x")), 403,
				"access.POST_MAY_NOT");
		JsonNode voted = ok(as("secretariat").post(item(meeting, itemOf(id)) + "/votes", Map.of("noObjection", true)));
		for (JsonNode item : voted.path("items")) {
			if (item.path("item").asInt() == itemOf(id)) {
				assertThat(item.path("count").path("votesFor").asInt()).isEqualTo(7);
				assertThat(item.path("present").asInt()).isEqualTo(8);
				assertThat(item.path("recusals").get(0).path("own").asBoolean()).isTrue();
			}
		}
		ok(as("secretariat").post(item(meeting, itemOf(id)) + "/resolution", Map.of("result", "APPROVED")));
	}

}
