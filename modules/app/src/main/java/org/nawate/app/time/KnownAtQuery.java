package org.nawate.app.time;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.RequestRejection;
import org.nawate.domain.act.Outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Resolves what somebody says of an instant to a position in the log, once for a request.
 * It is said as an instant (ISO 8601), as a day and time in Japan, as a day (its end), or
 * as the number of a fact. Known at an instant was all that stands in the log before the
 * first fact recorded after it.
 */
@Component
public class KnownAtQuery {

	/**
	 * The log's order is that of commits, which clocks of several nodes and slow writers
	 * do not follow to the millisecond: the first in the log of those recorded later.
	 */
	static final String LAST = """
			select coalesce((select min(position) - 1
			                 from (select position from fact where recorded_at > :at order by recorded_at limit 1000) later),
			                (select max(position) from fact), 0)""";

	private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	/** In an address the sign before an offset is read as a blank. */
	private static final Pattern BLANK_BEFORE_OFFSET = Pattern
		.compile("(?<=\\d{2}:\\d{2}[\\d:.]{0,13}) (?=\\d{2}:?\\d{2}$)");

	private final JdbcClient jdbc;

	private final Clock clock;

	KnownAtQuery(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What came of it. */
	public sealed interface Answer {

		/** It can be told. */
		record Known(KnownAt knownAt) implements Answer {
		}

		/** It cannot be told. */
		record Refused(Outcome.Refused refused) implements Answer {
		}

	}

	/**
	 * What was known at an instant that a caller of the API names; else it is refused.
	 */
	public KnownAt required(@Nullable String said) {
		return switch (resolve(said)) {
			case Answer.Known known -> known.knownAt();
			case Answer.Refused refused -> throw new ApiRefusal(refused.refused());
		};
	}

	/**
	 * What was known at an instant.
	 * @param said {@code null} or blank for all that is known; of a form with a field for
	 * an instant and one for a number, both with a comma between them, of which the
	 * number counts
	 */
	public Answer resolve(@Nullable String said) {
		String text = (said != null) ? lastSaid(Normalizer.normalize(said, Normalizer.Form.NFKC)) : "";
		if (text.isEmpty()) {
			return new Answer.Known(KnownAt.NOW);
		}
		try {
			return NUMBER.matcher(text).matches() ? number(Long.parseLong(text)) : instant(text);
		}
		catch (DateTimeException ex) {
			return refused(RequestRejection.KNOWN_AT_UNREADABLE, text);
		}
	}

	private static String lastSaid(String all) {
		return Arrays.stream(all.split(","))
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.reduce((first, second) -> second)
			.orElse("");
	}

	private Answer number(long number) {
		if (number == 0) {
			return refused(RequestRejection.KNOWN_AT_UNREADABLE, "0");
		}
		return this.jdbc.sql("select recorded_at from fact where position = :number")
			.param("number", number)
			.query(OffsetDateTime.class)
			.optional()
			.<Answer>map((recordedAt) -> new Answer.Known(
					new KnownAt(number, recordedAt.toInstant(), Long.toString(number))))
			.orElseGet(() -> refused(RequestRejection.KNOWN_AT_NO_FACT, Long.toString(number)));
	}

	private Answer instant(String text) {
		Instant now = this.clock.instant();
		Instant at;
		if (DAY.matcher(text).matches()) {
			LocalDate day = LocalDate.parse(text);
			Instant end = day.plusDays(1).atStartOfDay(JAPAN).toInstant().minusMillis(1);
			at = day.equals(LocalDate.ofInstant(now, JAPAN)) ? now : end;
		}
		else {
			at = moment(BLANK_BEFORE_OFFSET.matcher(text).replaceFirst("+"));
		}
		if (at.isAfter(now)) {
			return refused(RequestRejection.KNOWN_AT_AHEAD, text);
		}
		long position = this.jdbc.sql(LAST).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
		return new Answer.Known(new KnownAt(position, at, at.toString()));
	}

	/** Without a zone it is Japan's time. */
	private static Instant moment(String text) {
		String iso = text.replace(' ', 'T');
		try {
			return OffsetDateTime.parse(iso).toInstant();
		}
		catch (DateTimeException ex) {
			return LocalDateTime.parse(iso).atZone(JAPAN).toInstant();
		}
	}

	private static Answer refused(RequestRejection rejection, String said) {
		String short80 = (said.length() > 80) ? said.substring(0, 80) + "…" : said;
		return new Answer.Refused(new Outcome.Refused(rejection, List.of(short80)));
	}

}
