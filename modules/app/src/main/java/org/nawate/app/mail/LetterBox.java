package org.nawate.app.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters: written once, sent until the mail server takes or refuses them. */
@Component
class LetterBox {

	/** Letters on the page of the secretariat. */
	static final int SHOWN = 100;

	private static final int LONGEST_ERROR = 500;

	private final JdbcClient jdbc;

	LetterBox(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts a letter in the box, to be sent at once. */
	void put(Letter letter, Instant now) {
		this.jdbc.sql("""
				insert into letter (letter_id, person_id, address, subject, plain, html, message_id, notices,
				                    written_at, state, attempts, next_try_at)
				values (:id, :person, :address, :subject, :plain, :html, :messageId, :notices, :now, 'WAITING', 0, :now)
				""")
			.param("id", letter.id())
			.param("person", letter.personId())
			.param("address", letter.address())
			.param("subject", letter.subject())
			.param("plain", letter.plain())
			.param("html", letter.html())
			.param("messageId", letter.messageId())
			.param("notices", letter.notices())
			.param("now", utc(now))
			.update();
	}

	/**
	 * The next letter to be tried; no other node gets it until the transaction ends.
	 */
	Optional<Letter> next(Instant now) {
		return this.jdbc.sql("""
				select * from letter where state = 'WAITING' and next_try_at <= :now
				order by next_try_at, written_at limit 1 for update skip locked""")
			.param("now", utc(now))
			.query((row, number) -> read(row))
			.optional();
	}

	void sent(UUID letter, Instant now) {
		this.jdbc.sql("""
				update letter set state = 'SENT', attempts = attempts + 1, sent_at = :now, last_error = null
				where letter_id = :id""").param("now", utc(now)).param("id", letter).update();
	}

	/** Not this time: it waits longer after each attempt, up to a limit. */
	void notYet(UUID letter, String error, Instant now, Duration longest) {
		this.jdbc.sql("""
				update letter set attempts = attempts + 1, last_error = :error,
				       next_try_at = :now + least(interval '1 minute' * power(2, least(attempts, 20)),
				                                  interval '1 second' * :longest)
				where letter_id = :id""")
			.param("error", shortened(error))
			.param("now", utc(now))
			.param("longest", longest.toSeconds())
			.param("id", letter)
			.update();
	}

	void failed(UUID letter, String error) {
		this.jdbc.sql("""
				update letter set state = 'FAILED', attempts = attempts + 1, last_error = :error
				where letter_id = :id""").param("error", shortened(error)).param("id", letter).update();
	}

	/** Lets all that is not sent be tried at once. */
	int tryAgain(Instant now) {
		return this.jdbc.sql("update letter set state = 'WAITING', next_try_at = :now where state <> 'SENT'")
			.param("now", utc(now))
			.update();
	}

	/** How many letters are in each state. */
	Map<LetterState, Integer> counts() {
		Map<LetterState, Integer> counts = new EnumMap<>(LetterState.class);
		for (LetterState state : LetterState.values()) {
			counts.put(state, 0);
		}
		this.jdbc.sql("select state, count(*) as letters from letter group by state").query((row) -> {
			counts.put(LetterState.valueOf(row.getString("state")), row.getInt("letters"));
		});
		return counts;
	}

	/** What is not sent first, then the latest. */
	List<LetterRow> latest() {
		return this.jdbc.sql("""
				select l.*, coalesce(h.person_name, l.person_id) as person_name from letter l
				left join lateral (select person_name from organisation_holding where person_id = l.person_id
				                   order by position desc limit 1) h on true
				order by l.state = 'SENT', l.written_at desc limit :shown""")
			.param("shown", SHOWN)
			.query((row, number) -> new LetterRow(row.getString("person_name"), row.getString("address"),
					row.getString("subject"), row.getInt("notices"), LetterState.valueOf(row.getString("state")),
					row.getInt("attempts"), instant(row, "written_at"), instant(row, "next_try_at"),
					maybe(row, "sent_at"), row.getString("last_error")))
			.list();
	}

	/** Removes the letters that were sent before an instant. */
	void clear(Instant before) {
		this.jdbc.sql("delete from letter where state = 'SENT' and sent_at < :before")
			.param("before", utc(before))
			.update();
	}

	private static Letter read(ResultSet row) throws SQLException {
		return new Letter(row.getObject("letter_id", UUID.class), row.getString("person_id"), row.getString("address"),
				row.getString("subject"), row.getString("plain"), row.getString("html"), row.getString("message_id"),
				row.getInt("notices"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	/** What PostgreSQL stores, and a page shows. */
	private static String shortened(String error) {
		String one = error.replaceAll("\\p{Cntrl}+", " ").strip();
		return (one.length() > LONGEST_ERROR) ? one.substring(0, LONGEST_ERROR) : one;
	}

}
