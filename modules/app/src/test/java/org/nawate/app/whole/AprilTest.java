package org.nawate.app.whole;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.nawate.app.reorganisation.ReorganisationTimes;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectCommand;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reorganisation in the middle of several cases: none is stranded, and the past keeps
 * its names. It happens in a city of its own, whose posts no other test needs.
 */
@TestPropertySource(properties = "nawate.test.city=reorganised")
@DirtiesContext
class AprilTest extends Casework {

	private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

	private static final LocalDate MARCH = APRIL.minusDays(1);

	private static final String OFFICER = "officer-citizens";

	private static final String CHIEF = "chief-citizens";

	@Autowired
	private ReorganisationTimes times;

	private static Map<String, Object> change(String kind, String... namesAndValues) {
		Map<String, Object> change = new HashMap<>(Map.of("kind", kind));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			change.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return change;
	}

	/**
	 * 市民課 becomes 窓口サービス課 under 市民生活部, which is called 市民部; other people take its posts.
	 */
	private static List<Map<String, Object>> changes() {
		List<Map<String, Object>> changes = new ArrayList<>(List
			.of(change("OPEN_UNIT", "unit", "counter-service", "name", "窓口サービス課", "parent", "citizens-life-department"),
					change("RENAME_UNIT", "unit", "citizens-life-department", "name", "市民部"),
					change("RETITLE_POST", "post", "director-citizens-life-department", "title", "市民部長"),
					change("CREATE_POST", "post", "chief-counter-service", "title", "窓口サービス課長", "postKind",
							"SECTION_CHIEF", "unit", "counter-service"),
					change("CREATE_POST", "post", "officer-counter-service", "title", "窓口サービス課 担当", "postKind",
							"OFFICER", "unit", "counter-service"),
					change("FILL_POST", "post", "chief-counter-service", "person", "p-chief2", "personName", "見本 二郎"),
					change("FILL_POST", "post", "officer-counter-service", "person", "p-officer2", "personName",
							"例 花子"),
					change("CLOSE_POST", "post", CHIEF, "successor", "chief-counter-service"),
					change("CLOSE_POST", "post", OFFICER, "successor", "officer-counter-service")));
		Map<String, Object> close = change("CLOSE_UNIT", "unit", "citizens");
		close.put("successors", List.of("counter-service"));
		changes.add(close);
		return changes;
	}

	private Caller.Answer inPost(String path, Object body) {
		try {
			return as("officer3").send("POST", path,
					HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)),
					Map.of("Content-Type", "application/json", "X-Nawate-Post", OFFICER));
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String draftedHere(String name) {
		return inPost("/api/proposals", addition(name)).body().path("proposalId").asText();
	}

	private String submittedHere(String name) {
		String id = draftedHere(name);
		ok(inPost("/api/proposals/" + id + "/submission", Map.of()));
		return id;
	}

	private String lies(String proposal) {
		return file(proposal).path("openStep").path("postId").asText();
	}

	/** The posts of a day, without what is to come. */
	private static String posts(Visitor visitor, LocalDate day) {
		return visitor.get("/organisation?asOf=" + day).text().split("職の一覧", 2)[1];
	}

