package org.nawate.app.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A replay gone through by slider, keys, links, the back button and by itself. */
class ReplayPlayTest extends BrowserTest {

	private static final LocatorAssertions.ContainsTextOptions PATIENT = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(30_000);

	private String waiting(boolean scripts, Person[] reader) {
		String id = submitted("officer", addition("再生する取組"));
		take("chief", id, "ENDORSE_BY_SECTION_CHIEF", java.util.Map.of("act", "ENDORSE", "opinion", "妥当と認める"));
		reader[0] = person("auditor", 1280, scripts).login();
		reader[0].open("/proposals/" + id + "/replay");
		return id;
	}

	@Test
	void the_slider_and_its_keys_go_from_act_to_act_and_the_back_button_goes_back() {
		Person[] reader = new Person[1];
		waiting(true, reader);
		Page page = reader[0].page();
		Locator slider = page.locator("#replay-at");
		int all = Integer.parseInt(slider.getAttribute("max"));
		assertThat(all).isGreaterThan(3);
		slider.focus();
		page.keyboard().press("Home");
		assertThat(page.locator("#instant h2").first()).containsText("起案", PATIENT);
		assertThat(page.locator("#replay-said")).containsText("第1の行為(全" + all + "件)", PATIENT);
		assertThat(page.locator("#replay-acts [aria-current]")).hasCount(1);
		assertThat(page).hasTitle(java.util.regex.Pattern.compile(".*第1の行為.*"));
		String first = reader[0].path();
		assertThat(first).contains("?at=");
		page.keyboard().press("ArrowRight");
		assertThat(page.locator("#replay-said")).containsText("第2の行為", PATIENT);
		assertThat(slider).isFocused();
		String second = reader[0].path();
		assertThat(second).isNotEqualTo(first);
		page.keyboard().press("End");
		assertThat(page.locator("#replay-said")).containsText("第" + all + "の行為", PATIENT);
		assertThat(page.locator("#replay-next")).hasAttribute("aria-disabled", "true");
		page.goBack();
		assertThat(page.locator("#replay-said")).containsText("第2の行為", PATIENT);
		assertThat(reader[0].path()).isEqualTo(second);
		assertThat(slider).hasValue("2");
		page.locator("#replay-next").click();
		assertThat(page.locator("#replay-said")).containsText("第3の行為", PATIENT);
		assertThat(page.locator("#replay-next")).isFocused();
		page.locator("#replay-acts a").first().click();
		assertThat(page.locator("#replay-said")).containsText("第1の行為", PATIENT);
		assertThat(reader[0].faults()).isEmpty();
	}

	@Test
	void whoever_reads_in_an_instant_is_not_interrupted_and_keeps_the_focus() {
		Person[] reader = new Person[1];
		waiting(true, reader);
		Page page = reader[0].page();
		page.locator("#replay-first").click();
		assertThat(page.locator("#replay-said")).containsText("第1の行為", PATIENT);
		reader[0].press("再生");
		assertThat(page.locator("#replay-said")).containsText("第2の行為", PATIENT);
		page.locator("#instant a").first().focus();
		assertThat(page.locator("#replay-play")).hasText("再生");
		page.goBack();
		assertThat(page.locator("#replay-said")).containsText("第1の行為", PATIENT);
		assertThat(page.locator("#instant")).isFocused();
		assertThat(reader[0].faults()).isEmpty();
	}

	@Test
	void it_plays_by_itself_to_the_end_and_stops_when_asked() {
		Person[] reader = new Person[1];
		waiting(true, reader);
		Page page = reader[0].page();
		page.locator("#replay-acts a").first().click();
		assertThat(page.locator("#replay-said")).containsText("第1の行為", PATIENT);
		reader[0].press("再生");
		assertThat(page.locator("#replay-said")).containsText("第2の行為", PATIENT);
		reader[0].press("一時停止");
		assertThat(page.locator("#replay-play")).hasText("再生");
		assertThat(page.locator("#replay-play")).isFocused();
		page.locator("#replay-previous").click();
		reader[0].press("再生");
		String all = page.locator("#replay-at").getAttribute("max");
		assertThat(page.locator("#replay-said")).containsText("第" + all + "の行為", PATIENT);
		assertThat(page.locator("#replay-play")).hasText("再生");
		assertThat(reader[0].faults()).isEmpty();
	}

	@Test
	void without_scripts_links_lead_to_the_same_instants() {
		Person[] reader = new Person[1];
		String id = waiting(false, reader);
		Page page = reader[0].page();
		assertThat(page.locator("#replay-slider")).isHidden();
		assertThat(page.locator("#replay-play")).isHidden();
		reader[0].follow("最初").sees("第1の行為");
		reader[0].follow("次").sees("第2の行為");
		assertThat(reader[0].path()).startsWith("/proposals/" + id + "/replay?at=");
		reader[0].sees("までに記録された内容");
	}

}
