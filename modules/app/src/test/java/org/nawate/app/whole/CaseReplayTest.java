package org.nawate.app.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cases read again act by act: each instant is what its file said right after the act.
 */
class CaseReplayTest extends CirculationWork {

	/** What was said of a case right after an act. */
	private record Snapshot(long at, JsonNode file, JsonNode consultation, JsonNode duties) {
	}

	private final List<Snapshot> snapshots = new ArrayList<>();

	/** Notes what the case's own addresses say now. */
	private void look(String proposal) {
		Caller auditor = as("auditor");
		JsonNode history = ok(auditor.get("/api/proposals/" + proposal + "/history"));
		this.snapshots.add(new Snapshot(history.get(history.size() - 1).path("position").asLong(),
				((ObjectNode) ok(auditor.get("/api/proposals/" + proposal))).without("missing"),
				ok(auditor.get("/api/proposals/" + proposal + "/consultation")),
				ok(auditor.get("/api/proposals/" + proposal + "/duties"))));
	}

	private JsonNode replay(String proposal, long at) {
		return ok(as("auditor").get("/api/proposals/" + proposal + "/replay?at=" + at));
	}

	private void replaysAllThatWasSeen(String proposal) {
		assertThat(this.snapshots).hasSizeGreaterThan(2);
		for (Snapshot seen : this.snapshots) {
			JsonNode then = replay(proposal, seen.at());
			assertThat(then.path("proposal")).as("file at " + seen.at()).isEqualTo(seen.file());
			assertThat(then.path("consultation")).as("consultation at " + seen.at()).isEqualTo(seen.consultation());
			assertThat(then.path("duties")).as("duties at " + seen.at()).isEqualTo(seen.duties());
		}
		for (JsonNode act : replay(proposal, this.snapshots.getLast().at()).path("acts")) {
			assertThat(replay(proposal, act.path("at").asLong()).path("act")).isEqualTo(act);
			Visitor.Seen page = visitor("auditor").get("/proposals/" + proposal + "/replay?at=" + act.path("at"));
			assertThat(page.status()).as(act.toString()).isEqualTo(200);
			assertThat(page.html()).containsOnlyOnce("aria-current=\"step\"" + " data-said")
				.contains(act.path("what").asText().replace("&", "&amp;"));
		}
	}

	/** Endorsed, screened and agreed to, with a look after each act. */
	private void watched(String proposal) {
		take("chief", proposal, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		look(proposal);
		take("director", proposal, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE", "opinion", "適当と認める"));
		look(proposal);
		take("secretariat", proposal, "SCREEN",
				Map.of("act", "SCREEN", "departments", List.of("総務部", "市民生活部"), "wideImpact", false));
		look(proposal);
		for (JsonNode open : file(proposal).path("openSteps")) {
			if (open.path("kind").asText().equals("CONSULT")) {
				ok(as("chief3").post("/api/inbox/" + open.path("stepId").asText(),
						Map.of("act", "AGREE_WITH_OPINION", "opinion", "予算の範囲で進めること")));
				look(proposal);
			}
		}
	}

	@Test
	void a_case_that_was_returned_carried_over_and_approved_on_a_condition() {
		String id = drafted("officer", addition("再現する取組"));
		look(id);
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		look(id);
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "SEND_BACK", "reason", "根拠を補うこと"));
		look(id);
		Map<String, Object> again = addition("再現する取組(改)");
		ok(as("officer").put("/api/proposals/" + id, again));
		look(id);
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		look(id);
		watched(id);
		String first = tabled(id);
		look(id);
		int item = itemOf(id);
		ok(as("secretariat").post(item(first, item) + "/votes", Map.of("noObjection", true)));
		look(id);
		countsAsItsMeeting(id, first, item);
		ok(as("secretariat").post(item(first, item) + "/votes",
				Map.of("votes", List.of(Map.of("post", "director-general-affairs-department", "ballot", "AGAINST")))));
		look(id);
		countsAsItsMeeting(id, first, item);
		assertThat(replay(id, this.snapshots.getLast().at()).at("/votes/count/votesAgainst").asInt()).isOne();
		ok(as("secretariat").post(item(first, item) + "/resolution",
				Map.of("result", "CARRIED_OVER", "reason", "費用を確かめるため")));
		look(id);
		String second = tabledAgain();
		look(id);
		item = itemOf(id);
		ok(as("secretariat").post(item(second, item) + "/votes", Map.of("noObjection", true)));
		ok(as("secretariat").post(item(second, item) + "/resolution",
				Map.of("result", "CONDITIONAL", "conditions", "予算の範囲内で行うこと")));
		look(id);
		ok(as("officer").post("/api/proposals/" + id + "/duties/1/discharge", Map.of("note", "見積書のとおり")));
		look(id);
		take("secretariat", id, "CONFIRM_CONDITIONS", Map.of("act", "CONFIRM_CONDITIONS", "note", "確認した"));
		look(id);
		replaysAllThatWasSeen(id);
		costsTheSameHoweverMuchHappened(id);

		// What the return changed stands where it was submitted again, and the old votes
		// stay with their meeting.
		long revised = this.snapshots.get(3).at();
		assertThat(replay(id, revised).path("differences").toString()).contains("再現する取組(改)");
		assertThat(visitor("auditor").get("/proposals/" + id + "/replay?at=" + revised).html()).contains("<ins>");
	}

