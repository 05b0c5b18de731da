package org.nawate.app.edition;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.plan.EditionRow;
import org.nawate.domain.plan.PlanEntry;
import org.nawate.domain.project.ProjectId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which editions there are and what stands in them. */
@Component
public class EditionQuery {

	private static final String EDITIONS = """
			select e.plan_id, e.fiscal_year, e.published, e.rows, e.source, e.on_day, e.effective_on, e.recorded_at,
			       e.position, p.name, p.goals, p.measures
			from (select plan_id, fiscal_year, true as published, rows, source, published_on as on_day, effective_on,
			             recorded_at, position from edition
			      union all
			      select plan_id, fiscal_year, false, rows, null, gathered_on, null, recorded_at, position
			      from edition_draft) e
			join action_plan p on p.plan_id = e.plan_id
			""";

	private static final String CORRECTED = """
			select c.plan_id, c.fiscal_year, true as published, c.rows, e.source, c.published_on as on_day,
			       e.effective_on, c.recorded_at, c.position, p.name, p.goals, p.measures
			from edition_correction c
			join edition e on e.plan_id = c.plan_id and e.fiscal_year = c.fiscal_year
			join action_plan p on p.plan_id = c.plan_id
			where c.fiscal_year = :year and (cast(:number as int) is null or c.number = :number)
			order by c.number desc limit 1
			""";

	/** Corrections are numbered from 1 on; what was published comes before them. */
	private static final String KNOWN = """
			select e.plan_id, e.fiscal_year, true as published, coalesce(c.rows, e.rows) as rows, e.source,
			       coalesce(c.published_on, e.published_on) as on_day, e.effective_on,
			       coalesce(c.recorded_at, e.recorded_at) as recorded_at, coalesce(c.position, e.position) as position,
			       p.name, p.goals, p.measures
			from edition e
			join action_plan p on p.plan_id = e.plan_id
			left join edition_correction c on c.plan_id = e.plan_id and c.fiscal_year = e.fiscal_year
			  and c.position <= :known
			where e.fiscal_year = :year and e.position <= :known
			order by c.number desc nulls last limit 1
			""";

	private final JdbcClient jdbc;

	private final RegisterQuery register;

	private final ObjectMapper json;

	EditionQuery(JdbcClient jdbc, RegisterQuery register, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.register = register;
		this.json = json;
	}

	/** The last fiscal year of the plan, of the latest one where there are several. */
	public Optional<FiscalYear> lastYear() {
		return this.jdbc.sql("select last_year from action_plan order by last_year desc limit 1")
			.query(Integer.class)
			.optional()
			.map(FiscalYear::new);
	}

	/** The published editions, newest first. */
	public List<EditionSummary> list() {
		return editions("where published order by fiscal_year desc").stream().map(Edition::summary).toList();
	}

	/** What was gathered and not yet published, newest first. */
	public List<EditionSummary> drafts() {
		return editions("where not published order by fiscal_year desc").stream().map(Edition::summary).toList();
	}

	/** The published edition of a fiscal year, its rows exactly as frozen. */
	public Optional<Edition> find(FiscalYear year) {
		return edition("where published and fiscal_year = :year", year);
	}

	/** What was gathered for a fiscal year and is not yet published. */
	public Optional<Edition> draft(FiscalYear year) {
		return edition("where not published and fiscal_year = :year", year);
	}

	/**
	 * The published edition of a fiscal year as it is correct; empty if nothing in it was
	 * corrected.
	 */
	public Optional<Edition> corrected(FiscalYear year) {
		return corrected(year, null);
	}

	/**
	 * The edition of a fiscal year as a correction left it.
	 * @param number of the correction; {@code null} for the last one
	 */
	public Optional<Edition> corrected(FiscalYear year, @Nullable Integer number) {
		return this.jdbc.sql(CORRECTED)
			.param("year", year.year())
			.param("number", number, Types.INTEGER)
			.query((row, i) -> read(row))
			.optional();
	}

	/**
	 * The edition of a fiscal year as it read at an instant: as corrected last by then,
	 * or as published; empty if it was not published yet.
	 */
	public Optional<Edition> known(FiscalYear year, KnownAt knownAt) {
		return this.jdbc.sql(KNOWN)
			.param("year", year.year())
			.param("known", knownAt.position())
			.query((row, number) -> read(row))
			.optional();
	}

	/**
	 * The last edition published before a fiscal year, to compare with; as it is correct.
	 */
	public Optional<Edition> before(FiscalYear year) {
		return edition("where published and fiscal_year < :year order by fiscal_year desc limit 1", year)
			.map((last) -> corrected(last.summary().fiscalYear()).orElse(last));
	}

	/** What changed from the rows of one edition to those of the next. */
	public EditionComparison compare(List<EditionRow> rows, List<EditionRow> lastRows) {
		return EditionComparison.of(rows, lastRows);
	}

	/** The plan as it stands in force on a day, to be gathered into an edition. */
	public List<PlanEntry> inForce(LocalDate asOf) {
		return this.register.find(asOf, RegisterFilter.none()).rows().stream().map(EditionQuery::entry).toList();
	}

	private static PlanEntry entry(RegisterRow row) {
		boolean ended = row.state().isEnded();
		return new PlanEntry(new ProjectId(row.projectId()), row.measure(), row.number(), row.name(),
				row.businessClass(), ended ? null : row.kgi().toKgi(), ended ? null : row.owner(), row.state());
	}

	private Optional<Edition> edition(String where, FiscalYear year) {
		return this.jdbc.sql(EDITIONS + where)
			.param("year", year.year())
			.query((row, number) -> read(row))
			.list()
			.stream()
			.findFirst();
	}

	private List<Edition> editions(String where) {
		return this.jdbc.sql(EDITIONS + where).query((row, number) -> read(row)).list();
	}

	private Edition read(ResultSet row) throws SQLException {
		try {
			List<EditionRow> rows = this.json.readValue(row.getString("rows"), new TypeReference<List<EditionRow>>() {
			});
			EditionSummary summary = new EditionSummary(row.getString("plan_id"),
					new FiscalYear(row.getInt("fiscal_year")), row.getBoolean("published"), rows.size(),
					row.getObject("on_day", LocalDate.class), row.getObject("effective_on", LocalDate.class),
					row.getString("source"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
					row.getLong("position"));
			return new Edition(summary, PlanOutline.read(this.json, row), rows);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
