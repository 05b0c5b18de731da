package org.nawate.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.app.circulation.CirculationReminders;
import org.nawate.app.wiring.Acts;

/** Cases that the headquarters decides in writing, by API and on the pages. */
class CirculationTest extends CirculationWork {

	private static final List<String> MEMBERS = List.of("director", "director2", "member1", "member2", "member3",
			"member4", "member5", "member6");

	/** Five working days from Monday the 16th: the 23rd is a holiday. */
	private static final LocalDate DUE = LocalDate.of(2026, 11, 24);

	@Autowired
	private CirculationReminders reminders;

	@Autowired
	private Acts acts;

	private Caller.Answer conclude(String account, String id) {
		return as(account).post("/api/circulations/" + id + "/conclusion", Map.of("documentNumber", "四情政第34号"));
	}

	private void approvedOn(LocalDate day, String id) {
		Caller secretariat = as("secretariat");
		String meeting = ok(secretariat.post("/api/meetings",
				Map.of("name", "推進本部会議", "heldOn", day.toString(), "startsAt", "10:00", "place", "庁議室")))
			.path("meetingId")
			.asText();
		ok(secretariat.post("/api/meetings/" + meeting + "/agenda", Map.of("proposalId", id)));
		assertThat(file(id).path("meetingId").asText()).isEqualTo(meeting);
	}

	/** How many reminders it has in all, after those of a day. */
	private long reminded(String circulation, LocalDate day) {
		this.reminders.send(day);
		this.acts.showEffect();
		return visitor("auditor").get("/circulations/" + circulation).text().split("回答期限の接近を通知", -1).length - 1L;
	}

	@Test
	void an_urgent_case_is_decided_in_writing_and_leads_back_to_the_answers() {
		String id = waiting("緊急の電子窓口");
		JsonNode begun = started("URGENT", id);
		String circulation = begun.path("circulationId").asText();
		assertThat(begun.path("dueOn").asText()).isEqualTo(DUE.toString());
		assertThat(begun.path("items").get(0).path("answers")).hasSize(9);
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("RESOLVE");

		refused(as("secretariat").post("/api/meetings/" + planned() + "/agenda", Map.of("proposalId", id)), 409,
				"proposal.STEP_NOT_OPEN");
		ok(answer("director", circulation, "OBJECT", "費用が高い"));
		refused(answer("member1", circulation, "OBJECT", " "), 422, "circulation.WORDS_MISSING");
		refused(conclude("secretariat", circulation), 409, "circulation.ANSWERS_AWAITED");
		MEMBERS.forEach((member) -> ok(answer(member, circulation, "AGREE", "")));
		ok(answer("chair", circulation, "AGREE_WITH_OPINION", "周知を徹底すること"));
		JsonNode count = circulation(circulation).path("items").get(0).path("count");
		assertThat(count.path("answered").asInt()).isEqualTo(9);
		assertThat(count.path("votesFor").asInt()).isEqualTo(8);

		JsonNode done = ok(conclude("secretariat", circulation));
		assertThat(done.path("state").asText()).isEqualTo("CONCLUDED");
		assertThat(done.path("items").get(0).path("outcome").path("result").asText()).isEqualTo("APPROVED");
		refused(conclude("secretariat", circulation), 409, "circulation.OVER");
		JsonNode file = file(id);
		assertThat(file.path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(file.path("resolution").path("circulationId").asText()).isEqualTo(circulation);
		String project = file.path("projectId").asText();
		assertThat(row(project, TODAY).path("name").asText()).isEqualTo("緊急の電子窓口");
		JsonNode history = ok(as("auditor").get("/api/projects/" + project + "/history"));
		assertThat(history.findValuesAsText("name")).contains("circulation.Started", "circulation.Answered",
				"circulation.Concluded", "proposal.ResolvedByCirculation", "proposal.DutyImposed");
		refused(as("").get("/api/projects/" + project + "/history"), 404, "project.UNKNOWN");

		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/projects/" + project).html()).contains("推進本部の持ち回り議決(四情政第34号)",
				"href=\"/circulations/" + circulation);
		assertThat(auditor.get("/proposals/" + id).text()).contains("持ち回り審議", "結果確定", "必要な回答数5名", "報告");
		assertThat(auditor.get("/circulations/" + circulation).text()).contains("「承認」で確定しました", "費用が高い", "周知を徹底すること",
				"賛成8名");
	}

	@Test
	void who_does_not_sit_there_or_does_not_run_it_is_not_let() {
		String id = waiting("権限を確かめる取組");
		refused(as("officer").post("/api/circulations", Map.of("name", "勝手な持ち回り", "ground", "URGENT", "reason", "急ぐ",
				"items", List.of(Map.of("proposalId", id)))), 403, "access.POST_MAY_NOT");
		String circulation = started("LIGHT", id).path("circulationId").asText();
		refused(answer("officer", circulation, "AGREE", ""), 403, "access.POST_MAY_NOT");
		refused(answer("auditor", circulation, "AGREE", ""), 403, "access.READS_ONLY");
		refused(conclude("director", circulation), 403, "access.POST_MAY_NOT");
		refused(as("chief").post("/api/circulations/" + circulation + "/cancellation", Map.of("reason", "不要")), 403,
				"access.POST_MAY_NOT");
		assertThat(as("").get("/api/circulations/" + circulation).status()).isEqualTo(401);
		refused(as("secretariat").get("/api/circulations/circulation-nowhere-1"), 404, "circulation.UNKNOWN");
		Visitor officer = visitor("officer");
		assertThat(officer.get("/circulations/new").text()).contains("持ち回り審議を始めるのは事務局です");
		assertThat(officer.get("/circulations/" + circulation).html()).doesNotContain("/answers\"", "/conclusion\"");
		assertThat(visitor("").get("/circulations").path()).isEqualTo("/login");
	}

