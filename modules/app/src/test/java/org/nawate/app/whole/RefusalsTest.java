package org.nawate.app.whole;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTest extends Casework {

	@Test
	void who_holds_another_post_is_not_let() {
		refused(as("chief").post("/api/proposals", addition("x")), 403, "access.POST_MAY_NOT");
		refused(as("secretariat").post("/api/proposals", addition("x")), 403, "access.POST_MAY_NOT");
		refused(as("officer2").post("/api/proposals", revision(SmallPlan.E_FORMS, "x")), 403, "access.OTHER_SECTION");
		String id = submitted("officer", revision(SmallPlan.TALENT, "研修修了者 40人"));
		String step = step(id, "ENDORSE_BY_SECTION_CHIEF");
		refused(as("officer").post("/api/inbox/" + step, Map.of("act", "ENDORSE")), 403, "access.POST_MAY_NOT");
		refused(as("chief2").post("/api/inbox/" + step, Map.of("act", "ENDORSE")), 403, "proposal.WRONG_POST");
		refused(as("officer2").post("/api/proposals/" + id + "/take-back"), 403, "proposal.NOT_THE_DRAFTER");
		refused(as("officer").send("GET", "/api/inbox", HttpRequest.BodyPublishers.noBody(),
				Map.of("X-Nawate-Post", "chair")), 403, "access.POST_NOT_HELD");
	}

	@Test
	void an_auditor_reads_all_and_changes_nothing() {
		String id = submitted("officer", addition("監査で読む"));
		ok(as("auditor").get("/api/proposals/" + id));
		ok(as("auditor").get("/api/proposals/" + id + "/history"));
		ok(as("auditor").get("/api/organisation"));
		refused(as("auditor").post("/api/proposals", addition("x")), 403, "access.READS_ONLY");
		refused(as("auditor").post("/api/inbox/" + step(id, "ENDORSE_BY_SECTION_CHIEF"), Map.of("act", "ENDORSE")), 403,
				"access.READS_ONLY");
		refused(as("auditor").post("/api/meetings", Map.of("name", "x", "heldOn", TODAY.toString(), "place", "x")), 403,
				"access.READS_ONLY");
		refused(as("auditor").post("/api/editions", Map.of("fiscalYear", 2030)), 403, "access.READS_ONLY");
	}

	@Test
	void the_same_draft_sent_twice_is_one_case() {
		Map<String, Object> change = addition("二度送られた案");
		change.put("id", "case-sent-twice-0001");
		Caller.Answer first = as("officer").post("/api/proposals", change);
		Caller.Answer second = as("officer").post("/api/proposals", change);
		assertThat(first.status()).isEqualTo(201);
		assertThat(second.status()).isEqualTo(200);
		assertThat(second.body().path("number")).isEqualTo(first.body().path("number"));
		refused(as("officer2").post("/api/proposals", change), 403, "proposal.NOT_THE_DRAFTER");
		String id = first.body().path("proposalId").asText();
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		refused(as("officer").post("/api/proposals/" + id + "/submission"), 409, "proposal.NOT_EDITABLE");
		String step = step(id, "ENDORSE_BY_SECTION_CHIEF");
		ok(as("chief").post("/api/inbox/" + step, Map.of("act", "ENDORSE")));
		refused(as("chief").post("/api/inbox/" + step, Map.of("act", "ENDORSE")), 409, "proposal.STEP_NOT_OPEN");
	}

	@Test
	void a_refused_draft_takes_no_number() {
		String before = number(drafted("officer", addition("番号一")));
		refused(as("chief").post("/api/proposals", addition("番号なし")), 403, "access.POST_MAY_NOT");
		Map<String, Object> elsewhere = addition("番号なし");
		elsewhere.put("id", "case-" + drafted("officer", addition("番号二")).substring(5));
		String between = number(elsewhere.get("id").toString());
		ok(as("officer").post("/api/proposals", elsewhere));
		String after = number(drafted("officer", addition("番号三")));
		assertThat(List.of(count(between), count(after))).containsExactly(count(before) + 1, count(before) + 2);
	}

	@Test
	void an_incomplete_case_names_what_is_missing() {
		String id = drafted("officer", Map.of("kind", "ADDITION", "sheet", Map.of("name", "下書きだけ")));
		assertThat(file(id).path("missing").toString()).contains("measure", "kgi", "effectiveOn");
		Caller.Answer answer = as("officer").post("/api/proposals/" + id + "/submission");
		refused(answer, 422, "proposal.FIELDS_MISSING");
		assertThat(answer.body().path("errors").findValuesAsText("field")).contains("measure", "kgi");
		assertThat(answer.body().path("detail").asText()).contains("重要施策");
		assertThat(as("officer").in("en").post("/api/proposals/" + id + "/submission").body().path("detail").asText())
			.contains("These fields are needed to submit")
			.contains("measure");
	}

	@Test
	void taken_back_sent_back_and_resubmitted_it_keeps_its_number() {
		String id = submitted("officer", addition("差し戻される案"));
		String number = number(id);
		ok(as("officer").post("/api/proposals/" + id + "/take-back"));
		assertThat(file(id).path("state").asText()).isEqualTo("AMENDING");
		ok(as("officer").put("/api/proposals/" + id, addition("直した案")));
		ok(as("officer").post("/api/proposals/" + id + "/submission"));
		refused(as("chief").post("/api/inbox/" + step(id, "ENDORSE_BY_SECTION_CHIEF"), Map.of("act", "SEND_BACK")), 422,
				"proposal.REASON_MISSING");
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF",
				Map.of("act", "SEND_BACK", "reason", "効果が足りない", "points", List.of("効果を数で")));
		refused(as("officer").post("/api/proposals/" + id + "/take-back"), 409, "proposal.TOO_LATE_TO_TAKE_BACK");
		take("officer", id, "AMEND", Map.of("act", "RESUBMIT"));
		assertThat(file(id).path("round").asInt()).isEqualTo(3);
		assertThat(number(id)).isEqualTo(number);
		assertThat(file(id).path("title").asText()).isEqualTo("直した案");
	}

	@Test
	void a_withdrawn_case_leaves_the_agenda_and_cannot_change() {
		String id = submitted("officer", addition("取り下げる案"));
		screened(id, "chief", "director");
		String meeting = tabled(id);
		refused(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of()), 422, "proposal.REASON_MISSING");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "見直すため")));
		JsonNode agenda = ok(as("secretariat").get("/api/meetings/" + meeting)).path("items");
		assertThat(agenda.get(agenda.size() - 1).path("takenOff").asText()).isEqualTo("見直すため");
		refused(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/resolution",
				Map.of("result", "REFUSED", "reason", "x")), 422, "meeting.UNKNOWN_ITEM");
		refused(as("officer").put("/api/proposals/" + id, addition("x")), 409, "proposal.ALREADY_DECIDED");
	}

	@Test
	void without_quorum_nothing_is_decided_and_the_case_waits_for_another_meeting() {
		String id = submitted("officer", addition("流会になる案"));
		screened(id, "chief", "director");
		String meeting = planned();
		take("secretariat", id, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		refused(as("secretariat").post("/api/meetings/" + meeting + "/opening"), 409, "meeting.NOT_CONVENED");
		convened(meeting, 2);
		Caller.Answer opening = as("secretariat").post("/api/meetings/" + meeting + "/opening");
		refused(opening, 409, "meeting.QUORUM_NOT_MET");
		assertThat(opening.body().path("detail").asText()).contains("出席が3名", "定足数(5名)");
		assertThat(opening.body().path("details").toString()).isEqualTo("[\"3\",\"5\"]");
		refused(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/resolution",
				Map.of("result", "APPROVED")), 409, "meeting.NOT_OPEN");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/adjournment", Map.of("reason", "定足数に達しないため")));
		assertThat(file(id).path("state").asText()).isIn("TABLING", "TABLED");
		planned();
		String next = file(id).path("meetingId").asText();
		assertThat(next).isNotEmpty().isNotEqualTo(meeting);
		convened(next, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + next + "/opening"));
		approved(next, file(id).path("item").asInt());
		assertThat(file(id).path("state").asText()).isEqualTo("IN_EFFECT");
	}

	@Test
	void a_member_votes_for_the_own_seat_and_a_minority_does_not_carry() {
		String id = submitted("officer", addition("否決される案"));
		screened(id, "chief", "director");
		String meeting = tabled(id);
		String item = "/api/meetings/" + meeting + "/items/1";
		ok(as("director").post(item + "/votes", Map.of("ballot", "FOR")));
		refused(as("officer").post(item + "/votes", Map.of("ballot", "FOR")), 403, "access.POST_MAY_NOT");
		refused(as("director").post(item + "/votes", Map.of("noObjection", true)), 403, "access.POST_MAY_NOT");
		refused(as("chair").post(item + "/votes", Map.of("ballot", "FOR")), 422, "meeting.CHAIR_VOTES_ON_TIE_ONLY");
		refused(as("secretariat").post(item + "/resolution", Map.of("result", "APPROVED")), 409, "meeting.NOT_CARRIED");
		refused(as("secretariat").post(item + "/resolution", Map.of("result", "CARRIED_OVER")), 422,
				"meeting.REASON_MISSING");
		Map<String, Object> refusal = Map.of("result", "REFUSED", "reason", "賛成少数");
		refused(as("chair").post(item + "/resolution", refusal), 422, "meeting.VOTES_MISSING");
		ok(as("secretariat").post(item + "/votes",
				Map.of("votes",
						DIRECTORS.subList(1, DIRECTORS.size())
							.stream()
							.map((director) -> Map.of("post", "director-" + director, "ballot", "AGAINST"))
							.toList())));
		ok(as("chair").post(item + "/resolution", refusal));
		assertThat(file(id).path("state").asText()).isEqualTo("REFUSED");
		refused(as("secretariat").post(item + "/resolution", Map.of("result", "APPROVED")), 409,
				"meeting.ITEM_RESOLVED");
	}

	@Test
	void what_is_not_json_or_not_a_value_is_told_with_its_field() {
		Caller officer = as("officer");
		refused(officer.raw("POST", "/api/proposals", "{\"kind\":"), 400, "request.NOT_JSON");
		refused(officer.raw("POST", "/api/proposals", ""), 400, "request.BODY_MISSING");
		assertField(officer.raw("POST", "/api/proposals", "{\"kind\":\"CONQUEST\"}"), "kind");
		assertField(officer.raw("POST", "/api/proposals", "{}"), "kind");
		assertField(officer.raw("POST", "/api/proposals", "{\"kind\":\"ADDITION\",\"effectiveOn\":\"2026-13-01\"}"),
				"effectiveOn");
		assertField(officer.raw("POST", "/api/proposals", "{\"kind\":\"ADDITION\",\"colour\":\"red\"}"), "colour");
		assertField(officer.raw("POST", "/api/proposals", "{\"kind\":\"ADDITION\",\"sheet\":{\"name\":\"a\\u0000b\"}}"),
				"sheet.name");
		assertField(
				officer.raw("POST", "/api/proposals",
						"{\"kind\":\"ADDITION\",\"sheet\":{\"content\":\"" + "長".repeat(10_000) + "\"}}"),
				"sheet.content");
		refused(officer.get("/api/register?asOf=tomorrow"), 400, "request.PARAMETER_INVALID");
		refused(officer.get("/api/register?department=%00"), 400, "request.NOT_UNDERSTOOD");
		refused(officer.get("/api/nowhere"), 404, "request.NO_SUCH_ADDRESS");
		refused(officer.get("/api/proposals/%20"), 404, "request.NO_SUCH_ADDRESS");
		refused(officer.post("/api/staff/absences/%20/1/cancellation"), 404, "request.NO_SUCH_ADDRESS");
		refused(officer.get("/api/proposals/case-unknown-one"), 404, "proposal.UNKNOWN");
		refused(officer.post("/api/register"), 405, "request.METHOD_NOT_ALLOWED");
		refused(officer.send("POST", "/api/proposals", HttpRequest.BodyPublishers.ofString("kind=ADDITION"),
				Map.of("Content-Type", "application/x-www-form-urlencoded")), 415, "request.MEDIA_TYPE");
	}

	@Test
	void the_public_sees_nothing_that_is_not_published() {
		String id = submitted("officer", addition("まだ案の取組"));
		String project = file(id).path("projectId").asText();
		assertThat(as("").get("/api/projects/" + project).header("Location")).endsWith("/api/plan/projects/" + project);
		refused(as("").get("/api/plan/projects/" + project), 404, "request.NO_SUCH_EDITION");
		refused(as("").get("/api/projects/" + project + "/history"), 404, "project.UNKNOWN");
		assertThat(as("").get("/api/proposals/" + id).status()).isEqualTo(401);
		assertThat(ok(as("").get("/api/plan/projects/" + SmallPlan.TALENT))).isNotEmpty();
	}

	@Test
	void the_api_describes_itself() {
		JsonNode description = ok(as("").get("/v3/api-docs"));
		assertThat(description.path("openapi").asText()).startsWith("3.1");
		assertThat(description.path("paths").has("/api/inbox/{stepId}")).isTrue();
	}

	private static void assertField(Caller.Answer answer, String field) {
		refused(answer, 400, "request.FIELD_INVALID");
		assertThat(answer.body().path("errors").findValuesAsText("field")).contains(field);
	}

	private String number(String proposal) {
		return file(proposal).path("number").asText();
	}

	private static int count(String number) {
		return Integer.parseInt(number.substring(number.indexOf('-') + 1));
	}

}
