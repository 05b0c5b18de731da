package org.nawate.app.logcheck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;
import org.nawate.app.security.Acting;
import org.nawate.store.log.LogCheck;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of all checks: who had one made, when, and what was found. */
@Component
public class CheckBook {

	/** Findings kept of one check; how many there were is kept in any case. */
	static final int KEPT = 1_000;

	private final JdbcClient jdbc;

	CheckBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest checks, newest first. */
	public List<CheckRow> latest(int most) {
		return this.jdbc.sql("select * from log_check order by id desc limit ?")
			.param(most)
			.query(CheckBook::read)
			.list();
	}

	/** The last check that came to its end, if there was one. */
	public Optional<CheckRow> lastEnded() {
		return this.jdbc.sql("select * from log_check where outcome in ('HOLDS', 'FAILS') order by id desc limit 1")
			.query(CheckBook::read)
			.optional();
	}

	/** A check. */
	Optional<CheckRow> find(long id) {
		return this.jdbc.sql("select * from log_check where id = ?").param(id).query(CheckBook::read).optional();
	}

	/** What a check found, in the order of the log, {@link #KEPT} at most. */
	List<LogCheck.Finding> findings(long id) {
		return this.jdbc
			.sql("select problem, log_index, row_name from log_check_finding where check_id = ? order by number")
			.param(id)
			.query((row, number) -> new LogCheck.Finding(LogCheck.Problem.valueOf(row.getString("problem")),
					row.getLong("log_index"), row.getString("row_name")))
			.list();
	}

	/**
	 * Enters a check that begins.
	 * @param asked who asked for it, if somebody did
	 * @return its number; empty if one is running already
	 */
	OptionalLong begin(CheckRow.Occasion occasion, @Nullable Acting asked) {
		this.jdbc.sql("""
				update log_check set ended_at = now(), outcome = 'BROKEN_OFF'
				where ended_at is null and seen_at < now() - interval '2 minutes'""").update();
		try {
			return OptionalLong.of(this.jdbc.sql("""
					insert into log_check (occasion, person_id, person_name, post_title)
					values (?, ?, ?, ?) returning id""")
				.param(occasion.name())
				.param((asked != null) ? asked.person().value() : null)
				.param((asked != null) ? asked.personName() : null)
				.param((asked != null && asked.post() != null) ? asked.post().title() : null)
				.query(Long.class)
				.single());
		}
		catch (DuplicateKeyException ex) {
			return OptionalLong.empty();
		}
	}

	/** Enters how far it has come. */
	void reached(long id, long reached, long events) {
		this.jdbc.sql("update log_check set reached = ?, events = ?, seen_at = now() where id = ? and ended_at is null")
			.param(reached)
			.param(events)
			.param(id)
			.update();
	}

	/** Enters what it found. */
	void end(long id, LogCheck.Report report) {
		List<LogCheck.Finding> findings = report.findings();
		for (int i = 0; i < Math.min(KEPT, findings.size()); i++) {
			this.jdbc
				.sql("insert into log_check_finding (check_id, number, problem, log_index, row_name) "
						+ "values (?, ?, ?, ?, ?)")
				.param(id)
				.param(i + 1)
				.param(findings.get(i).problem().name())
				.param(findings.get(i).logIndex())
				.param(findings.get(i).row())
				.update();
		}
		this.jdbc
			.sql("""
					update log_check set ended_at = now(), seen_at = now(), reached = :size, events = :size, outcome = :outcome,
					    root_hash = :root, checkpoints = :checkpoints, problems = :problems
					where id = :id and ended_at is null""")
			.param("size", report.size())
			.param("outcome", (report.holds() ? CheckOutcome.HOLDS : CheckOutcome.FAILS).name())
			.param("root", report.root().bytes())
			.param("checkpoints", report.checkpoints())
			.param("problems", findings.size())
			.param("id", id)
			.update();
	}

	/** Enters that it came to no end. */
	void breakOff(long id) {
		this.jdbc.sql("update log_check set ended_at = now(), outcome = 'BROKEN_OFF' where id = ? and ended_at is null")
			.param(id)
			.update();
	}

	private static CheckRow read(ResultSet row, int number) throws SQLException {
		String outcome = row.getString("outcome");
		byte[] root = row.getBytes("root_hash");
		Instant ended = moment(row, "ended_at");
		return new CheckRow(row.getLong("id"), CheckRow.Occasion.valueOf(row.getString("occasion")),
				row.getString("person_name"), row.getString("post_title"),
				row.getObject("started_at", OffsetDateTime.class).toInstant(),
				row.getObject("seen_at", OffsetDateTime.class).toInstant(), row.getLong("reached"),
				row.getLong("events"), ended, (outcome != null) ? CheckOutcome.valueOf(outcome) : null,
				(root != null) ? Base64.getEncoder().encodeToString(root) : null, row.getInt("checkpoints"),
				row.getLong("problems"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
