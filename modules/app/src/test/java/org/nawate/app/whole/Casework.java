package org.nawate.app.whole;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;
import org.nawate.store.ReadModels;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do with cases, told by the API. */
abstract class Casework extends WholeApplication {

	static final List<String> DIRECTORS = List.of("general-affairs-department", "social-education-department",
			"citizens-life-department", "policy-department", "school-education-department", "health-welfare-department",
			"urban-development-department", "election-commission");

	private static final AtomicInteger NUMBERS = new AtomicInteger(900);

	private static final Owner INFORMATION = new Owner("総務部", "情報政策課");

	@Autowired
	private CommandGateway commands;

	@Autowired
	private ReadModels readModels;

	/** A complete addition of 情報政策課. */
	static Map<String, Object> addition(String name) {
		Map<String, Object> sheet = new LinkedHashMap<>();
		sheet.put("name", name);
		sheet.put("measure", 6);
		sheet.put("content", "庁内の申請を電子化する");
		sheet.put("currentState", "紙で受け付けている");
		sheet.put("expectedEffect", "待ち時間を短くする");
		sheet.put("kgi", "処理時間 30%削減");
		sheet.put("schedule", List.of(Map.of("year", 2027, "text", "運用開始", "budgetYen", 1_200_000)));
		return new LinkedHashMap<>(
				Map.of("kind", "ADDITION", "effectiveOn", WholeApplication.TODAY.toString(), "sheet", sheet));
	}

	/** A complete KGI change. */
	static Map<String, Object> revision(String project, String kgi) {
		return new LinkedHashMap<>(Map.of("kind", "KGI_REVISION", "projectId", project, "kgi", kgi, "reason",
				"目標を上回ったため", "actuals", "令和7年度 86%", "effectiveOn", WholeApplication.TODAY.toString()));
	}

	/** A complete abolition. */
	static Map<String, Object> abolition(String project) {
		return new LinkedHashMap<>(Map.of("kind", "ABOLITION", "projectId", project, "reason", "役割を終えたため", "actuals",
				"全件終了", "effectiveOn", WholeApplication.TODAY.toString(), "ending",
				Map.of("successorNote", "なし", "contracts", "満了", "personalData", "消去する", "systems", "停止する")));
	}

	/** A project in force of 情報政策課. */
	String inForce(String name) {
		return inForce(name, INFORMATION, "information-policy");
	}

	/** A project in force of a section. */
	String inForce(String name, Owner owner, @Nullable String unit) {
		int number = NUMBERS.incrementAndGet();
		String id = "pr-further-" + number;
		happens(new ProjectCommand.Enrol(new ProjectId(id), Actor.system(), SmallPlan.ID, 6, number, name, name,
				Set.of(), BusinessClass.M, Kgi.parse("利用者数 100人"), owner, unit, number,
				new Authority.Edition(new FiscalYear(2024), "sample", "0".repeat(64)), LocalDate.of(2024, 4, 1)));
		return id;
	}

	/** The way past the desk. */
	CommandGateway commands() {
		return this.commands;
	}

	/** What no person does, sent past the desk; and the read models show it. */
	void happens(Act command) {
		Outcome outcome = this.commands.sendAndWait(command);
		assertThat(outcome.isAccepted()).as("%s", outcome).isTrue();
		assertThat(this.readModels.awaitCaughtUp(Duration.ofSeconds(30))).isTrue();
	}

	/** Drafts, and answers the id. */
	String drafted(String account, Map<String, Object> change) {
		Caller.Answer answer = as(account).post("/api/proposals", change);
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
		return answer.body().path("proposalId").asText();
	}

	/** Drafts and submits, and answers the id. */
	String submitted(String account, Map<String, Object> change) {
		String id = drafted(account, change);
		ok(as(account).post("/api/proposals/" + id + "/submission"));
		return id;
	}

	/** The id of the step that is open, which must be of a kind. */
	String step(String proposal, String kind) {
		JsonNode open = file(proposal).path("openStep");
		assertThat(open.path("kind").asText()).isEqualTo(kind);
		return open.path("stepId").asText();
	}

	JsonNode file(String proposal) {
		return ok(as("secretariat").get("/api/proposals/" + proposal));
	}

	JsonNode take(String account, String proposal, String kind, Map<String, Object> act) {
		return ok(as(account).post("/api/inbox/" + step(proposal, kind), act));
	}