	/** However much happened: nothing is asked of the database act by act. */
	private void costsTheSameHoweverMuchHappened(String proposal) {
		JsonNode acts = replay(proposal, this.snapshots.getLast().at()).path("acts");
		Visitor auditor = visitor("auditor");
		List<List<String>> sent = new ArrayList<>();
		for (int act : List.of(2, acts.size() - 1)) {
			String page = "/proposals/" + proposal + "/replay?at=" + acts.get(act).path("at").asLong();
			auditor.get(page);
			sent.add(SentStatements.during(() -> auditor.get(page)));
		}
		assertThat(acts.size()).isGreaterThan(12);
		assertThat(sent.getFirst()).isNotEmpty();
		assertThat(sent.getLast()).hasSizeLessThanOrEqualTo(sent.getFirst().size() + 2).hasSizeLessThanOrEqualTo(30);
	}

	private void countsAsItsMeeting(String proposal, String meeting, int number) {
		JsonNode votes = replay(proposal, this.snapshots.getLast().at()).path("votes");
		JsonNode item = agendaItem(ok(as("auditor").get("/api/meetings/" + meeting)), number);
		assertThat(votes.path("count")).isEqualTo(item.path("count"));
		assertThat(votes.path("present")).isEqualTo(item.path("present"));
		assertThat(votes.path("quorum")).isEqualTo(item.path("quorum"));
	}

	private static JsonNode agendaItem(JsonNode meeting, int number) {
		for (JsonNode item : meeting.path("items")) {
			if (item.path("item").asInt() == number) {
				return item;
			}
		}
		throw new AssertionError("no item " + number);
	}

	/** What was carried over comes by itself onto the agenda of the next meeting. */
	private String tabledAgain() {
		String meeting = planned();
		convened(meeting, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
		return meeting;
	}

	@Test
	void a_case_that_a_stand_in_endorsed_and_its_drafter_withdrew() {
		ok(as("secretariat").post("/api/staff/absences", Map.of("personId", "p-director2", "from", TODAY.toString(),
				"until", TODAY.toString(), "reason", "出張")));
		String id = submitted("officer2", addition("代決を再現する取組"));
		look(id);
		take("chief2", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		look(id);
		ok(as("chief2").post("/api/inbox/" + step(id, "ENDORSE_BY_DIRECTOR") + "/in-place",
				Map.of("act", "ENDORSE", "opinion", "急ぐため")));
		look(id);
		ok(as("chief2").post("/api/proposals/" + id + "/comments", Map.of("text", "<b>見積り</b>を確認してください。")));
		look(id);
		ok(as("officer2").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "重複のため")));
		look(id);
		for (JsonNode row : ok(as("secretariat").get("/api/staff/absences"))) {
			ok(as("secretariat").post("/api/staff/absences/" + row.path("personId").asText() + "/"
					+ row.path("number").asInt() + "/cancellation"));
		}
		replaysAllThatWasSeen(id);
		long commented = this.snapshots.get(3).at();
		Visitor.Seen page = visitor("auditor").get("/proposals/" + id + "/replay?at=" + commented);
		assertThat(page.html()).contains("&lt;b&gt;見積り").doesNotContain("<b>見積り");
		assertThat(page.text()).contains("「学校教育部長」の代わり", "までに記録された内容", "案件の調書は、下書きも含めて、ログインした職員の全員が閲覧できます",
				"市民に公開されていた記録はありません");
	}

