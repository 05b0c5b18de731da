package org.nawate.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that a test sets: noon of a day in Japan. */
public final class TestClock extends Clock {

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private volatile LocalDate today;

	TestClock(LocalDate today) {
		this.today = today;
	}

	/** The day it is. */
	public LocalDate today() {
		return this.today;
	}

	/** Lets another day come. */
	public void set(LocalDate day) {
		this.today = day;
	}

	@Override
	public ZoneId getZone() {
		return JAPAN;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public Instant instant() {
		return this.today.atTime(12, 0).atZone(JAPAN).toInstant();
	}

}