	/**
	 * Endorsed by both lines, screened, and agreed to by whoever is asked, so that it
	 * waits for a meeting.
	 */
	void screened(String proposal, String chief, String director) {
		take(chief, proposal, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take(director, proposal, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE", "opinion", "適当と認める"));
		take("secretariat", proposal, "SCREEN",
				Map.of("act", "SCREEN", "departments", List.of("総務部", "市民生活部"), "wideImpact", false));
		agreed(proposal);
	}

	/** 合議: whoever is asked agrees, in the demo one person for all these sections. */
	void agreed(String proposal) {
		for (JsonNode open : file(proposal).path("openSteps")) {
			if (open.path("kind").asText().equals("CONSULT")) {
				ok(as("chief3").post("/api/inbox/" + open.path("stepId").asText(), Map.of("act", "AGREE")));
			}
		}
	}

	/** An addition of 情報政策課 that waits to be tabled. */
	String waiting(String name) {
		String id = submitted("officer", addition(name));
		screened(id, "chief", "director");
		return id;
	}

	/** Where an item is acted on. */
	static String item(String meeting, int item) {
		return "/api/meetings/" + meeting + "/items/" + item;
	}

	/** The item of the agenda that a case is. */
	int itemOf(String proposal) {
		return file(proposal).path("item").asInt();
	}

	/** A meeting of today. */
	String planned() {
		Caller.Answer answer = as("secretariat").post("/api/meetings", Map.of("name", "推進本部会議", "heldOn",
				WholeApplication.TODAY.toString(), "startsAt", "10:00", "place", "庁議室"));
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
		return answer.body().path("meetingId").asText();
	}

	/** Convened, with that many directors present and the chair. */
	void convened(String meeting, int present) {
		Caller secretariat = as("secretariat");
		ok(secretariat.post("/api/meetings/" + meeting + "/convocation"));
		List<Map<String, String>> seats = new java.util.ArrayList<>();
		seats.add(Map.of("post", "chair", "presence", "PRESENT"));
		DIRECTORS.subList(0, present)
			.forEach((director) -> seats.add(Map.of("post", "director-" + director, "presence", "PRESENT")));
		ok(secretariat.post("/api/meetings/" + meeting + "/attendance", Map.of("attendance", seats)));
	}

	/**
	 * On the agenda of a meeting that is open with everybody present; answers the
	 * meeting.
	 */
	String tabled(String proposal) {
		String meeting = planned();
		take("secretariat", proposal, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		convened(meeting, DIRECTORS.size());
		ok(as("secretariat").post("/api/meetings/" + meeting + "/opening"));
		return meeting;
	}

	/**
	 * The last item is approved without objection; before it may stand what was carried
	 * over.
	 */
	void approved(String meeting) {
		approved(meeting, lastItem(meeting));
	}

	/** The item put on the agenda last. */
	int lastItem(String meeting) {
		int last = 0;
		for (JsonNode item : ok(as("secretariat").get("/api/meetings/" + meeting)).path("items")) {
			last = Math.max(last, item.path("item").asInt());
		}
		return last;
	}

	/** Approved without objection. */
	void approved(String meeting, int item) {
		String path = "/api/meetings/" + meeting + "/items/" + item;
		ok(as("secretariat").post(path + "/votes", Map.of("noObjection", true)));
		ok(as("secretariat").post(path + "/resolution", Map.of("result", "APPROVED")));
	}

	/**
	 * Approved by whoever the table of authority names: one post alone, or the
	 * headquarters.
	 */
	void decidedByWhoever(String proposal) {
		JsonNode open = file(proposal).path("openStep");
		if (open.path("kind").asText().equals("DECIDE_ALONE")) {
			take(open.path("postId").asText().equals("chair") ? "chair" : "secretariat2", proposal, "DECIDE_ALONE",
					Map.of("act", "APPROVE_ALONE"));
		}
		else {
			approved(tabled(proposal));
		}
	}

	/** The row of the plan, missing where there is none. */
	JsonNode row(String project, LocalDate asOf) {
		for (JsonNode row : ok(as("auditor").get("/api/register?asOf=" + asOf)).path("rows")) {
			if (row.path("projectId").asText().equals(project)) {
				return row;
			}
		}
		return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
	}

	static JsonNode ok(Caller.Answer answer) {
		assertThat(answer.status()).as(answer.response().uri() + " " + answer.body()).isBetween(200, 201);
		return answer.body();
	}

	static void refused(Caller.Answer answer, int status, String code) {
		assertThat(answer.code()).as(answer.response().uri() + " " + answer.response().body()).isEqualTo(code);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body().path("detail").asText()).isNotBlank().endsWith("。");
	}

}
