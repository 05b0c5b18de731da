package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** What stands on an agenda: in order, carried over, convened in time, reported. */
class MeetingAgendaTest extends Casework {

	@Autowired
	private CommandGateway commands;

	@Autowired
	private ReadModels readModels;

	@Test
	void what_is_carried_over_comes_onto_the_next_agenda_by_itself() {
		String id = waiting("継続審議となる案");
		String meeting = tabled(id);
		ok(as("secretariat").post(item(meeting, itemOf(id)) + "/resolution",
				Map.of("result", "CARRIED_OVER", "reason", "資料の追加を求めるため")));
		planned();
		String next = file(id).path("meetingId").asText();
		assertThat(next).isNotEqualTo(meeting);
		assertThat(file(id).path("state").asText()).isEqualTo("TABLED");
		convened(next, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + next + "/opening"));
		String later = planned();
		// By the chair, who prepares no agenda.
		ok(as("chair").post(item(next, itemOf(id)) + "/resolution",
				Map.of("result", "CARRIED_OVER", "reason", "さらに検討するため")));
		assertThat(file(id).path("state").asText()).isEqualTo("TABLED");
		assertThat(file(id).path("meetingId").asText()).isNotIn(meeting, next);
		assertThat(visitor("secretariat").get("/meetings/" + later).status()).isEqualTo(200);
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "取りやめるため")));
	}

	@Test
	void a_meeting_is_convened_in_time_or_with_its_urgency_and_moved_before() {
		LocalDate day = SmallPlan.USUAL_NOTICE_FROM.plusDays(18);
		String meeting = ok(as("secretariat").post("/api/meetings",
				Map.of("name", "1月の会議", "heldOn", day.toString(), "startsAt", "10:00", "place", "庁議室")))
			.path("meetingId")
			.asText();
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/meetings/" + meeting).text()).contains("招集の期限は令和9年1月14日(2027年)です(開催日の3開庁日前)。");
		on(LocalDate.of(2027, 1, 15));
		refused(as("secretariat").post("/api/meetings/" + meeting + "/convocation"), 409, "meeting.CONVENED_TOO_LATE");
		assertThat(secretariat.get("/meetings/" + meeting).text()).contains("招集の期限を過ぎています。");
		assertThat(secretariat
			.post("/meetings/" + meeting + "/rescheduling", "heldOn", "2027-01-21", "startsAt", "14:00", "place",
					"大会議室", "reason", "期限を守るため")
			.text()).contains("会議の日時・場所を変更しました。", "大会議室");
		on(LocalDate.of(2027, 1, 19));
		assertThat(secretariat.post("/meetings/" + meeting + "/convocation", "urgency", "災害対応のため").text())
			.contains("会議を招集し", "緊急招集。理由: 災害対応のため");
		refused(as("secretariat").post("/api/meetings/" + meeting + "/rescheduling",
				Map.of("heldOn", "2027-02-01", "place", "庁議室", "reason", "x")), 409, "meeting.ALREADY_CONVENED");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/adjournment", Map.of("reason", "試験の終わり")));
	}

	@Test
	void items_change_places_and_reports_are_noted() {
		String first = waiting("順序の案その1");
		String second = waiting("順序の案その2");
		Outcome owed = this.commands.sendAndWait(new ProposalCommand.ImposeDuty(new ProposalId(second), Actor.system(),
				DutyKind.REPORT, new PostId("secretariat"), "DX推進本部事務局", "名称の変更を専決", TODAY, TODAY.plusDays(30)));
		assertThat(owed.isAccepted()).isTrue();
		this.readModels.awaitCaughtUp(java.time.Duration.ofSeconds(10));
		String meeting = planned();
		for (String id : List.of(first, second)) {
			take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		}
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/meetings/" + meeting).text()).contains("報告を要する決定", "名称の変更を専決");
		String key = second + "/" + ((Outcome.Accepted) owed).value();
		assertThat(secretariat.post("/meetings/" + meeting + "/reports", "report", key).text()).contains("報告事項に加えました。");
		refused(as("secretariat").post("/api/meetings/" + meeting + "/reports", Map.of("keys", List.of(key))), 422,
				"meeting.NO_ITEMS");
		int moved = itemOf(second);
		assertThat(secretariat.post("/meetings/" + meeting + "/items/" + moved + "/move", "up", "true").text())
			.contains("議題の順序を変えました。");
		JsonNode view = ok(as("secretariat").get("/api/meetings/" + meeting));
		List<Integer> order = new ArrayList<>();
		view.path("items").forEach((item) -> order.add(item.path("item").asInt()));
		assertThat(order.indexOf(moved)).isLessThan(order.indexOf(itemOf(first)));
		int report = order.getLast();
		convened(meeting, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
		assertThat(secretariat
			.post("/meetings/" + meeting + "/notes", "item", Integer.toString(report), "remark", "今後は早めに報告すること")
			.text()).contains("報告を了承したことを記録しました。", "今後は早めに報告すること");
		assertThat(ok(as("secretariat").get("/api/meetings/reports-due")).toString()).doesNotContain(second);
		assertThat(visitor("auditor").get("/proposals/" + second).text()).contains("今後は早めに報告すること");
		approved(meeting, itemOf(first));
		approved(meeting, moved);
	}

}
