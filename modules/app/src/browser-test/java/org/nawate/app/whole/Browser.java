package org.nawate.app.whole;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** One Chromium for all tests of this JVM; each person gets a context of their own. */
final class Browser {

	private static final Playwright PLAYWRIGHT = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	private Browser() {
	}

	/** Nothing is shared with the other contexts: no cookie, no storage. */
	static BrowserContext context(int width, boolean scripts) {
		BrowserContext context = CHROMIUM
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("ja-JP")
				.setTimezoneId("Asia/Tokyo")
				.setViewportSize(width, 900)
				.setJavaScriptEnabled(scripts));
		// The machine that builds may be busy.
		context.setDefaultTimeout(30_000);
		return context;
	}

}