	@Test
	void what_is_heavy_is_never_light() {
		String id = submitted("officer", abolition(SmallPlan.TALENT));
		screened(id, "chief", "director");
		refused(as("secretariat").post("/api/circulations",
				Map.of("name", "廃止", "ground", "LIGHT", "reason", "軽易", "items", List.of(Map.of("proposalId", id)))),
				409, "proposal.CIRCULATION_NEEDS_URGENCY");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "取りやめる")));
	}

	@Test
	void without_enough_answers_it_lapses_and_goes_to_a_meeting() {
		String id = waiting("回答が集まらない取組");
		String circulation = started("URGENT", id).path("circulationId").asText();
		ok(answer("member3", circulation, "AGREE", ""));
		on(DUE.plusDays(1));
		refused(answer("member4", circulation, "AGREE", ""), 409, "circulation.TOO_LATE");
		assertThat(visitor("member4").get("/circulations/" + circulation).html()).doesNotContain("/answers\"");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/inbox").text()).contains("第1回持ち回り審議", "結果の確定");
		assertThat(
				ok(conclude("secretariat", circulation)).path("items").get(0).path("outcome").path("result").asText())
			.isEqualTo("LAPSED");
		assertThat(file(id).path("openStep").path("kind").asText()).isEqualTo("TABLE");
		assertThat(secretariat.get("/proposals/" + id).text()).contains("持ち回り審議では議決に至らず", "廃案");
		approvedOn(DUE.plusDays(1), id);
	}

	@Test
	void a_withdrawn_case_leaves_it_and_the_last_one_ends_it() {
		String first = waiting("取り下げる取組");
		String second = waiting("残る取組");
		String circulation = started("URGENT", first, second).path("circulationId").asText();
		ok(as("officer").post("/api/proposals/" + first + "/withdrawal", Map.of("reason", "予算がつかない")));
		JsonNode left = circulation(circulation);
		assertThat(left.path("state").asText()).isEqualTo("OPEN");
		assertThat(left.path("items").get(0).path("takenOut").asText()).isEqualTo("予算がつかない");
		ok(as("secretariat").post("/api/circulations/" + circulation + "/cases/" + second + "/removal",
				Map.of("reason", "会議で審議する")));
		assertThat(circulation(circulation).path("state").asText()).isEqualTo("CANCELLED");
		assertThat(file(second).path("openStep").path("kind").asText()).isEqualTo("TABLE");
	}

	@Test
	void all_members_answer_at_once_and_every_answer_is_kept() throws Exception {
		String id = waiting("一斉に回答する取組");
		String circulation = started("URGENT", id).path("circulationId").asText();
		try (ExecutorService people = Executors.newFixedThreadPool(MEMBERS.size())) {
			List<Callable<Caller.Answer>> all = MEMBERS
				.stream().<Callable<Caller
						.Answer>>map(
								(member) -> () -> answer(member, circulation, "AGREE_WITH_OPINION", member + "の意見"))
				.toList();
			for (Future<Caller.Answer> given : people.invokeAll(all)) {
				ok(given.get());
			}
		}
		JsonNode answers = circulation(circulation).path("items").get(0).path("answers");
		MEMBERS.forEach((member) -> assertThat(answers.findValuesAsText("words")).contains(member + "の意見"));
	}

	@Test
	void members_are_reminded_on_the_last_working_day_before_and_once() {
		String id = waiting("回答期限を知らせる取組");
		String circulation = started("URGENT", id).path("circulationId").asText();
		ok(answer("member5", circulation, "AGREE", ""));
		on(LocalDate.of(2026, 11, 19));
		assertThat(reminded(circulation, LocalDate.of(2026, 11, 19))).isZero();
		on(LocalDate.of(2026, 11, 23));
		assertThat(reminded(circulation, LocalDate.of(2026, 11, 23))).as("a holiday").isZero();
		on(LocalDate.of(2026, 11, 20));
		assertThat(reminded(circulation, LocalDate.of(2026, 11, 20))).isEqualTo(8);
		assertThat(reminded(circulation, LocalDate.of(2026, 11, 20))).isEqualTo(8);
		ok(as("secretariat").post("/api/circulations/" + circulation + "/deadline",
				Map.of("dueOn", "2026-11-30", "reason", "回答が少ないため")));
		on(LocalDate.of(2026, 11, 27));
		assertThat(reminded(circulation, LocalDate.of(2026, 11, 27))).isEqualTo(16);
	}

}
