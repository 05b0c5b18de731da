package org.nawate.app.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A person before a page. What no page may do is noted: an error in the console, a
 * violation of the content policy, a request to another host, a dialog, a failure of the
 * server.
 */
final class Person {

	private static final double PATIENCE = 30_000;

	private final String name;

	private final String origin;

	private final BrowserContext context;

	private final Page page;

	private final List<String> faults = new ArrayList<>();

	Person(String name, String origin, int width, boolean scripts) {
		this.name = name;
		this.origin = origin;
		this.context = Browser.context(width, scripts);
		this.page = this.context.newPage();
		watch();
	}

	private void watch() {
		this.page.onConsoleMessage((message) -> {
			// What could not be loaded is told below, with its status.
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
				this.faults.add("console: " + message.text());
			}
		});
		this.page.onPageError((error) -> this.faults.add("script: " + error));
		this.page.onDialog((dialog) -> {
			this.faults.add("dialog: " + dialog.message());
			dialog.dismiss();
		});
		this.page.onRequest((request) -> {
			if (!request.url().startsWith(this.origin) && !request.url().startsWith("data:")) {
				this.faults.add("other host: " + request.url());
			}
		});
		this.page.onResponse((response) -> {
			String kind = response.request().resourceType();
			boolean answered = kind.equals("document") || kind.equals("xhr");
			if (response.status() >= 500 || (response.status() >= 400 && !answered)) {
				this.faults.add(response.status() + " " + response.url());
			}
		});
	}

	String name() {
		return this.name;
	}

	List<String> faults() {
		return this.faults;
	}

	Page page() {
		return this.page;
	}

	Locator main() {
		return this.page.locator("main");
	}

	Person login() {
		open("/login");
		write("username", this.name);
		write("password", "nawate-demo");
		press("ログイン");
		assertThat(this.page.locator(".person-name")).isVisible();
		return this;
	}

	/** Opens an address and answers the status. */
	int open(String path) {
		Response response = this.page.navigate(this.origin + path);
		return (response != null) ? response.status() : 0;
	}

	/** Presses the button with these words in the page. */
	Person press(String words) {
		button(words).click();
		return this;
	}

	Locator button(String words) {
		return main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true)).first();
	}

	/** Follows the link with these words in the page. */
	Person follow(String words) {
		main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words)).first().click();
		return this;
	}

	/** Writes into the field of this id. */
	Person write(String field, String text) {
		this.page.locator("#" + field).fill(text);
		return this;
	}

	/** Chooses by the words that stand beside the box or the circle. */
	Person choose(String words) {
		main().getByLabel(words, new Locator.GetByLabelOptions().setExact(true)).first().check();
		return this;
	}

	/** These words stand in the page. */
	Person sees(String words) {
		assertThat(main()).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
		return this;
	}

	Person seesNot(String words) {
		assertThat(main()).not().containsText(words);
		return this;
	}

	String path() {
		return this.page.url().substring(this.origin.length());
	}

	/** The part of the address that names what is shown. */
	String id() {
		return path().split("[/?#]", -1)[2];
	}

	void photograph(Path file) {
		this.page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
	}

	void leave() {
		this.context.close();
	}

}
