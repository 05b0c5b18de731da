package org.nawate.app.whole;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.AfterEach;
import org.nawate.app.Nawate;
import org.nawate.app.account.TestVoters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * One application and one database for all tests that extend it; each test makes its own
 * cases, so none disturbs another.
 */
@SpringBootTest(classes = Nawate.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		// The plan of these tests is a smaller one.
		properties = { "nawate.demo.start=nothing", "nawate.schedule=false" })
@ActiveProfiles("demo")
@Import({ WholeApplication.Time.class, SmallPlan.class, TestVoters.class })
public abstract class WholeApplication {

	/** What day it is; a Monday. */
	protected static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

	@Autowired
	private StandingClock clock;

	@LocalServerPort
	private int port;

	/** A mail server is named; nobody has given an address, so nobody gets letters. */
	@DynamicPropertySource
	static void mail(DynamicPropertyRegistry properties) {
		properties.add("nawate.mail.host", () -> "127.0.0.1");
		properties.add("nawate.mail.port", () -> PostOffice.PORT);
		properties.add("nawate.mail.from", () -> "nawate@city.example");
		properties.add("nawate.address", () -> "https://nawate.city.example/");
	}

	/** It is ten in the morning of another day until the test ends. */
	protected void on(LocalDate day) {
		this.clock.stand(day);
	}

	@AfterEach
	void backToToday() {
		this.clock.stand(TODAY);
	}

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
		StandingClock standingClock() {
			return new StandingClock();
		}

	}

	/** A clock that is moved by hand. */
	static final class StandingClock extends Clock {

		private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

		private volatile LocalDate day = TODAY;

		void stand(LocalDate on) {
			this.day = on;
		}

		@Override
		public Instant instant() {
			return this.day.atTime(LocalTime.of(10, 0)).atZone(JAPAN).toInstant();
		}

		@Override
		public ZoneId getZone() {
			return JAPAN;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(instant(), zone);
		}

	}

}