	@Test
	void a_case_that_a_circulation_decided() {
		String id = submitted("officer", addition("持ち回りを再現する取組"));
		look(id);
		watched(id);
		String circulation = started("URGENT", id).path("circulationId").asText();
		look(id);
		ok(answer("director", circulation, "OBJECT", "費用が高い"));
		look(id);
		JsonNode first = replay(id, this.snapshots.getLast().at()).path("answers");
		assertThat(first.path("count").path("answered").asInt()).isEqualTo(1);
		assertThat(first.path("seats").toString()).contains("費用が高い");
		for (String member : List.of("director2", "member1", "member2", "member3", "member4", "member5", "member6",
				"chair")) {
			ok(answer(member, circulation, "AGREE", ""));
		}
		look(id);
		JsonNode counted = ok(as("auditor").get("/api/circulations/" + circulation)).path("items").get(0).path("count");
		assertThat(replay(id, this.snapshots.getLast().at()).path("answers").path("count")).isEqualTo(counted);
		ok(as("secretariat").post("/api/circulations/" + circulation + "/conclusion",
				Map.of("documentNumber", "四情政第35号")));
		look(id);
		replaysAllThatWasSeen(id);
		JsonNode last = replay(id, this.snapshots.getLast().at());
		assertThat(last.path("visibleTo").path("everybody").asBoolean()).isTrue();
		assertThat(last.path("visibleTo").path("citizens")).as("in force, and in no edition yet").isEmpty();
		assertThat(replay(id, this.snapshots.getFirst().at()).path("visibleTo").path("citizens")).isEmpty();
	}

	@Test
	void a_case_and_its_projects_are_called_as_they_were_then() {
		String project = inForce("古い名の取組");
		String other = inForce("古い名の相手");
		String moved = drafted("officer",
				Map.of("kind", "OWNER_CHANGE", "projectId", project, "reason", "組織改正のため", "effectiveOn",
						TODAY.toString(), "further",
						Map.of("ownerUnit", "citizens", "others", List.of(Map.of("projectId", other)))));
		look(moved);
		String renamed = submitted("officer",
				Map.of("kind", "RENAMING", "projectId", project, "reason", "内容に合わせるため", "effectiveOn", TODAY.toString(),
						"further",
						Map.of("name", "新しい名の取組", "others", List.of(Map.of("projectId", other, "name", "新しい名の相手")))));
		screened(renamed, "chief", "director");
		decidedByWhoever(renamed);
		assertThat(file(moved).path("title").asText()).isEqualTo("新しい名の取組ほか1件");
		ok(as("officer").post("/api/proposals/" + moved + "/withdrawal", Map.of("reason", "見直し")));
		Snapshot then = this.snapshots.getFirst();
		assertThat(replay(moved, then.at()).path("proposal")).isEqualTo(then.file());
		assertThat(then.file().path("title").asText()).isEqualTo("古い名の取組ほか1件");
		Visitor auditor = visitor("auditor");
		assertThat(auditor.get("/proposals/" + moved + "/replay?at=" + then.at()).text()).contains("古い名の取組", "古い名の相手")
			.doesNotContain("新しい名の");
		assertThat(auditor.get("/proposals/" + moved + "/replay").text()).contains("新しい名の取組", "新しい名の相手");
	}

