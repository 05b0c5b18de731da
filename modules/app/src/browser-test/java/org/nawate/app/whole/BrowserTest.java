package org.nawate.app.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People with browsers, in a city that is theirs alone: so they look at it while other
 * tests work in another one. A test that fails leaves a picture of every page that was
 * open in target/screenshots.
 */
@TestPropertySource(properties = "nawate.test.city=looked-at")
@Execution(ExecutionMode.CONCURRENT)
// One test of them after the other: they share the city, and Playwright serves one thread.
@ResourceLock("browser")
abstract class BrowserTest extends Casework {

	private final List<Person> visitors = new ArrayList<>();

	@RegisterExtension
	final AfterTestExecutionCallback end = this::end;

	/** Somebody who has logged in with this demo account. */
	Person person(String account) {
		return person(account, 1280, true).login();
	}

	/** Somebody with this browser, not logged in yet. */
	Person person(String account, int width, boolean scripts) {
		Person visitor = new Person(account, address(""), width, scripts);
		this.visitors.add(visitor);
		return visitor;
	}

	private void end(ExtensionContext test) {
		try {
			List<String> faults = this.visitors.stream()
				.flatMap((visitor) -> visitor.faults().stream().map((fault) -> visitor.name() + ": " + fault))
				.toList();
			boolean failed = test.getExecutionException().isPresent();
			if (failed || !faults.isEmpty()) {
				photograph(test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName());
			}
			if (!failed) {
				assertThat(faults).isEmpty();
			}
		}
		finally {
			this.visitors.forEach(Person::leave);
		}
	}

	private void photograph(String test) {
		for (int i = 0; i < this.visitors.size(); i++) {
			Person visitor = this.visitors.get(i);
			visitor.photograph(Path.of("target", "screenshots", test + "." + i + "-" + visitor.name() + ".png"));
		}
	}

}
