package org.nawate.app.whole;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The inbox by keyboard alone. */
class InboxKeysTest extends BrowserTest {

	private static final String FOCUSED = "document.activeElement.textContent.trim()";

	@Test
	void a_chief_walks_the_list_by_single_keys_opens_a_row_and_can_turn_the_keys_off() {
		submitted("officer", addition("鍵盤で開く取組"));
		submitted("officer", addition("鍵盤で開く取組"));
		Person chief = person("chief", 1280, true).login();
		chief.open("/inbox");
		Page page = chief.page();
		page.keyboard().press("j");
		Object first = page.evaluate(FOCUSED);
		String one = address(page);
		page.keyboard().press("j");
		String two = address(page);
		assertThat(first.toString()).isNotBlank();
		assertThat(two).isNotEqualTo(one).contains("/inbox/");
		page.keyboard().press("k");
		assertThat(address(page)).isEqualTo(one);
		page.keyboard().press("?");
		assertThat(page.evaluate("document.getElementById('keys').open")).isEqualTo(true);
		assertThat(page.evaluate(FOCUSED)).isEqualTo("キーボード操作");
		page.keyboard().press("j");
		page.keyboard().press("Enter");
		page.waitForURL("**/inbox/**");
		chief.open("/inbox");
		page.locator("#keys summary").click();
		page.locator("#keys-on").click();
		page.reload();
		page.keyboard().press("j");
		assertThat(page.evaluate("document.activeElement.matches('[data-key-open]')")).isEqualTo(false);
		page.locator("#site-search").focus();
		page.keyboard().type("jk?x");
		assertThat(page.locator("#site-search").inputValue()).isEqualTo("jk?x");
	}

	private static String address(Page page) {
		return String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
	}

}
