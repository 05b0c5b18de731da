package org.nawate.ledger.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.json.Json.JsonObject;

/**
 * An event as the verifier judges it.
 *
 * @param place its place in the log, from 0
 * @param aggregate whose event it is
 * @param sequence its place there, from 0
 * @param event its stored name
 * @param recordedAt when it was recorded, ISO 8601, UTC
 * @param payload what happened
 */
public record Fact(long place, String aggregate, long sequence, String event, String recordedAt, JsonObject payload) {

	/** The city's days begin here. */
	private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

	/** How people find it: its name, aggregate and place there. */
	String name() {
		return this.event + " " + this.aggregate + " #" + this.sequence;
	}

	/** The part of the product that told it, for instance {@code proposal}. */
	String feature() {
		int dot = this.event.indexOf('.');
		return (dot > 0) ? this.event.substring(0, dot) : "";
	}

	Doc doc() {
		return new Doc(this.payload);
	}

	/** When it was recorded; {@code null} if that is no instant. */
	@Nullable Instant instant() {
		try {
			return Instant.parse(this.recordedAt);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** The day of the city on which it was recorded. */
	LocalDate recordedOn() {
		Instant at = instant();
		return (at != null) ? LocalDate.ofInstant(at, TOKYO) : LocalDate.MIN;
	}

}
