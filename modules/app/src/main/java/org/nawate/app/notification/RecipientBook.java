package org.nawate.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.nawate.domain.act.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants letters, and where to. */
@Component
public class RecipientBook {

	private final JdbcClient jdbc;

	private final Clock clock;

	RecipientBook(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Where a person's letters go; empty for somebody who wants none. */
	public Optional<Recipient> find(PersonId person) {
		return this.jdbc.sql("select * from notice_recipient where person_id = :person")
			.param("person", person.value())
			.query((row, number) -> read(row))
			.optional();
	}

	/** Notes what the person said last. */
	public void keep(Recipient recipient) {
		this.jdbc.sql("""
				insert into notice_recipient (person_id, address, language, twice_daily, refused, changed_at)
				values (:person, :address, :language, :twiceDaily, :refused, :now)
				on conflict (person_id) do update
				   set address = excluded.address, language = excluded.language, twice_daily = excluded.twice_daily,
				       refused = excluded.refused, changed_at = excluded.changed_at""")
			.param("person", recipient.personId())
			.param("address", recipient.address())
			.param("language", recipient.language())
			.param("twiceDaily", recipient.twiceDaily())
			.param("refused", recipient.refused().stream().map(Enum::name).sorted().toArray(String[]::new))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The person wants no letters any more; what waits for them is dropped later. */
	public void forget(PersonId person) {
		this.jdbc.sql("delete from notice_recipient where person_id = :person")
			.param("person", person.value())
			.update();
	}

	private static Recipient read(ResultSet row) throws SQLException {
		String[] refused = (String[]) row.getArray("refused").getArray();
		return new Recipient(row.getString("person_id"), row.getString("address"), row.getString("language"),
				row.getBoolean("twice_daily"),
				Arrays.stream(refused).map(NoticeKind::valueOf).collect(Collectors.toSet()));
	}

}