	@Test
	void what_an_abolition_ends_is_told_as_it_was_known_then() {
		String project = inForce("廃止を再現する取組");
		String id = drafted("officer", abolition(project));
		look(id);
		String revision = submitted("officer", revision(project, "利用者数 150人"));
		screened(revision, "chief", "director");
		decidedByWhoever(revision);
		Map<String, Object> again = abolition(project);
		again.put("reason", "役割を終え、目標も達したため");
		ok(as("officer").put("/api/proposals/" + id, again));
		Visitor auditor = visitor("auditor");
		String page = "/proposals/" + id + "/replay";
		assertThat(auditor.get(page).text()).contains("利用者数 150人").doesNotContain("利用者数 100人");
		assertThat(auditor.get(page + "?at=" + this.snapshots.getFirst().at()).text()).contains("利用者数 100人")
			.doesNotContain("利用者数 150人");
	}

	@Test
	void a_number_that_is_no_act_of_the_case_is_refused_with_the_nearest_one() {
		String id = drafted("officer", addition("番号を確かめる取組"));
		long at = replay(id, ok(as("auditor").get("/api/proposals/" + id + "/replay")).path("at").asLong()).path("at")
			.asLong();
		refused(as("auditor").get("/api/proposals/" + id + "/replay?at=1"), 404, "replay.UNKNOWN");
		refused(as("auditor").get("/api/proposals/case-nowhere/replay"), 404, "proposal.UNKNOWN");
		assertThat(as("").get("/api/proposals/" + id + "/replay").status()).isEqualTo(401);
		Visitor auditor = visitor("auditor");
		for (String wrong : List.of("1", "%3Cb%3Ex", "999999999999999999999")) {
			Visitor.Seen none = auditor.get("/proposals/" + id + "/replay?at=" + wrong);
			assertThat(none.status()).as(wrong).isEqualTo(404);
			assertThat(none.text()).contains("最も近い行為は、記録番号" + at);
			assertThat(none.html()).contains("/proposals/" + id + "/replay?at=" + at).doesNotContain("<b>x");
		}
		assertThat(auditor.get("/proposals/case-nowhere/replay").status()).isEqualTo(404);
		assertThat(visitor("").get("/proposals/" + id + "/replay").path()).isEqualTo("/login");
		assertThat(auditor.get("/proposals/" + id).html()).contains("/proposals/" + id + "/replay\"");
	}

	@Test
	void the_kgi_of_a_project_is_read_again_change_by_change() {
		String project = inForce("KGIを再現する取組");
		String id = submitted("officer", revision(project, "利用者数 150人"));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		JsonNode last = ok(as("auditor").get("/api/projects/" + project + "/kgi/replay"));
		assertThat(last.path("before").asText()).isEqualTo("利用者数 100人");
		assertThat(last.path("kgi").path("text").asText()).isEqualTo("利用者数 150人");
		assertThat(last.path("known")).hasSize(2);
		JsonNode first = ok(as("auditor")
			.get("/api/projects/" + project + "/kgi/replay?at=" + last.path("acts").get(0).path("at").asLong()));
		assertThat(first.path("known")).hasSize(1);
		assertThat(first.path("kgi").path("text").asText()).isEqualTo("利用者数 100人");
		refused(as("auditor").get("/api/projects/" + project + "/kgi/replay?at=1"), 404, "replay.UNKNOWN");
		refused(as("auditor").get("/api/projects/nowhere/kgi/replay"), 404, "project.UNKNOWN");

		Visitor auditor = visitor("auditor");
		Visitor.Seen page = auditor.get("/projects/" + project + "/kgi/replay");
		assertThat(page.text()).contains("目標を上回ったため", "令和7年度 86%", "当初のKGI", "これが最後の記録です");
		String link = page.find("href=\"(/proposals/" + id + "/replay\\?at=[0-9]+)\"");
		assertThat(auditor.get(link).text()).contains("利用者数 150人");
		assertThat(auditor.get("/projects/" + project).html()).contains("/projects/" + project + "/kgi/replay\"");
		assertThat(visitor("").get("/projects/" + project).html()).doesNotContain("/kgi/replay");
		assertThat(visitor("").get("/projects/" + project + "/kgi/replay").path()).isEqualTo("/login");
		assertThat(auditor.get("/projects/" + project + "/kgi/replay?at=1").status()).isEqualTo(404);
	}

}
