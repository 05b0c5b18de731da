package org.nawate.app.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PagesTest extends BrowserTest {

	private static final Set<String> GRAVE = Set.of("serious", "critical");

	private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?\\S+\\?\\?");

	private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

	private static final String FRAME = ".skip-link, .site-search label, .site-nav, .site-footer, .site-tools > a:not([hreflang])";

	private final List<String> found = new ArrayList<>();

	@Test
	void what_citizens_read_is_accessible_on_wide_and_narrow_screens() {
		lookAt("", citizens());
	}

	@Test
	void what_officers_use_is_accessible_on_wide_and_narrow_screens() {
		String draft = drafted("officer", addition("確認用の下書き"));
		lookAt("officer", List.of("/inbox", "/proposals", "/proposals/new", "/proposals/new?kind=ADDITION",
				"/proposals/new?kind=ABOLITION", "/proposals/" + draft, "/proposals/" + draft + "/edit",
				"/proposals/" + draft + "/submission", "/proposals/" + draft + "/withdrawal",
				"/proposals/new?kind=KGI_REVISION&project=" + SmallPlan.TALENT, "/organisation"));
	}

	@Test
	void the_forms_of_further_changes_are_accessible_on_wide_and_narrow_screens() {
		lookAt("officer",
				java.util.stream.Stream
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
				"/meetings/" + meeting + "/minutes", "/editions", "/editions/new", "/audit", "/organisation",
				"/organisation/headquarters", "/organisation/flows", "/organisation/flows/kgi-revision.bpmn",
				"/organisation/flows/business-class.dmn", "/organisation/simulation"));
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
		assertThat(this.found).as(String.join("\n", this.found)).isEmpty();
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
		String fact = ok(as("").get("/api/register")).path("rows").get(0).path("acts").elements().next().asText();
		return List.of("/register", "/register?asOf=2025-01-01", "/register?state=ABOLISHED",
				"/projects/" + SmallPlan.TALENT, "/facts/" + fact, "/editions", "/editions/2024", "/login",
				"/accessibility");
	}

	private void lookAt(String account, List<String> addresses) {
		look(enter(account, 1280), addresses, this::isWide);
		look(enter(account, 400), addresses, this::isNarrow);
		Person reader = enter(account, 1280);
		reader.open("/accessibility?lang=en");
		look(reader, addresses, this::isEnglish);
		assertThat(this.found).as(String.join("\n", this.found)).isEmpty();
	}

	private Person enter(String account, int width) {
		Person visitor = person(account.isEmpty() ? "citizen" : account, width, true);
		return account.isEmpty() ? visitor : visitor.login();
	}

	private void look(Person visitor, List<String> addresses, java.util.function.BiConsumer<Person, String> eye) {
		for (String address : addresses) {
			int status = visitor.open(address);
			if (status != 200) {
				this.found.add(address + " answered " + status);
			}
			eye.accept(visitor, address);
		}
	}

	private void isWide(Person visitor, String address) {
		Page page = visitor.page();
		isAccessible(page, address + " (wide)");
		int headings = page.locator("h1").count();
		if (headings != 1) {
			this.found.add(address + " has " + headings + " h1");
		}
		if (!"ja".equals(page.locator("html").getAttribute("lang"))) {
			this.found.add(address + " does not say lang=ja");
		}
		if (MISSING_WORDS.matcher(page.locator("body").innerText()).find()) {
			this.found.add(address + " has words missing in Japanese");
		}
	}

	private void isNarrow(Person visitor, String address) {
		isAccessible(visitor.page(), address + " (narrow)");
		Object width = visitor.page().evaluate("document.documentElement.scrollWidth");
		if (((Number) width).intValue() > 400) {
			this.found.add(address + " scrolls sideways: " + width + " px");
		}
	}

	private void isEnglish(Person visitor, String address) {
		Page page = visitor.page();
		if (!"en".equals(page.locator("html").getAttribute("lang"))) {
			this.found.add(address + " does not say lang=en");
		}
		java.util.regex.Matcher missing = MISSING_WORDS.matcher(page.locator("body").innerText());
		if (missing.find()) {
			this.found.add(address + " has words missing in English: " + missing.group());
		}
		String frame = String.join(" ", page.locator(FRAME).allInnerTexts());
		if (JAPANESE.matcher(frame).find()) {
			this.found.add(address + " has Japanese in the English frame: " + frame);
		}
	}

	private void isAccessible(Page page, String address) {
		new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> GRAVE.contains(rule.getImpact()))
			.forEach((rule) -> this.found
				.add(address + " " + rule.getId() + ": " + rule.getNodes().stream().map((node) -> node.getHtml()).toList()));
	}

	@Test
	void an_officer_without_scripts_drafts_and_submits() {
		Person officer = person("officer", 1280, false).login();
		officer.open("/proposals/new?kind=ADDITION");
		AdditionDayTest.fill(officer, "スクリプトなしの取組");
		officer.press("下書きを保存").sees("下書きを保存しました");
		officer.press("提出へ進む").press("提出する").sees("を提出しました").sees("情報政策課長");
	}

}
