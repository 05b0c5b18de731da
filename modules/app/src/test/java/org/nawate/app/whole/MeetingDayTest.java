package org.nawate.app.whole;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.nawate.domain.organisation.SeatRole;
import org.nawate.domain.proposal.DutyKind;
import org.nawate.domain.proposal.ProposalCommand;
import org.nawate.store.ReadModels;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can happen at a meeting: a tie, a proxy, an interest, conditions, many at once.
 */
class MeetingDayTest extends Casework {

	private static final List<String> MEMBERS = List.of("director", "director2", "member1", "member2", "member3",
			"member4", "member5", "member6");

	@Autowired
	private CommandGateway commands;

	@Autowired
	private ReadModels readModels;

	private String waiting(String name) {
		String id = submitted("officer", addition(name));
		screened(id, "chief", "director");
		return id;
	}

	private static String item(String meeting, int item) {
		return "/api/meetings/" + meeting + "/items/" + item;
	}

	private int itemOf(String id) {
		return file(id).path("item").asInt();
	}

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

	@Test
	void of_twenty_members_who_vote_at_once_every_vote_is_kept() throws Exception {
		LocalDate from = LocalDate.of(2029, 1, 1);
		String meeting = bigMeeting(from);
		JsonNode seats = ok(as("secretariat").get("/api/meetings/" + meeting)).path("seats");
		List<String> others = new ArrayList<>();
		seats.forEach((seat) -> {
			if (seat.path("postId").asText().startsWith("chief-")) {
				others.add(seat.path("postId").asText());
			}
		});
		assertThat(others).hasSize(12);
		List<java.util.function.Supplier<Caller.Answer>> voices = new ArrayList<>();
		int item = lastItem(meeting);
		MEMBERS.forEach((account) -> voices
			.add(() -> as(account).post(item(meeting, item) + "/votes", Map.of("ballot", "FOR"))));
		others.forEach((post) -> voices.add(() -> as("secretariat").post(item(meeting, item) + "/votes",
				Map.of("votes", List.of(Map.of("post", post, "ballot", "FOR"))))));
		assertThat(voices).hasSize(20);
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService together = Executors.newFixedThreadPool(voices.size())) {
			List<Future<Integer>> answers = new ArrayList<>();
			for (java.util.function.Supplier<Caller.Answer> voice : voices) {
				answers.add(together.submit(() -> {
					start.await();
					return voice.get().status();
				}));
			}
			start.countDown();
			for (Future<Integer> answer : answers) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}
		JsonNode counted = null;
		for (JsonNode each : ok(as("secretariat").get("/api/meetings/" + meeting)).path("items")) {
			counted = (each.path("item").asInt() == item) ? each.path("count") : counted;
		}
		assertThat(counted).isNotNull();
		assertThat(counted.path("votesFor").asInt()).isEqualTo(20);
		ok(as("secretariat").post(item(meeting, item) + "/resolution", Map.of("result", "APPROVED")));
	}

	/** Twelve section chiefs sit in a headquarters of the far future; all are present. */
	private String bigMeeting(LocalDate from) {
		// By then other tests may have closed some of the posts.
		long seated = new DemoOrganisation().commands()
			.stream()
			.filter(OrganisationCommand.CreatePost.class::isInstance)
			.map((command) -> ((OrganisationCommand.CreatePost) command).post().value())
			.filter((post) -> post.startsWith("chief-"))
			.filter((post) -> this.commands
				.<Outcome>sendAndWait(new OrganisationCommand.SeatMember(DemoOrganisation.ID, Actor.system(),
						new PostId(post), SeatRole.MEMBER, from))
				.isAccepted())
			.limit(12)
			.count();
		assertThat(seated).isEqualTo(12);
		this.readModels.awaitCaughtUp(java.time.Duration.ofSeconds(10));
		String id = waiting("20名で決める案");
		LocalDate day = from.plusDays(14);
		String meeting = ok(as("secretariat").post("/api/meetings",
				Map.of("name", "大きな会議", "heldOn", day.toString(), "startsAt", "10:00", "place", "議場")))
			.path("meetingId")
			.asText();
		take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/convocation"));
		List<Map<String, String>> all = new ArrayList<>();
		ok(as("secretariat").get("/api/meetings/" + meeting)).path("seats")
			.forEach((seat) -> all.add(Map.of("post", seat.path("postId").asText(), "presence", "PRESENT")));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/attendance", Map.of("attendance", all)));
		on(day);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
		return meeting;
	}

}
