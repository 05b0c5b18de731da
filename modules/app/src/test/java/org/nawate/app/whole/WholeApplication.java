package org.nawate.app.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.nawate.app.Nawate;
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
@SpringBootTest(classes = Nawate.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import({ WholeApplication.Time.class, SmallPlan.class })
public abstract class WholeApplication {

	/** What day it is; a Monday. */
	protected static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

	private static final Path HOME = home();

	@LocalServerPort
	private int port;

	@Autowired
	private SmallPlan plan;

	/** The product starts and stops its own server, in a folder that is thrown away. */
	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		properties.add("nawate.home", () -> HOME);
		// The plan of these tests is a smaller one.
		properties.add("nawate.demo.start", () -> "nothing");
	}

	/** A caller of the API with this demo account, or nobody when it is empty. */
	protected Caller as(String account) {
		return new Caller(this.port, account, "ja");
	}

	/** The address of a page. */
	protected String address(String path) {
		return "http://localhost:" + this.port + path;
	}

	/** The plan that all tests start from. */
	protected SmallPlan plan() {
		return this.plan;
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

	private static Path home() {
		try {
			return Files.createTempDirectory(Path.of("target"), "whole");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
