package org.nawate.app.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at pages: wide and narrow, in both languages, with axe. */
abstract class Looking extends BrowserTest {

	/** Every address at which somebody looked, without what stands behind a question mark. */
	static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

	private static final int WIDE = 1280;

	private static final int NARROW = 400;

	private static final String AXE = axe();

	/** All rules but those that fetch; of what they find, what is grave. What passes is not carried over. */
	private static final String GRAVE = """
			() => axe.run(document, { resultTypes: ['violations'], preload: false }).then((results) => results.violations
				.filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
				.map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' ')))
			""";

	private static final Pattern MISSING_WORDS = Pattern.compile("\\?\\?\\S+\\?\\?");

	private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

	/** A page as it is written, without drawing it: status, language, all words, and those of the frame. */
	private static final String READ = """
			(address) => fetch(address).then((answer) => answer.text().then((text) => {
				const page = new DOMParser().parseFromString(text, 'text/html');
				const frame = page.querySelectorAll('.skip-link, .site-search label, .site-nav, .site-footer, '
					+ '.site-tools > a:not([hreflang])');
				return [String(answer.status), page.documentElement.lang, page.body.textContent,
					Array.from(frame, (part) => part.textContent).join(' ')];
			}))
			""";

	final List<String> found = new ArrayList<>();

	void lookAt(String account, List<String> addresses) {
		Person reader = enter(account, WIDE);
		look(reader, addresses);
		reader.open("/accessibility?lang=en");
		addresses.forEach((address) -> isEnglish(reader, address));
		assertThat(this.found).as(String.join("\n", this.found)).isEmpty();
	}

	Person enter(String account, int width) {
		Person visitor = person(account.isEmpty() ? "citizen" : account, width, true);
		visitor.page().addInitScript(AXE);
		return account.isEmpty() ? visitor : visitor.login();
	}

	private void look(Person visitor, List<String> addresses) {
		for (String address : addresses) {
			int status = visitor.open(address);
			LOOKED_AT.add(address.replaceFirst("[?#].*", ""));
			if (status != 200) {
				this.found.add(address + " answered " + status);
			}
			isWideAndNarrow(visitor, address);
		}
	}

	/** Both in one visit: the pages do not depend on the width at which they were opened. */
	private void isWideAndNarrow(Person visitor, String address) {
		isWide(visitor, address);
		visitor.page().setViewportSize(NARROW, 900);
		isNarrow(visitor, address);
		visitor.page().setViewportSize(WIDE, 900);
	}

	void isWide(Person visitor, String address) {
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

	void isNarrow(Person visitor, String address) {
		isAccessible(visitor.page(), address + " (narrow)");
		Object width = visitor.page().evaluate("document.documentElement.scrollWidth");
		if (((Number) width).intValue() > 400) {
			this.found.add(address + " scrolls sideways: " + width + " px");
		}
	}

	/** Only what it says: how it looks does not depend on the language. */
	private void isEnglish(Person visitor, String address) {
		List<?> read = (List<?>) visitor.page().evaluate(READ, address);
		if (!"200".equals(read.get(0)) || !"en".equals(read.get(1))) {
			this.found.add(address + " answered " + read.get(0) + " in " + read.get(1));
		}
		Matcher missing = MISSING_WORDS.matcher((String) read.get(2));
		if (missing.find()) {
			this.found.add(address + " has words missing in English: " + missing.group());
		}
		if (JAPANESE.matcher((String) read.get(3)).find()) {
			this.found.add(address + " has Japanese in the English frame: " + read.get(3));
		}
	}

	void isAccessible(Page page, String address) {
		if (!(boolean) page.evaluate("'axe' in window")) {
			page.evaluate(AXE);
		}
		for (Object grave : (List<?>) page.evaluate(GRAVE)) {
			this.found.add(address + " " + grave);
		}
	}

	/** The script of axe, which a page takes once. */
	private static String axe() {
		try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
			return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Hands in a file and looks at the page that shows what would be done with it, which
	 * only this person's session knows.
	 */
	void lookAtUpload(Person visitor, String form, String name, String content, String button) {
		visitor.open(form);
		visitor.page()
			.locator("#file")
			.setInputFiles(new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
		visitor.press(button);
		lookHere(visitor, "what was handed in at " + form);
	}

	/** Looks at the page that is open, reached by a form, wide and narrow. */
	void lookHere(Person visitor, String what) {
		LOOKED_AT.add(visitor.path().replaceFirst("[?#].*", ""));
		isWideAndNarrow(visitor, what);
	}

	void nothingWasFound() {
		assertThat(this.found).as(String.join("\n", this.found)).isEmpty();
	}

}
