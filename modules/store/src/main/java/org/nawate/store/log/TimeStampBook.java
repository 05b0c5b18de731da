package org.nawate.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The answers of time-stamping authorities (RFC 3161), one for a signed state of the log
 * at most. What is entered stays.
 */
public final class TimeStampBook {

	/**
	 * A signed state that an authority saw.
	 *
	 * @param size events in the log then
	 * @param stampedAt when it was seen, by the authority's clock
	 * @param authority who says so, as its certificate names it
	 */
	public record Stamped(long size, Instant stampedAt, String authority) {
	}

	private static final String ALL = "select size, stamped_at, authority from event_log_time_stamp ";

	private final JdbcClient jdbc;

	/** The time-stamps in that database. */
	public TimeStampBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Enters a verified answer.
	 * @return whether there was none for that state yet
	 */
	public boolean enter(Stamped stamped, byte[] answer) {
		return this.jdbc.sql("""
				insert into event_log_time_stamp (size, answer, stamped_at, authority) values (?, ?, ?, ?)
				on conflict do nothing""")
			.param(stamped.size())
			.param(answer)
			.param(stamped.stampedAt().atOffset(ZoneOffset.UTC))
			.param(stamped.authority())
			.update() == 1;
	}

	/** The one of the largest state. */
	public Optional<Stamped> latest() {
		return this.jdbc.sql(ALL + "order by size desc limit 1").query(TimeStampBook::read).optional();
	}

	/** The one of the first state that covers an event, by its place from 0. */
	public Optional<Stamped> covering(long index) {
		return this.jdbc.sql(ALL + "where size > ? order by size limit 1")
			.param(index)
			.query(TimeStampBook::read)
			.optional();
	}

	/** Those of states of these sizes. */
	public Map<Long, Stamped> of(Collection<Long> sizes) {
		return this.jdbc.sql(ALL + "where size = any (?)")
			.param(sizes.toArray(Long[]::new))
			.query(TimeStampBook::read)
			.list()
			.stream()
			.collect(Collectors.toMap(Stamped::size, (one) -> one));
	}

	/** Whether one was entered in the time that has just passed. */
	public boolean enteredWithin(Duration time) {
		return this.jdbc.sql("""
				select exists (select from event_log_time_stamp
				    where kept_at > now() - ? * interval '1 second')""")
			.param(time.toSeconds())
			.query(Boolean.class)
			.single();
	}

	/** The answer itself, for the state of that size. */
	public Optional<byte[]> answer(long size) {
		return this.jdbc.sql("select answer from event_log_time_stamp where size = ?")
			.param(size)
			.query(byte[].class)
			.optional();
	}

	private static Stamped read(ResultSet row, int number) throws SQLException {
		return new Stamped(row.getLong("size"), row.getObject("stamped_at", OffsetDateTime.class).toInstant(),
				row.getString("authority"));
	}

}
