package org.nawate.app.whole;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.nawate.app.Nawate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/**
 * One application and one database for all tests that extend it; each test makes its own
 * cases, so none disturbs another.
 */
@SpringBootTest(classes = Nawate.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		// The plan of these tests is a smaller one.
		properties = "nawate.demo.start=nothing")
@ActiveProfiles("demo")
@Import({ WholeApplication.Time.class, SmallPlan.class })
public abstract class WholeApplication {

	/** What day it is; a Monday. */
	protected static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

	@LocalServerPort
	private int port;

	/** A caller of the API with this demo account, or nobody when it is empty. */
	protected Caller as(String account) {
		return new Caller(this.port, account, "ja");
	}

	/**
	 * Somebody at the pages, logged in with this demo account, or not when it is empty.
	 */
	protected Visitor visitor(String account) {
		Visitor visitor = new Visitor(address(""));
		return account.isEmpty() ? visitor : visitor.login(account);
	}

	/** The address of a page. */
	protected String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	/** Japan's clock stands. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Time {

		@Bean
		@Primary
		Clock standingClock() {
			ZoneId japan = ZoneId.of("Asia/Tokyo");
			Instant now = TODAY.atTime(LocalTime.of(10, 0)).atZone(japan).toInstant();
			return Clock.fixed(now, japan);
		}

	}

}
