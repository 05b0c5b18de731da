package org.nawate.app.feed;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.nawate.domain.act.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who lets a calendar fetch their dates, and by which secret. Calendars cannot log in, so
 * the address itself is the secret: 256 bits, told once, kept as its hash alone, and void
 * as soon as the person says so.
 */
@Component
public class CalendarFeeds {

	private static final int SECRET = 32;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	CalendarFeeds(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Makes an address; an earlier one of the person is void then. */
	String create(PersonId person, String language) {
		byte[] secret = new byte[SECRET];
		this.random.nextBytes(secret);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
		this.jdbc.sql("""
				insert into calendar_feed (person_id, token_hash, language, created_at)
				values (:person, :hash, :language, :now)
				on conflict (person_id) do update
				   set token_hash = excluded.token_hash, language = excluded.language,
				       created_at = excluded.created_at, fetched_at = null""")
			.param("person", person.value())
			.param("hash", hash(token))
			.param("language", language)
			.param("now", now())
			.update();
		return token;
	}

	/** No calendar fetches the person's dates any more. */
	void revoke(PersonId person) {
		this.jdbc.sql("delete from calendar_feed where person_id = :person").param("person", person.value()).update();
	}

	/** What the person allowed. */
	public Optional<CalendarFeed> of(PersonId person) {
		return this.jdbc.sql("select * from calendar_feed where person_id = :person")
			.param("person", person.value())
			.query((row, number) -> read(row))
			.optional();
	}

	/** Whose address it is; notes that it was used. */
	Optional<CalendarFeed> fetch(String token) {
		return this.jdbc.sql("update calendar_feed set fetched_at = :now where token_hash = :hash returning *")
			.param("now", now())
			.param("hash", hash(token))
			.query((row, number) -> read(row))
			.optional();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static CalendarFeed read(ResultSet row) throws SQLException {
		OffsetDateTime fetched = row.getObject("fetched_at", OffsetDateTime.class);
		return new CalendarFeed(row.getString("person_id"), row.getString("language"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(fetched != null) ? fetched.toInstant() : null);
	}

	static String hash(String token) {
		return DigestUtils.sha256Hex(token);
	}

}
