package org.nawate.app.whole;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;

import org.nawate.app.organisation.DemoOrganisation;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.organisation.OrganisationCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import static org.assertj.core.api.Assertions.assertThat;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesTest extends Looking {

	/** Addresses at which nobody looks here, with the reason. */
	private static final Map<String, String> NOT_LOOKED_AT = Map.of("/", "leads to the register",
			"/editions/{fiscalYear:\\d{4}}/corrected", "only where an erratum was published; the edition's own table");

	private static final Set<String> RUN = new HashSet<>();

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@BeforeEach
	void note(TestInfo test) {
		RUN.add(test.getTestMethod().orElseThrow().getName());
	}

	@Test
	void what_citizens_read_is_accessible_on_wide_and_narrow_screens() {
		lookAt("", citizens());
	}

	@Test
	void what_officers_use_is_accessible_on_wide_and_narrow_screens() {
		String draft = drafted("officer", addition("確認用の下書き"));
		lookAt("officer", List.of("/inbox", "/inbox/then", "/proposals", "/proposals/new", "/proposals/new?kind=ADDITION",
				"/proposals/new?kind=ABOLITION", "/proposals/" + draft, "/proposals/" + draft + "/edit",
				"/proposals/" + draft + "/submission", "/proposals/" + draft + "/withdrawal",
				"/proposals/new?kind=KGI_REVISION&project=" + SmallPlan.TALENT, "/organisation"));
	}

	@Test
	void the_forms_of_further_changes_are_accessible_on_wide_and_narrow_screens() {
		lookAt("officer",
				Stream
					.of("RECLASSIFICATION", "RENAMING", "OWNER_CHANGE", "MERGER", "SPLIT", "COMPLETION", "SUSPENSION",
							"ERRATUM")
					.map((kind) -> "/proposals/new?kind=" + kind + "&project=" + SmallPlan.TALENT)
					.toList());
	}

	@Test
	void what_the_secretariat_uses_is_accessible_on_wide_and_narrow_screens() {
		String first = submitted("officer", addition("審査を待つ取組"));
		take("chief", first, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", first, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		String second = submitted("officer", addition("議決を待つ取組"));
		screened(second, "chief", "director");
		String meeting = tabled(second);
		lookAt("secretariat", List.of("/inbox", "/inbox/" + step(first, "SCREEN"), "/proposals/" + second, "/meetings",
				"/meetings/new", "/meetings/" + meeting, "/meetings/" + meeting + "/together",
				"/meetings/" + meeting + "/minutes", "/editions", "/editions/new", "/audit", "/audit?name=proposal.&from=2026-04-01&q=DX",
				"/audit/samples", "/audit/log", "/audit/bundles",
				"/audit/projections", "/audit/projections/register/rebuild",
				"/audit/bundles?kind=meeting&id=" + meeting, "/organisation",
				"/organisation/headquarters", "/organisation/erasures", "/organisation/flows", "/organisation/flows/kgi-revision.bpmn",
				"/organisation/flows/business-class.dmn", "/organisation/flows/versions",
				"/organisation/flows/business-class.dmn/versions/1",
				"/organisation/flows/kgi-revision.bpmn/versions/1", "/organisation/simulation",
				"/organisation/calendar?year=2026", "/proposals/overdue", "/mail", "/search?q=%E5%8F%96%E7%B5%84",
				"/plan/import", "/editions/2024/errata", "/editions/2024/errata/new",
				"/proposals/" + second + "/versions", "/proposals/" + second + "/effect",
				"/proposals/" + second + "/replay", "/audit/kgi", "/projects/" + SmallPlan.E_FORMS + "/kgi/replay"));
	}

	@Test
	void the_desk_of_an_auditor_is_accessible() {
		String question = ok(as("auditor").post("/api/facts/questions",
				Map.of("name", "計画の記録", "question", Map.of("name", "plan."))))
			.path("id")
			.asText();
		String sample = ok(as("auditor").post("/api/samples", Map.of("seed", "試験", "size", 3))).path("sample")
			.path("id")
			.asText();
		String finding = ok(as("auditor").post("/api/findings",
				Map.of("grade", "FAULT", "facts", List.of(1, 2), "title", "記載の誤り", "found", "誤りがある", "asked", "正すこと",
						"unit", "information-policy", "answerBy", WholeApplication.TODAY.plusDays(7).toString())))
			.path("finding")
			.path("findingId")
			.asText();
		String page = "/audit/findings/" + finding;
		lookAt("chief", List.of("/inbox", page));
		lookAt("auditor", List.of("/audit/findings", "/audit/findings/new?facts=1", page, page + "/withdrawal", "/facts/1"));
		lookAt("auditor", List.of("/audit", "/audit?from=x", "/audit?q=nothing-says-so", "/audit/questions", "/audit/questions/" + question + "/deletion",
				"/audit/questions?q=DX", "/audit/samples?name=plan.", "/audit/samples/" + sample, "/audit/looks"));
	}

	@Test
	void what_became_of_kgis_is_accessible_on_wide_and_narrow_screens() {
		String project = inForce("KGIの変わる取組");
		String id = submitted("officer", revision(project, "利用者数 150人以上"));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		lookAt("auditor", List.of("/audit/kgi?project=" + project, "/audit/kgi?direction=UNCLEAR&knownAt=20",
				"/projects/" + project + "/kgi/replay", "/projects/" + project + "/comparison?fromAsOf=2024-04-01"));
	}

	@Test
	void the_erasure_of_a_name_is_accessible_to_who_asks_and_who_carries_it_out() {
		PostId post = new PostId("officer-information-policy");
		PersonId left = new PersonId("p-left");
		happens(new OrganisationCommand.FillPost(DemoOrganisation.ID, Actor.system(), post, left, "例 退職",
				WholeApplication.TODAY.minusYears(2)));
		happens(new OrganisationCommand.VacatePost(DemoOrganisation.ID, Actor.system(), post, left,
				WholeApplication.TODAY.minusYears(1)));
		lookAt("secretariat", List.of("/organisation/erasures"));
		ok(as("secretariat").post("/api/organisation/erasures",
				Map.of("personId", left.value(), "ground", "保存期間の満了(文書管理規程)")));
		lookAt("chair", List.of("/organisation/erasures", "/organisation/erasures/p-left/erasing"));
		ok(as("chair").post("/api/organisation/erasures/p-left/erasing"));
		lookAt("auditor", List.of("/organisation/erasures", "/projects/" + SmallPlan.TALENT,
				"/projects/" + SmallPlan.TALENT + "/why/kgi", "/register", "/register?asOf=2025-01-01",
				"/register?state=ABOLISHED", "/register?asOf=2025-01-01&knownAt=20", "/register/comparison",
				"/register/comparison?fromAsOf=2024-03-31&toKnownAt=20&actsAfter=5",
				"/projects/" + SmallPlan.TALENT + "/comparison?fromAsOf=2024-03-31&toKnownAt=20",
				"/editions/2024?knownAt=" + ok(as("").get("/api/plan/states")).get(0).path("position").asLong()));
	}

	@Test
	void what_is_owed_and_written_is_accessible_on_wide_and_narrow_screens() {
		String id = submitted("officer", addition("条件の付く取組"));
		screened(id, "chief", "director");
		String meeting = tabled(id);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/1/votes", Map.of("noObjection", true)));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/1/resolution",
				Map.of("result", "CONDITIONAL", "conditions", "予算の範囲内で行うこと")));
		ok(as("chief").post("/api/proposals/" + id + "/comments", Map.of("text", "見積りを確認してください。")));
		lookAt("officer", List.of("/inbox", "/inbox?scope=ALL&kind=ADDITION", "/account", "/proposals/" + id + "/attachments",
				"/proposals/" + id + "/duties/1", "/proposals/" + id,
				"/proposals/" + id + "/comments"));
		lookAt("secretariat", List.of("/duties", "/proposals/" + id + "/duties/1/reassignment"));
	}

	@Test
	void a_circulation_is_accessible_to_those_who_run_it_and_those_who_answer() {
		String waiting = submitted("officer", addition("持ち回りを待つ取組"));
		screened(waiting, "chief", "director");
		String sent = submitted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 1%以上"));
		screened(sent, "chief", "director");
		String circulation = ok(as("secretariat").post("/api/circulations",
				Map.of("name", "確認用の持ち回り審議", "ground", "LIGHT", "reason", "軽易な変更のため", "items",
						List.of(Map.of("proposalId", sent, "conditions", "周知すること")))))
			.path("circulationId")
			.asText();
		ok(as("member1").post("/api/circulations/" + circulation + "/answers",
				Map.of("answers", List.of(Map.of("item", 1, "stance", "OBJECT", "words", "時期が早い")))));
		ok(as("member1").post("/api/circulations/" + circulation + "/questions", Map.of("text", "費用はいくらですか。")));
		lookAt("secretariat", List.of("/circulations", "/circulations/new", "/circulations/" + circulation, "/inbox",
				"/proposals/" + sent));
		lookAt("member1", List.of("/circulations/" + circulation));
		ok(as("secretariat").post("/api/staff/absences", Map.of("personId", "p-director2", "from",
				WholeApplication.TODAY.toString(), "until", WholeApplication.TODAY.toString(), "reason", "出張")));
		lookAt("chief2", List.of("/circulations/" + circulation, "/inbox"));
		allAreBack();
		ok(as("secretariat").post("/api/circulations/" + circulation + "/cancellation", Map.of("reason", "確認を終えた")));
		lookAt("member2", List.of("/circulations/" + circulation, "/inbox"));
	}

	@Test
	void a_meeting_that_is_moved_or_fails_and_its_papers_are_accessible() {
		String first = waiting("会議が流れる取組");
		String second = waiting("後から加わる取組");
		String meeting = planned();
		take("secretariat", first, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		convened(meeting, 2);
		ok(as("secretariat").post("/api/meetings/" + meeting + "/papers"));
		take("secretariat", second, "TABLE", Map.of("act", "TABLE", "meetingId", meeting));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/papers", Map.of("reason", "議案の追加のため")));
		ok(as("member1").post("/api/meetings/" + meeting + "/items/1/own-recusal", Map.of("reason", "親族の会社のため")));
		String page = "/meetings/" + meeting;
		lookAt("secretariat", List.of(page, page + "/papers", page + "/papers/2/changes"));
		lookAt("member2", List.of(page, page + "/papers"));
		Person secretariat = enter("secretariat", 400);
		secretariat.open(page);
		secretariat.page().locator("#reconvene > summary").click();
		secretariat.write("reconvene-reason", "議長の公務のため").write("place", "大会議室").press("変更の内容を確認する").sees("大会議室");
		isAccessible(secretariat.page(), "the page that confirms a move");
		secretariat.press("この内容に変更して委員に知らせる").sees("招集を変更し、委員に知らせました");
		ok(as("secretariat").post("/api/meetings/" + meeting + "/adjournment", Map.of("reason", "定足数に達しないため")));
		lookAt("auditor", List.of(page, page + "/record"));
		ok(as("officer").post("/api/proposals/" + first + "/withdrawal", Map.of("reason", "試験の終わり")));
		ok(as("officer").post("/api/proposals/" + second + "/withdrawal", Map.of("reason", "試験の終わり")));
	}

	@Test
	void what_a_check_of_the_log_found_is_accessible_on_wide_and_narrow_screens() {
		String check = as("auditor").post("/api/log/checks").body().path("check").path("id").asText();
		assertThat(check).isNotEmpty();
		lookAt("auditor", List.of("/audit/log/checks/" + check));
	}

	@Test
	void how_a_rebuild_went_is_accessible_on_wide_and_narrow_screens() {
		String rebuild = as("secretariat").post("/api/projections/calendar/rebuilds").body().at("/rebuild/id").asText();
		assertThat(rebuild).isNotEmpty();
		lookAt("secretariat", List.of("/audit/projections/rebuilds/" + rebuild));
	}

	@Test
	void what_one_post_decides_alone_is_accessible_on_wide_and_narrow_screens() {
		String draft = drafted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 98%以上"));
		lookAt("officer", List.of("/proposals/" + draft + "/edit", "/proposals/" + draft + "/submission"));
		ok(as("officer").post("/api/proposals/" + draft + "/submission"));
		screened(draft, "chief", "director");
		String page = "/inbox/" + step(draft, "DECIDE_ALONE");
		lookAt("secretariat2", List.of("/inbox", page, "/proposals/" + draft));
		Person decider = enter("secretariat2", 1280);
		decider.open(page);
		decider.write("opinion", "適当と認める").press("内容を確認して承認へ進む").sees("専決の確認").sees("適当と認める");
		isAccessible(decider.page(), "the page that confirms a decision alone");
		nothingWasFound();
	}

	@Test
	void what_is_done_with_the_organisation_is_accessible_on_wide_and_narrow_screens() {
		String id = submitted("officer2", addition("不在の間の取組"));
		ok(as("secretariat").post("/api/staff/absences", Map.of("personId", "p-chief2", "from",
				WholeApplication.TODAY.toString(), "until", WholeApplication.TODAY.toString(), "reason", "出張")));
		ok(as("secretariat").post("/api/staff/delegations",
				Map.of("personId", "p-chief", "postId", "chief-information-policy", "toPostId", "chief-general-affairs",
						"from", WholeApplication.TODAY.toString(), "until", WholeApplication.TODAY.toString(), "reason",
						"議会対応")));
		String reorganisation = ok(as("secretariat").post("/api/organisation/reorganisations",
				Map.of("name", "画面の確認用の改正", "effectiveOn", "2033-04-01", "changes",
						List.of(Map.of("kind", "RENAME_UNIT", "unit", "information-policy", "name", "DX推進課")))))
			.path("reorganisationId")
			.asText();
		lookAt("director2", List.of("/inbox", "/inbox/" + step(id, "ENDORSE_BY_SECTION_CHIEF") + "/in-place",
				"/proposals/" + id, "/organisation", "/organisation/absences", "/organisation/stand-ins",
				"/organisation/reorganisations", "/organisation/roster"));
		lookAt("secretariat", List.of("/organisation/absences", "/organisation/stand-ins/chair",
				"/organisation/changes/new", "/organisation/changes/new?kind=CLOSE_UNIT",
				"/organisation/changes/new?kind=SUCCEED_IN_POST", "/organisation/reorganisations/new?kind=CREATE_POST",
				"/organisation/reorganisations/" + reorganisation,
				"/organisation/reorganisations/" + reorganisation + "/changes/new?kind=ORDER_STAND_INS",
				"/organisation/reorganisations/" + reorganisation + "/carrying-out", "/organisation/roster"));
		allAreBack();
	}

	private void allAreBack() {
		for (com.fasterxml.jackson.databind.JsonNode row : ok(as("secretariat").get("/api/staff/absences"))) {
			ok(as("secretariat").post("/api/staff/absences/" + row.path("personId").asText() + "/"
					+ row.path("number").asInt() + "/cancellation"));
		}
	}

	private List<String> citizens() {
		String fact = ok(as("").get("/api/plan")).path("rows").get(0).path("acts").elements().next().asText();
		return List.of("/plan", "/plan/2024", "/plan/on/2025-01-01",
				"/plan/projects/" + SmallPlan.TALENT, "/facts/" + fact, "/editions", "/editions/2024", "/login",
				"/accessibility");
	}

	@Test
	void an_officer_without_scripts_drafts_and_submits() {
		Person officer = person("officer", 1280, false).login();
		officer.open("/proposals/new?kind=ADDITION");
		AdditionDayTest.fill(officer, "スクリプトなしの取組");
		officer.press("下書きを保存").sees("下書きを保存しました");
		officer.press("提出へ進む").press("提出する").sees("を提出しました").sees("情報政策課長");
	}

	@Test
	void what_is_handed_in_is_accessible_before_it_is_taken_over() throws Exception {
		Person secretariat = enter("secretariat", 1280);
		String flow = Files.readString(Path.of("../../bpmn/kgi-revision.bpmn"));
		lookAtUpload(secretariat, "/organisation/flows", "kgi-revision.bpmn",
				flow.replaceFirst("dueWorkingDays\" value=\"3\"", "dueWorkingDays\" value=\"4\""), "検証する");
		lookAtUpload(secretariat, "/organisation/flows", "kgi-revision.bpmn", "<x/>", "検証する");
		lookAtUpload(secretariat, "/organisation/simulation", "business-class.dmn",
				Files.readString(Path.of("../../bpmn/business-class.dmn")).replace("&gt;= 3", "&gt;= 2").replace("&lt; 3", "&lt; 2"),
				"試算する");
		lookAtUpload(secretariat, "/organisation/roster", "名簿.csv",
				visitor("secretariat").get("/organisation/roster/export.csv").html(), "違いを確認する");
		lookAtUpload(secretariat, "/organisation/calendar?year=2026", "syukujitsu.csv",
				"国民の祝日・休日月日,国民の祝日・休日名称\r\n2031/1/1,元日\r\n", "内容を確認する");
		lookAtUpload(secretariat, "/plan/import", "r6.txt",
				Files.readString(Path.of("src/main/resources/sample/nawate-dx-action-plan-r6.txt")), "内容を確認する(まだ記録しません)");
		nothingWasFound();
	}

	@Test
	void the_minutes_and_their_editing_are_accessible_on_wide_and_narrow_screens() {
		String id = submitted("officer", addition("議事録の画面を確かめる取組"));
		screened(id, "chief", "director");
		String meeting = tabled(id);
		for (com.fasterxml.jackson.databind.JsonNode item : ok(as("secretariat").get("/api/meetings/" + meeting))
			.path("items")) {
			ok(as("secretariat").post(
					"/api/meetings/" + meeting + "/items/" + item.path("item").asInt() + "/resolution",
					Map.of("result", "CARRIED_OVER", "reason", "次回に審議するため")));
		}
		ok(as("secretariat").post("/api/meetings/" + meeting + "/closing"));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/minutes",
				Map.of("signer", "director-school-education-department")));
		String page = "/meetings/" + meeting + "/minutes";
		lookAt("secretariat", List.of(page, page + "/edit"));
		Person member = enter("director2", 1280);
		member.open(page);
		member.press("議事録を確認する").sees("内容に相違ないことを確認する");
		lookHere(member, "the page that confirms minutes");
		nothingWasFound();
		// Nothing of it waits in an inbox that another test reads.
		ok(as("director2").post("/api" + page + "/confirmations", Map.of("version", 1)));
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "確認を終えた")));
	}

	@Test
	void an_edition_is_accessible_before_it_is_published() {
		String first = submitted("officer", addition("引継ぎの画面を確かめる取組"));
		ok(as("secretariat").post("/api/editions", Map.of("fiscalYear", 2027)));
		lookAt("secretariat", List.of("/editions/2027/preview",
				"/inbox/" + step(first, "ENDORSE_BY_SECTION_CHIEF") + "/reassignment"));
		submitted("officer", revision(SmallPlan.TALENT, "研修受講率 76%"));
		Person chief = enter("chief", 1280);
		chief.open("/inbox?light=true");
		chief.page().locator("[data-key-pick]").first().check();
		chief.press("選んだ案件をまとめて確認・承認する");
		lookHere(chief, "the page that confirms several endorsements");
		Person officer = enter("officer", 1280);
		officer.open("/proposals/" + first + "/withdrawal");
		officer.write("reason", "確認を終えた").press("内容を確認する");
		lookHere(officer, "the page that confirms a withdrawal");
		nothingWasFound();
	}

	@Test
	void a_consultation_is_accessible_to_those_who_ask_answer_and_decide() {
		String id = submitted("officer", addition("合議の画面を確かめる取組"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		lookAt("secretariat", List.of("/inbox/" + step(id, "SCREEN")));
		take("secretariat", id, "SCREEN", Map.of("act", "SCREEN", "departments", List.of("総務部"), "wideImpact", false,
				"wishes", List.of("education-support-centre"), "wishReason", "学校でも使うため"));
		String centre = stepOf(id, "chief-education-support-centre");
		lookAt("chief2", List.of("/inbox", "/inbox/" + centre, "/proposals/" + id));
		Person chief = enter("chief2", 1280);
		chief.open("/inbox/" + centre);
		chief.page().locator("input[value=OBJECT]").check();
		chief.write("opinion", "学校の日程に合わない")
			.press("回答する")
			.sees("合議の回答の確認");
		lookHere(chief, "the page that confirms an objection");
		chief.press("この内容で回答する").sees("「異議」と回答しました。");
		agreed(id);
		String meeting = tabled(id);
		lookAt("chair", List.of("/meetings/" + meeting, "/proposals/" + id));
		ok(as("secretariat").post("/api/meetings/" + meeting + "/items/" + lastItem(meeting) + "/resolution",
				Map.of("result", "SENT_BACK", "reason", "見直すこと")));
		Map<String, Object> changed = addition("合議の画面を確かめた取組");
		ok(as("officer").put("/api/proposals/" + id, changed));
		take("officer", id, "AMEND", Map.of("act", "RESUBMIT"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", Map.of("act", "ENDORSE"));
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
		take("secretariat", id, "SCREEN",
				Map.of("act", "SCREEN", "departments", List.of("総務部"), "wideImpact", false));
		lookAt("chief2", List.of("/inbox/" + stepOf(id, "chief-education-support-centre")));
		Person silent = person("chief2", 400, false).login();
		silent.open("/inbox/" + stepOf(id, "chief-education-support-centre"));
		silent.sees("再度の合議").press("回答する").sees("行う処理");
		silent.page().locator("input[value=AGREE]").check();
		silent.press("回答する").sees("「同意」と回答しました。");
		ok(as("officer").post("/api/proposals/" + id + "/withdrawal", Map.of("reason", "確認を終えた")));
		nothingWasFound();
	}

	private String stepOf(String id, String post) {
		for (com.fasterxml.jackson.databind.JsonNode step : file(id).path("openSteps")) {
			if (step.path("postId").asText().equals(post)) {
				return step.path("stepId").asText();
			}
		}
		throw new AssertionError(post + " is not waited for");
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void every_page_of_the_product_was_looked_at() {
		Assumptions.assumeThat(RUN)
			.as("only where all the others ran")
			.containsAll(Arrays.stream(PagesTest.class.getDeclaredMethods())
				.filter((method) -> method.isAnnotationPresent(Test.class))
				.map(java.lang.reflect.Method::getName)
				.toList());
		List<PathContainer> looked = LOOKED_AT.stream().map(PathContainer::parsePath).toList();
		assertThat(pages().filter((page) -> !NOT_LOOKED_AT.containsKey(page.getPatternString()))
			.filter((page) -> looked.stream().noneMatch(page::matches))
			.map(PathPattern::getPatternString)
			.collect(Collectors.toSet())).as("pages at which nobody looked").isEmpty();
	}

	/** What is read at an address and is a page: no file, no answer of the API. */
	private Stream<PathPattern> pages() {
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)
					&& entry.getValue().getMethod().getReturnType() == String.class
					&& entry.getValue().getBeanType().isAnnotationPresent(Controller.class)
					&& !entry.getValue().hasMethodAnnotation(ResponseBody.class)
					&& entry.getValue().getBeanType().getPackageName().startsWith("org.nawate"))
			.flatMap((entry) -> {
				var patterns = entry.getKey().getPathPatternsCondition();
				return (patterns != null) ? patterns.getPatterns().stream() : Stream.of();
			});
	}

}