	@Test
	void a_case_in_the_middle_of_its_way_goes_to_the_successor_and_on() {
		String atChief = submittedHere("課長の確認中に四月を迎える取組");
		String atDirector = submittedHere("部長の承認中に四月を迎える取組");
		take("chief3", atDirector, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		String amending = submittedHere("補正中に四月を迎える取組");
		take("chief3", amending, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "SEND_BACK", "reason", "根拠を補う"));
		String draft = draftedHere("下書きのまま四月を迎える取組");
		String skipped = submittedHere("後閲を残して四月を迎える取組");
		ok(as("secretariat").post("/api/staff/absences",
				Map.of("personId", "p-chief3", "from", TODAY.toString(), "until", TODAY.toString(), "reason", "出張")));
		ok(as("member2").post("/api/inbox/" + step(skipped, "ENDORSE_BY_SECTION_CHIEF") + "/skipping",
				Map.of("reason", "急ぐため")));

		Caller.Answer prepared = as("secretariat").post("/api/organisation/reorganisations",
				Map.of("name", "令和9年4月組織改正", "effectiveOn", APRIL.toString(), "changes", changes()));
		assertThat(prepared.status()).as(prepared.body().toString()).isEqualTo(201);
		String id = prepared.body().path("reorganisationId").asText();
		JsonNode touched = prepared.body().path("touched");
		assertThat(touched.path("projects").findValuesAsText("after")).contains("市民部 窓口サービス課");
		assertThat(touched.path("cases").findValuesAsText("to")).contains("窓口サービス課長", "窓口サービス課 担当");
		Visitor.Seen page = visitor("secretariat").get("/organisation/reorganisations/" + id);
		assertThat(page.text()).contains("令和9年4月組織改正", "市民生活部に窓口サービス課を新設", "住民DX", "市民生活部 市民課", "市民部 窓口サービス課",
				"窓口サービス課長");
		refused(as("secretariat").post("/api/organisation/reorganisations/" + id + "/carrying-out"), 409,
				"organisation.NOT_YET_THE_DAY");
		refused(as("chief").post("/api/organisation/reorganisations/" + id + "/carrying-out"), 403,
				"access.POST_MAY_NOT");

		on(MARCH);
		this.times.carryOut(MARCH);
		assertThat(lies(atChief)).isEqualTo(CHIEF);
		on(APRIL);
		this.times.carryOut(APRIL);
		this.times.carryOut(APRIL);
		assertThat(ok(as("auditor").get("/api/organisation/reorganisations/" + id)).path("state").asText())
			.isEqualTo("CARRIED_OUT");
		assertThat(lies(atChief)).isEqualTo("chief-counter-service");
		assertThat(file(atChief).path("openStep").path("postTitle").asText()).isEqualTo("窓口サービス課長");
		assertThat(lies(atDirector)).isEqualTo("director-citizens-life-department");
		assertThat(file(atDirector).path("openStep").path("postTitle").asText()).isEqualTo("市民部長");
		assertThat(lies(amending)).isEqualTo("officer-counter-service");
		assertThat(visitor("chief2").get("/duties").text() + visitor("chief2").get("/inbox").text())
			.contains("後閲を残して四月を迎える取組");

		ok(as("officer2").post("/api/proposals/" + draft + "/submission"));
		assertThat(lies(draft)).isEqualTo("chief-counter-service");
		ok(as("officer2").post("/api/proposals/" + amending + "/submission"));
		assertThat(lies(amending)).isEqualTo("chief-counter-service");
		refused(as("chief3").post("/api/inbox/" + step(atChief, "ENDORSE_BY_SECTION_CHIEF"), Map.of("act", "ENDORSE")),
				403, "proposal.WRONG_POST");
		take("chief2", atChief, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("member2", atChief, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		assertThat(file(atChief).path("openStep").path("kind").asText()).isEqualTo("SCREEN");
		assertThat(visitor("auditor").get("/proposals/" + atChief).text()).contains("組織改正に伴う引継ぎ", "市民課長から窓口サービス課長へ引継ぎ");

		Visitor auditor = visitor("auditor");
		assertThat(posts(auditor, MARCH)).contains("市民課長", "市民生活部").doesNotContain("窓口サービス課");
		assertThat(posts(auditor, APRIL)).contains("窓口サービス課長", "市民部長").doesNotContain("市民課長");
	}

	@Test
	void a_reorganisation_is_prepared_revised_and_cancelled_on_its_page() {
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen form = secretariat.get("/organisation/reorganisations/new?kind=OPEN_UNIT");
		assertThat(form.text()).contains("組織改正を準備する", "部署の新設", "上位の部署");
		Visitor.Seen missing = secretariat.post("/organisation/reorganisations/new", "kind", "OPEN_UNIT",
				"reorganisation", "", "from", "2028-04-01", "name", "", "parent", "");
		assertThat(missing.status()).isEqualTo(422);
		assertThat(missing.text()).contains("名称を入力してください");
		Visitor.Seen made = secretariat.post("/organisation/reorganisations/new", "kind", "OPEN_UNIT", "reorganisation",
				"令和10年<b>改正</b>", "from", "2028-04-01", "name", "デジタル推進部", "parent", "");
		assertThat(made.text()).contains("準備しました", "デジタル推進部を新設",
				"令和10年<b>改正</b>".replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"));
		String path = made.path();
		assertThat(secretariat.get(path + "/changes/new?kind=MOVE_UNIT").text()).contains("デジタル推進部(新設)");
		Visitor.Seen refused = secretariat.post(path + "/changes/new", "kind", "CLOSE_UNIT", "unit", "tawara-branch");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("まだ置かれているため、廃止できません");
		assertThat(secretariat.post(path + "/changes/new", "kind", "RENAME_UNIT", "unit", "personnel", "name", "人財課")
			.text()).contains("変更を追加しました", "人事課を人財課に名称変更");
		assertThat(secretariat.post(path + "/changes/1/removal").text()).contains("変更を除きました")
			.doesNotContain("デジタル推進部を新設");
		assertThat(secretariat.post(path + "/day", "name", "令和10年改正", "from", "2028-10-01").text())
			.contains("令和10年10月1日");
		assertThat(secretariat.post(path + "/cancellation", "reason", "").text()).contains("理由");
		assertThat(secretariat.post(path + "/cancellation", "reason", "見送り").text()).contains("取りやめました", "見送り");
		assertThat(visitor("chief")
			.post("/organisation/reorganisations/new", "kind", "OPEN_UNIT", "reorganisation", "x", "from", "2028-04-01",
					"name", "y")
			.text()).contains("事務局");
	}

	/**
	 * Prepared in January, decided by the chair alone in March, in effect on 1 April with
	 * the reorganisation; reported to the next meeting.
	 */
	@Test
	void one_case_changes_the_owner_of_every_project_that_a_reorganisation_touches() {
		LocalDate day = LocalDate.of(2029, 4, 1);
		on(LocalDate.of(2029, 1, 15));
		String id = ok(as("secretariat").post("/api/organisation/reorganisations",
				Map.of("name", "令和11年4月組織改正", "effectiveOn", day.toString(), "changes",
						List.of(change("RENAME_UNIT", "unit", "personnel", "name", "人材課")))))
			.path("reorganisationId")
			.asText();
		String path = "/api/organisation/reorganisations/" + id;
		// Nobody's owner changes yet: no case.
		assertThat(ok(as("auditor").get(path)).path("owners").isMissingNode()
				|| ok(as("auditor").get(path)).path("owners").isNull())
			.isTrue();
		JsonNode revised = ok(as("secretariat").put(path,
				Map.of("name", "令和11年4月組織改正", "effectiveOn", day.toString(), "changes",
						List.of(change("RENAME_UNIT", "unit", "information-policy", "name", "情報戦略課"),
								change("RETITLE_POST", "post", "chief-information-policy", "title", "情報戦略課長")))));
		String proposal = revised.path("owners").path("proposalId").asText();
		assertThat(revised.path("owners").path("differs").asBoolean()).isFalse();
		assertThat(visitor("officer").get("/organisation/reorganisations/" + id).text())
			.contains("主担課変更の案件", "組織改正と同時に施行します")
			.doesNotContain("主担課変更の案件を起案する");
		assertThat(visitor("officer").get("/proposals/" + proposal).text()).contains("令和11年4月組織改正", "電子申請システムの利活用",
				"デジタル人材の育成", "自動起案");
		refused(as("secretariat").post(path + "/owner-change"), 403, "access.OTHER_SECTION");

		on(LocalDate.of(2029, 3, 20));
		// Saved on its page, where only today's sections stand, it still says what is to
		// come.
		assertThat(visitor("officer").get("/proposals/" + proposal).text()).contains("内容を確認して提出する");
		visitor("officer").post("/proposals/" + proposal + "/draft", "kind", "OWNER_CHANGE", "project",
				file(proposal).path("projectId").asText(), "owner", "information-policy", "reason", "組織改正のため",
				"effectiveOn", "2029-03-25", "next", "submission");
		assertThat(ok(as("auditor").get(path)).path("owners").path("differs").asBoolean()).isFalse();
		assertThat(file(proposal).path("change").path("effectiveOn").asText()).isEqualTo("2029-04-01");
		assertThat(file(proposal).path("change").toString()).contains("情報戦略課");
		ok(as("officer").post("/api/proposals/" + proposal + "/submission"));
		take("chief", proposal, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", proposal, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		take("secretariat", proposal, "SCREEN", Map.of("act", "SCREEN", "remarks", "適"));
		decidedByWhoever(proposal);
		assertThat(file(proposal).path("state").asText()).isEqualTo("RESOLVED");
		assertThat(file(proposal).path("soleDecision").path("authority").path("decidedOn").asText())
			.isEqualTo("2029-03-20");
		assertThat(visitor("secretariat").get("/duties").text()).contains("専決の報告");
		String open = submitted("officer", addition("三月に提出され四月を迎える取組"));

		on(day.minusDays(1));
		this.times.carryOut(day.minusDays(1));
		assertThat(file(proposal).path("state").asText()).isEqualTo("RESOLVED");
		on(day);
		this.times.carryOut(day);
		assertThat(ok(as("auditor").get(path)).path("state").asText()).isEqualTo("CARRIED_OUT");
		assertThat(file(proposal).path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(file(open).path("openStep").path("postTitle").asText()).isEqualTo("情報戦略課長");
		assertThat(row(SmallPlan.TALENT, day).path("owner").path("section").asText()).isEqualTo("情報戦略課");
		assertThat(row(SmallPlan.E_FORMS, day).path("owner").path("section").asText()).isEqualTo("情報戦略課");
		assertThat(row(SmallPlan.TALENT, day.minusDays(1)).path("owner").path("section").asText()).isEqualTo("情報政策課");
		Visitor auditor = visitor("auditor");
		assertThat(posts(auditor, day.minusDays(1))).contains("情報政策課長").doesNotContain("情報戦略課長");
		assertThat(posts(auditor, day)).contains("情報戦略課長").doesNotContain("情報政策課長");
		reportedOn(LocalDate.of(2029, 4, 20), proposal);
	}

	/** One project ended before the day: the owners of all stay, until somebody acts. */
	@Test
	void where_one_owner_is_refused_the_secretariat_sees_which_and_why_and_drafts_the_rest_anew() {
		LocalDate day = LocalDate.of(2033, 4, 1);
		on(LocalDate.of(2033, 1, 15));
		Owner centre = new Owner("健康福祉部", "保健センター");
		String kept = inForce("組織改正で主担課が変わる取組", centre, "health-centre");
		String ended = inForce("四月の前に廃止される取組", centre, "health-centre");
		String path = "/api/organisation/reorganisations/"
				+ ok(as("secretariat").post("/api/organisation/reorganisations",
						Map.of("name", "令和15年4月組織改正", "effectiveOn", day.toString(), "changes",
								List.of(change("RENAME_UNIT", "unit", "health-centre", "name", "健康づくり課")))))
					.path("reorganisationId")
					.asText();
		String proposal = ok(as("auditor").get(path)).path("owners").path("proposalId").asText();
		decidedOwners(proposal);
		assertThat(file(proposal).path("state").asText()).isEqualTo("RESOLVED");
		happens(new ProjectCommand.Abolish(new ProjectId(ended), Actor.system(),
				new Ending("役割を終えた", null, "なし", "", "", "", ""), new Authority.Resolution(new ProposalId("other"),
						new MeetingId("other"), 1, LocalDate.of(2033, 2, 1), null),
				LocalDate.of(2033, 2, 1)));

		on(day);
		this.times.carryOut(day);
		JsonNode after = ok(as("auditor").get(path));
		assertThat(after.path("state").asText()).as("the city has its reorganisation").isEqualTo("CARRIED_OUT");
		assertThat(after.path("left").findValuesAsText("projectId")).contains(kept).doesNotContain(ended);
		happens(new ProposalCommand.RefuseEffect(new ProposalId(proposal), Actor.system(), "project.NOT_ACTIVE",
				List.of(), new PostId("secretariat"), "DX推進本部事務局", day, day.plusDays(7)));
		Visitor secretariat = visitor("secretariat");
		Visitor.Seen page = secretariat.get(path.substring("/api".length()));
		assertThat(page.text())
			.contains("主担課変更の案件" + file(proposal).path("number").asText() + "は施行できませんでした。", "主担課が組織改正前のままの取組事業",
					"組織改正で主担課が変わる取組", "健康づくり課")
			.doesNotContain("主担課変更の案件を起案する");
		assertThat(page.html()).contains("/proposals/" + proposal + "/effect");
		Visitor.Seen effect = secretariat.get("/proposals/" + proposal + "/effect");
		assertThat(effect.text())
			.contains("施行を妨げている取組事業", "四月の前に廃止される取組 実施中又は休止中の取組事業ではありません。", "対応の方法", "組織改正のページから残りをまとめて起案できます。")
			.doesNotContain("組織改正で主担課が変わる取組 実施中");
		ok(as("secretariat").post("/api/proposals/" + proposal + "/effect/abandonment",
				Map.of("reason", "対象の一つが廃止されたため")));

		assertThat(visitor("officer").get(path.substring("/api".length())).text()).contains("残りを一つの案件にまとめて起案できます。",
				"主担課変更の案件を起案する");
		Caller.Answer drafted = as("officer").post(path + "/owner-change");
		assertThat(drafted.status()).as(drafted.body().toString()).isEqualTo(201);
		String rest = drafted.body().path("proposalId").asText();
		assertThat(file(rest).path("change").toString()).contains(kept).doesNotContain(ended);
		assertThat(visitor("officer").get(path.substring("/api".length())).text()).as("one is enough")
			.contains("主担課変更の案件が施行されると、変わります。")
			.doesNotContain("主担課変更の案件を起案する");
		decidedOwners(rest);
		assertThat(file(rest).path("state").asText()).isEqualTo("IN_EFFECT");
		assertThat(row(kept, day).path("owner").path("section").asText()).isEqualTo("健康づくり課");
		assertThat(ok(as("auditor").get(path)).path("left")).isEmpty();
	}

	private void decidedOwners(String proposal) {
		ok(as("officer").post("/api/proposals/" + proposal + "/submission"));
		take("chief", proposal, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", proposal, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		take("secretariat", proposal, "SCREEN", Map.of("act", "SCREEN", "remarks", "適"));
		decidedByWhoever(proposal);
	}

	/** The duty stays open until a meeting noted it. */
	private void reportedOn(LocalDate day, String proposal) {
		Caller secretariat = as("secretariat");
		String meeting = ok(secretariat.post("/api/meetings",
				Map.of("name", "四月の推進本部会議", "heldOn", day.toString(), "startsAt", "10:00", "place", "庁議室")))
			.path("meetingId")
			.asText();
		String due = "";
		for (JsonNode report : ok(secretariat.get("/api/meetings/reports-due"))) {
			due = report.path("proposalId").asText().equals(proposal) ? proposal + "/" + report.path("duty").asInt()
					: due;
		}
		ok(secretariat.post("/api/meetings/" + meeting + "/reports", Map.of("keys", List.of(due))));
		convened(meeting, DIRECTORS.size());
		assertThat(visitor("secretariat").get("/duties").text()).contains("専決の報告");
		on(day);
		ok(secretariat.post("/api/meetings/" + meeting + "/opening"));
		assertThat(visitor("secretariat")
			.post("/meetings/" + meeting + "/notes", "item", Integer.toString(lastItem(meeting)), "remark", "了承")
			.text()).contains("報告を了承したことを記録しました。");
		assertThat(ok(secretariat.get("/api/proposals/" + proposal + "/duties")).get(0).path("open").asBoolean(true))
			.isFalse();
	}

	@Test
	void owners_stay_where_a_reorganisation_is_cancelled_after_their_decision() {
		LocalDate day = LocalDate.of(2031, 4, 1);
		on(LocalDate.of(2031, 1, 15));
		String id = ok(as("secretariat").post("/api/organisation/reorganisations",
				Map.of("name", "令和13年4月組織改正", "effectiveOn", day.toString(), "changes",
						List.of(change("RENAME_UNIT", "unit", "information-policy", "name", "情報課")))))
			.path("reorganisationId")
			.asText();
		String path = "/api/organisation/reorganisations/" + id;
		String draft = ok(as("auditor").get(path)).path("owners").path("proposalId").asText();
		assertThat(ok(as("secretariat").put(path,
				Map.of("name", "令和13年4月組織改正", "effectiveOn", day.plusDays(1).toString(), "changes",
						List.of(change("RENAME_UNIT", "unit", "information-policy", "name", "情報課")))))
			.path("owners")
			.path("proposalId")
			.asText()).isEqualTo(draft);
		assertThat(file(draft).path("change").path("effectiveOn").asText()).isEqualTo("2031-04-02");
		ok(as("officer").post("/api/proposals/" + draft + "/submission"));
		assertThat(ok(as("secretariat").put(path,
				Map.of("name", "令和13年4月組織改正", "effectiveOn", day.toString(), "changes",
						List.of(change("RENAME_UNIT", "unit", "information-policy", "name", "情報課")))))
			.path("owners")
			.path("differs")
			.asBoolean()).isTrue();
		assertThat(visitor("secretariat").get("/organisation/reorganisations/" + id).text())
			.contains("組織改正の現在の内容と異なります");
		ok(as("secretariat").post(path + "/cancellation", Map.of("reason", "議会で否決")));
		on(day);
		this.times.carryOut(day);
		assertThat(ok(as("auditor").get(path)).path("state").asText()).isEqualTo("CANCELLED");
		assertThat(row(SmallPlan.TALENT, day).path("owner").path("section").asText()).isNotEqualTo("情報課");
	}

	@Test
	void the_secretariat_hands_a_step_to_a_post_of_the_same_kind() {
		String id = submitted("officer2", addition("手で引き継ぐ取組"));
		String step = step(id, "ENDORSE_BY_SECTION_CHIEF");
		String path = "/inbox/" + step + "/reassignment";
		refused(as("chief2").post("/api" + path, Map.of("postId", "chief-citizens", "reason", "異動")), 403,
				"access.POST_MAY_NOT");
		refused(as("secretariat").post("/api" + path, Map.of("postId", "director-policy-department", "reason", "職の廃止")),
				409, "organisation.SUCCESSOR_OF_ANOTHER_KIND");
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/proposals/" + id).text()).contains("教育支援センター長の段階を別の職に引き継ぐ");
		assertThat(secretariat.post(path, "to", "chief-health-centre", "reason", "").text()).contains("理由");
		assertThat(secretariat.post(path, "to", "chief-health-centre", "reason", "職の廃止").text())
			.contains("教育支援センター長から保健センター長へ引継ぎ", "職の廃止");
		assertThat(lies(id)).isEqualTo("chief-health-centre");
		refused(as("secretariat").post("/api" + path, Map.of("postId", "chief-health-centre", "reason", "職の廃止")), 409,
				"proposal.STEP_THERE_ALREADY");
	}

	@Test
	void one_change_is_looked_at_and_then_recorded_from_its_day() {
		Visitor secretariat = visitor("secretariat");
		assertThat(secretariat.get("/organisation/changes/new").text()).contains("変更の種類");
		String[] typed = { "kind", "SUCCEED_IN_POST", "post", "chief-health-centre", "person", "p-new", "personName",
				"新任 𠮷子", "from", "2027-07-01" };
		Visitor.Seen looked = secretariat.post("/organisation/changes/new", typed);
		assertThat(looked.text()).contains("組織の変更の確認", "保健センター長の後任に新任 𠮷子", "令和9年7月1日");
		String[] confirmed = java.util.Arrays.copyOf(typed, typed.length + 2);
		confirmed[typed.length] = "confirmed";
		confirmed[typed.length + 1] = "true";
		assertThat(secretariat.post("/organisation/changes/new", confirmed).text()).contains("変更を登録しました", "新任 𠮷子");
		assertThat(posts(secretariat, LocalDate.of(2027, 6, 30))).doesNotContain("新任 𠮷子");
		assertThat(secretariat.get("/organisation").text()).contains("将来の変更", "新任 𠮷子");
	}

}
