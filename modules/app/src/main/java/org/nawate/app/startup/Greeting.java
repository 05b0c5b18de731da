package org.nawate.app.startup;

import java.lang.management.ManagementFactory;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first words after a start: where it is, how long it took, who may log in, what to
 * try.
 */
@Component
class Greeting {

	private final ObjectProvider<DemoGuide> guide;

	private final Database database;

	Greeting(ObjectProvider<DemoGuide> guide, Database database) {
		this.guide = guide;
		this.database = database;
	}

	@EventListener
	@Order
	void greet(ApplicationReadyEvent event) {
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			double seconds = (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
					/ 1000.0;
			Console.say("");
			Console.say("Nawate が起動しました(%.1f秒) / Nawate is running (started in %.1f s)".formatted(seconds, seconds));
			Console.say("  アドレス / address    " + address(web));
			Console.say("  データ / data         " + this.database.getJdbcUrl());
			this.guide.ifAvailable(Greeting::introduce);
			Console.say("");
		}
	}

	private static String address(WebServerApplicationContext web) {
		Environment environment = ((ApplicationContext) web).getEnvironment();
		String scheme = environment.containsProperty("server.ssl.bundle")
				|| environment.containsProperty("server.ssl.key-store") ? "https" : "http";
		return scheme + "://localhost:" + web.getWebServer().getPort()
				+ environment.getProperty("server.servlet.context-path", "");
	}

	private static void introduce(DemoGuide guide) {
		Console.say("");
		Console.say("  デモ用アカウント / demo accounts");
		for (DemoGuide.Account account : guide.accounts()) {
			Console.say("    %-14s %-14s %s %s".formatted(account.login(), account.password(), account.post(),
					account.person()));
		}
		Console.say("");
		Console.say("  まず試すこと / what to try first");
		List<DemoGuide.Step> steps = guide.firstSteps();
		for (int i = 0; i < steps.size(); i++) {
			Console.say("    %d. %s".formatted(i + 1, steps.get(i).japanese()));
			Console.say("       " + steps.get(i).english());
		}
	}

}
