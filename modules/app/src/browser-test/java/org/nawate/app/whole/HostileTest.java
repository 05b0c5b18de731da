package org.nawate.app.whole;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HostileTest extends BrowserTest {

	@Test
	void markup_and_rare_characters_are_text_on_every_page() {
		String name = "<script>alert(1)</script>𠮷髙﨑";
		Person officer = person("officer");
		String id = saved(officer, name);
		officer.sees("下書きを保存しました");
		assertThat(officer.page().locator("#name").inputValue()).isEqualTo(name);
		officer.press("提出へ進む").sees(name).press("提出する").sees(name);
		officer.open("/proposals");
		officer.sees(name);
		Person chief = person("chief");
		chief.open("/inbox");
		chief.follow(name).sees(name);
		assertThat(file(id).path("title").asText()).isEqualTo(name);
	}

	@Test
	void a_formula_is_disarmed_in_the_table_for_spreadsheets() {
		String id = submitted("officer", addition("=HYPERLINK(\"http://example.jp\")"));
		screened(id, "chief", "director");
		approved(tabled(id));
		Person reader = person("auditor");
		reader.open("/register");
		reader.sees("=HYPERLINK(\"http://example.jp\")");
		assertThat(visitor("auditor").get("/register.csv").html()).contains("\"'=HYPERLINK(");
	}

	@Test
	void a_double_click_makes_one_case_and_submits_it_once() {
		String name = "二度押しの取組";
		Person officer = person("officer");
		officer.open("/proposals/new?kind=ADDITION");
		AdditionDayTest.fill(officer, name);
		officer.button("提出へ進む").dblclick();
		officer.sees("その期限").button("提出する").dblclick();
		officer.page().waitForURL((url) -> !url.endsWith("/submission"));
		officer.sees(name);
		int cases = 0;
		for (JsonNode row : ok(as("secretariat").get("/api/proposals")).findValues("title")) {
			cases += row.asText().equals(name) ? 1 : 0;
		}
		assertThat(cases).isEqualTo(1);
		assertThat(file(officer.id()).path("round").asInt()).isEqualTo(1);
		assertThat(file(officer.id()).path("openStep").path("kind").asText()).isEqualTo("ENDORSE_BY_SECTION_CHIEF");
	}

	@Test
	void of_two_who_endorse_the_same_step_one_is_told_that_it_is_done() {
		String id = submitted("officer", addition("同時に確認される取組"));
		String address = "/inbox/" + step(id, "ENDORSE_BY_SECTION_CHIEF");
		Person first = person("chief");
		Person second = person("chief");
		first.open(address);
		second.open(address);
		first.press("確認・承認する").sees("部長");
		second.press("確認・承認する");
		second.main().locator(".notice.warning").first().waitFor();
		assertThat(second.path()).isEqualTo("/proposals/" + id);
		take("director", id, "ENDORSE_BY_DIRECTOR", Map.of("act", "ENDORSE"));
	}

	private static String saved(Person officer, String name) {
		officer.open("/proposals/new?kind=ADDITION");
		AdditionDayTest.fill(officer, name);
		officer.press("下書きを保存").sees("下書きを保存しました");
		return officer.id();
	}

}
