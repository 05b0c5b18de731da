package org.nawate.app.whole;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What citizens read: the edition taken over, an edition published after a decision, and
 * its correction; and that nothing else can be reached without login, by any address.
 */
@TestPropertySource(properties = "nawate.test.city=published")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationTest extends Casework {

	private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 20);

	private static final String SECRET = "公表前の窓口案内";

	/** The case of an addition, decided before the publication. */
	private String decided = "";

	@Test
	@Order(1)
	void a_decision_in_force_is_not_read_before_an_edition_prints_it() {
		String id = submitted("officer", addition(SECRET));
		screened(id, "chief", "director");
		approved(tabled(id));
		this.decided = id;
		String kgi = submitted("officer", revision(SmallPlan.E_FORMS, "システム利用者満足度 91%以上"));
		screened(kgi, "chief", "director");
		decidedByWhoever(kgi);
		assertThat(row(SmallPlan.E_FORMS, TODAY).path("kgi").path("text").asText()).contains("91%");
		assertThat(visitor("auditor").get("/register").text()).contains(SECRET, "91%以上");
		String project = file(id).path("projectId").asText();
		long added = ok(as("auditor").get("/api/projects/" + project)).path("row").path("acts").path("name").asLong();
		long revised = row(SmallPlan.E_FORMS, TODAY).path("acts").path("kgi").asLong();
		Visitor citizen = visitor("");
		for (String path : List.of("/", "/register", "/register?asOf=2026-11-16", "/register?asOf=2030-01-01",
				"/register?asOf=2026-11-16&knownAt=99999", "/register.csv", "/register.csv?asOf=2026-11-16", "/plan",
				"/plan?day=2026-11-16", "/plan/on/2026-11-16", "/plan/on/2030-01-01", "/plan/2024", "/plan.csv",
				"/plan/2024.csv", "/plan/timemap", "/projects/" + SmallPlan.E_FORMS,
				"/projects/" + SmallPlan.E_FORMS + "?asOf=2030-01-01", "/plan/projects/" + SmallPlan.E_FORMS,
				"/plan/projects/" + project, "/projects/" + project, "/facts/" + added, "/facts/" + revised,
				"/editions", "/editions/2024", "/editions/2026", "/editions/2026/preview", "/editions/2024/corrected",
				"/search?q=%E5%85%AC%E8%A1%A8%E5%89%8D", "/search?q=91", "/register/comparison",
				"/projects/" + SmallPlan.E_FORMS + "/why/kgi", "/projects/" + SmallPlan.E_FORMS + "/kgi/replay")) {
			Visitor.Seen seen = citizen.get(path);
			assertThat(seen.html()).as(path).doesNotContain(SECRET, "91%");
		}
		assertThat(citizen.get("/plan").text()).contains("電子申請システムの利活用", "80%以上", "令和6年度(2024年度)版");
		assertThat(ok(as("").get("/api/plan")).path("rows")).hasSize(3);
		assertThat(citizen.get("/facts/" + revised).status()).isEqualTo(404);
		assertThat(citizen.get("/plan/projects/" + project).status()).isEqualTo(404);
		assertThat(citizen.get("/register").path()).isEqualTo("/plan");
		assertThat(citizen.get("/projects/" + SmallPlan.E_FORMS).path())
			.isEqualTo("/plan/projects/" + SmallPlan.E_FORMS);
		for (String path : List.of("/api/register", "/api/register?asOf=2030-01-01", "/api/register?knownAt=99999",
				"/api/plan", "/api/plan?asOf=2026-11-16", "/api/plan?asOf=2030-01-01", "/api/plan/states",
				"/api/plan/states/2024", "/api/projects/" + SmallPlan.E_FORMS,
				"/api/projects/" + SmallPlan.E_FORMS + "/history", "/api/projects/" + project + "/history",
				"/api/plan/projects/" + SmallPlan.E_FORMS, "/api/editions", "/api/editions/2026",
				"/api/register/comparison")) {
			assertThat(as("").get(path).response().body()).as(path).doesNotContain(SECRET, "91%");
		}
		assertThat(as("").get("/api/plan?asOf=2030-01-01").code()).isEqualTo("request.NO_SUCH_EDITION");
	}

	@Test
	@Order(2)
	void each_publication_has_an_address_that_stays_and_says_what_changed_since() {
		on(PUBLISHED);
		ok(as("secretariat").post("/api/editions", Map.of("fiscalYear", 2026)));
		assertThat(visitor("").get("/plan").text()).as("gathered only").doesNotContain(SECRET);
		ok(as("secretariat").post("/api/editions/2026/publication"));
		Visitor citizen = visitor("");
		Visitor.Seen now = citizen.get("/plan");
		assertThat(now.text()).contains(SECRET, "【追加】", "91%以上", "令和8年度(2026年度)版");
		Visitor.Seen before = citizen.get("/plan/2024");
		assertThat(before.text()).contains("令和6年度(2024年度)版", "その後の変更(令和8年度(2026年度)版まで)", "追加", SECRET, "80%以上");
		assertThat(citizen.get("/plan/on/" + PUBLISHED.minusDays(1)).text()).contains("令和8年11月19日(2026年)時点の計画を表示しています",
				"令和6年度(2024年度)版");
		assertThat(citizen.get("/plan/on/2020-01-01").status()).isEqualTo(404);
		assertThat(citizen.get("/plan/on/2020-01-01").text()).contains("公表された計画の記録がありません");
		assertThat(citizen.get("/plan/on/2030-01-01").text()).contains("まだ公表されていません");
		JsonNode row = printed(ok(as("").get("/api/plan")).path("rows"), SmallPlan.E_FORMS);
		long fact = row.path("acts").path("kgi").asLong();
		assertThat(citizen.get("/plan/2026.csv").html()).contains("記録番号(KGI)", "," + fact + ",");
		assertThat(citizen.get("/editions/2026").html()).contains("href=\"/facts/" + fact + "\"");
		assertThat(citizen.get("/facts/" + fact).text()).contains("達成目標(KGI)を変更", "なぜこの記載になっているのか");
		assertThat(citizen.get("/plan/projects/" + SmallPlan.E_FORMS).text()).contains("各版での記載", "80%以上", "91%以上",
				"公表された経過", "達成目標(KGI)を変更");
		assertThat(citizen.get("/plan/projects/" + SmallPlan.E_FORMS).html()).doesNotContain("例 太郎", "/proposals/");
		assertThat(citizen.get("/search?q=%E5%85%AC%E8%A1%A8%E5%89%8D").text()).contains(SECRET);
		assertThat(visitor("auditor").get("/proposals/" + this.decided + "/replay").text())
			.contains("この時点で市民に公開されていた記録はありません", "その後の年度版の公表により市民に公開されました");
		assertThat(citizen.get("/plan?lang=en").text()).contains("Published plan", "All published states");
	}

	@Test
	@Order(3)
	void states_are_negotiated_by_time_as_memento_has_it() {
		on(PUBLISHED);
		Caller.Answer original = as("").get("/plan");
		assertThat(original.header("Vary").toLowerCase(java.util.Locale.ROOT)).contains("accept-datetime");
		assertThat(original.header("Link")).contains("/plan>; rel=\"original timegate\"",
				"/plan/timemap>; rel=\"timemap\"", "/plan/2024>; rel=\"first memento\"",
				"/plan/2026>; rel=\"last memento\"");
		assertThat(negotiated("Wed, 18 Nov 2026 00:00:00 GMT")).endsWith("/plan/2024");
		assertThat(negotiated("Fri, 20 Nov 2026 10:00:00 GMT")).endsWith("/plan/2026");
		assertThat(negotiated("Mon, 01 Jan 2001 00:00:00 GMT")).as("before the first").endsWith("/plan/2024");
		assertThat(negotiated("Tue, 01 Jan 2030 00:00:00 GMT")).as("never ahead").endsWith("/plan/2026");
		assertThat(
				as("").send("GET", "/plan", HttpRequest.BodyPublishers.noBody(), Map.of("Accept-Datetime", "gestern"))
					.status())
			.isEqualTo(400);
		Caller.Answer memento = as("").get("/plan/2024");
		assertThat(memento.header("Memento-Datetime")).isEqualTo("Sun, 31 Mar 2024 15:00:00 GMT");
		assertThat(memento.header("Link")).contains("/plan/2026>; rel=\"next memento\"");
		Caller.Answer map = as("").get("/plan/timemap");
		assertThat(map.header("Content-Type")).startsWith("application/link-format");
		assertThat(map.response().body()).contains(
				"/plan/2024>; rel=\"first memento\"; datetime=\"Sun, 31 Mar 2024 15:00:00 GMT\"",
				"/plan/2026>; rel=\"last memento\"; datetime=\"Thu, 19 Nov 2026 15:00:00 GMT\"");
	}

	@Test
	@Order(4)
	void a_correction_is_a_state_of_its_own_and_its_figure_leads_to_the_erratum() {
		on(PUBLISHED.plusDays(3));
		String id = submitted("officer",
				Map.of("kind", "ERRATUM", "projectId", SmallPlan.E_FORMS, "reason", "桁の誤り", "effectiveOn",
						PUBLISHED.plusDays(3).toString(), "further",
						Map.of("misprint", "KGI", "asCorrect", "システム利用者満足度 92%以上")));
		screened(id, "chief", "director");
		decidedByWhoever(id);
		assertThat(visitor("").get("/plan").text()).doesNotContain("92%以上");
		ok(as("secretariat").post("/api/editions/2026/errata"));
		Visitor citizen = visitor("");
		assertThat(citizen.get("/plan").text()).contains("92%以上", "第1回正誤を反映");
		assertThat(citizen.get("/plan/2026").text()).contains("91%以上", "その後の変更");
		assertThat(citizen.get("/plan/on/" + PUBLISHED).text()).contains("91%以上");
		long fact = printed(ok(as("").get("/api/plan/states/2026-1")).path("rows"), SmallPlan.E_FORMS).path("acts")
			.path("kgi")
			.asLong();
		assertThat(citizen.get("/facts/" + fact).text()).contains("を正誤", "桁の誤り");
	}

	private String negotiated(String at) {
		Caller.Answer answer = as("").send("GET", "/plan", HttpRequest.BodyPublishers.noBody(),
				Map.of("Accept-Datetime", at));
		assertThat(answer.status()).isEqualTo(302);
		return answer.header("Location");
	}

	private static JsonNode printed(JsonNode rows, String project) {
		for (JsonNode row : rows) {
			if (row.path("projectId").asText().equals(project)) {
				return row;
			}
		}
		throw new AssertionError(project + " is not printed");
	}

}
