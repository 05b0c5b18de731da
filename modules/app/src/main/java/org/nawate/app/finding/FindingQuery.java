package org.nawate.app.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.finding.FactFound;
import org.nawate.domain.finding.FindingGrade;
import org.nawate.domain.finding.FindingId;
import org.nawate.domain.finding.FindingState;
import org.nawate.domain.finding.MeasureStatus;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how findings stand. */
@Component
public class FindingQuery {

	/** More than these nobody follows at once; the rest by filters. */
	private static final int MOST = 500;

	private static final String SELECT = """
			select f.*, coalesce(u.name, f.unit_name) as shown_unit from finding f
			left join organisation_line_on(:today) u on u.unit_id = f.unit_id""";

	private static final String DUE = "case f.state when 'ANSWER_DUE' then f.answer_by when 'MEASURE_DUE' then f.measure_by end";

	private final JdbcClient jdbc;

	private final Clock clock;

	FindingQuery(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Which findings; {@code null} for all.
	 *
	 * @param overdue only those with which the section is behind its day
	 */
	record Filter(@Nullable FindingGrade grade, @Nullable FindingState state, @Nullable String unit, boolean overdue) {
	}

	/** Findings, the latest first. */
	List<FindingRow> find(Filter filter) {
		FindingGrade grade = filter.grade();
		FindingState state = filter.state();
		return this.jdbc.sql(SELECT + """

				where (cast(:grade as text) is null or f.grade = :grade)
				  and (cast(:state as text) is null or f.state = :state)
				  and (cast(:unit as text) is null or f.unit_id = :unit)
				  and (not :overdue or\s""" + DUE + " < :today) order by f.position desc limit " + MOST)
			.param("today", today())
			.param("grade", (grade != null) ? grade.name() : null)
			.param("state", (state != null) ? state.name() : null)
			.param("unit", filter.unit())
			.param("overdue", filter.overdue())
			.query((row, number) -> read(row))
			.list();
	}

	/**
	 * What sections are to answer or to do, the most urgent first.
	 * @param viewed whether also what their chiefs are to view afterwards
	 */
	List<FindingRow> owedBy(List<String> units, boolean viewed) {
		return this.jdbc.sql(SELECT
				+ " where f.unit_id = any (:units) and (f.state in ('ANSWER_DUE', 'MEASURE_DUE') or (:viewed and f.unseen)) order by "
				+ DUE + ", f.position")
			.param("today", today())
			.param("viewed", viewed)
			.param("units", units.toArray(String[]::new))
			.query((row, number) -> read(row))
			.list();
	}

	public Optional<FindingRow> find(FindingId id) {
		return this.jdbc.sql(SELECT + " where f.finding_id = :id")
			.param("today", today())
			.param("id", id.value())
			.query((row, number) -> read(row))
			.optional();
	}

	/** The sections that owe something. */
	List<String> unitsOwing() {
		return this.jdbc.sql("select distinct unit_id from finding where state in ('ANSWER_DUE', 'MEASURE_DUE')")
			.query(String.class)
			.list();
	}

	/** How much sections owe, and their chiefs are to view afterwards. */
	int countOwed(List<String> units) {
		return this.jdbc
			.sql("select count(*) from finding where unit_id = any (?) "
					+ "and (state in ('ANSWER_DUE', 'MEASURE_DUE') or unseen)")
			.param(units.toArray(String[]::new))
			.query(Integer.class)
			.single();
	}

	/**
	 * What any section owes until a day or should have done before, the longest due
	 * first.
	 */
	public List<FindingRow> dueBy(LocalDate day) {
		return this.jdbc.sql(SELECT + " where " + DUE + " <= :day order by " + DUE + ", f.position")
			.param("today", today())
			.param("day", day)
			.query((row, number) -> read(row))
			.list();
	}

	/** Findings about a fact, and the one that it belongs to itself. */
	List<FindingRow> ofFact(long position) {
		return this.jdbc.sql(SELECT + """

				where f.finding_id in (select finding_id from finding_fact where position = :position
				                       union select aggregate_id from fact where position = :position)
				order by f.position""")
			.param("today", today())
			.param("position", position)
			.query((row, number) -> read(row))
			.list();
	}

	/** The numbers of the facts that a finding is about. */
	List<Long> facts(FindingId id) {
		return this.jdbc.sql("select position from finding_fact where finding_id = :id order by position")
			.param("id", id.value())
			.query(Long.class)
			.list();
	}

	/** The numbers of the facts of the finding itself, in order. */
	List<Long> history(FindingId id) {
		return this.jdbc.sql("select position from fact where aggregate_id = :id order by position")
			.param("id", id.value())
			.query(Long.class)
			.list();
	}

	/** A fact on record by its number. */
	Optional<FactFound> fact(long number) {
		return this.jdbc.sql("select event_id, position from fact where position = :number")
			.param("number", number)
			.query((row, index) -> new FactFound(row.getString(1), row.getLong(2)))
			.optional();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private FindingRow read(ResultSet row) throws SQLException {
		String status = row.getString("measure_status");
		FindingState state = FindingState.valueOf(row.getString("state"));
		LocalDate answerBy = row.getObject("answer_by", LocalDate.class);
		LocalDate measureBy = row.getObject("measure_by", LocalDate.class);
		LocalDate due = (state == FindingState.ANSWER_DUE) ? answerBy : measureBy;
		return new FindingRow(row.getString("finding_id"), row.getString("number"),
				FindingGrade.valueOf(row.getString("grade")), row.getString("title"), row.getString("found"),
				row.getString("asked"), row.getString("unit_id"), row.getString("shown_unit"), state, answerBy,
				row.getString("answer"), measureBy, (status != null) ? MeasureStatus.valueOf(status) : null,
				row.getString("account"), row.getObject("recorded_on", LocalDate.class), row.getLong("position"),
				row.getBoolean("unseen"), state.isOwedBySection() && due != null && due.isBefore(today()));
	}

}
