package org.nawate.app.publication;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.app.edition.Edition;
import org.nawate.app.edition.EditionQuery;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.plan.EditionRow;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which states of the plan were published, and which one is read on a day. */
@Component
public class PublicationQuery {

	/**
	 * An edition that was taken over was printed before there was anything to record: it
	 * is read from the day on which it is in force. What was gathered last stands in the
	 * rows, and nothing that was recorded later.
	 */
	private static final String ALL = """
			with state as (
			    select plan_id, fiscal_year, 0 as correction, effective_on, position,
			           case when source is null then published_on else effective_on end as on_day
			    from edition
			    union all
			    select c.plan_id, c.fiscal_year, c.number, e.effective_on, c.position, c.published_on
			    from edition_correction c join edition e using (plan_id, fiscal_year))
			select s.fiscal_year, s.correction, s.on_day, s.effective_on, s.position,
			       coalesce((select max(g.position) from fact g
			                 where g.name = 'plan.EditionGathered' and g.fiscal_year = s.fiscal_year
			                   and g.position < e.position), e.position) as gathered
			from state s join edition e using (plan_id, fiscal_year)
			order by s.fiscal_year, s.correction""";

	private static final String OF_PROJECT = """
			select s.fiscal_year, s.correction, s.line, p.plan_id, p.name, p.goals, p.measures
			from (select plan_id, fiscal_year, 0 as correction, printed as line from edition_row
			      where project_id = :project
			      union all
			      select c.plan_id, c.fiscal_year, c.number, l.line
			      from edition_correction c cross join lateral jsonb_array_elements(c.rows) as l (line)
			      where l.line ->> 'project' = :project) s
			join action_plan p on p.plan_id = s.plan_id
			where s.line is not null""";

	private final JdbcClient jdbc;

	private final EditionQuery editions;

	private final ObjectMapper json;

	PublicationQuery(JdbcClient jdbc, EditionQuery editions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.editions = editions;
		this.json = json;
	}

	/** All of them, the oldest first. */
	public List<Publication> all() {
		return this.jdbc.sql(ALL).query((row, number) -> read(row)).list();
	}

	/** The one that citizens read on a day; empty before the first. */
	static Optional<Publication> on(LocalDate day, List<Publication> all) {
		return all.stream().filter((one) -> !one.from().isAfter(day)).reduce((earlier, later) -> later);
	}

	/** The one of a name. */
	static Optional<Publication> named(String name, List<Publication> all) {
		return all.stream().filter((one) -> one.name().equals(name)).findFirst();
	}

	/** The rows that citizens read today. */
	public List<RegisterRow> rows(LocalDate today) {
		return on(today, all()).map((latest) -> edition(latest).printed()).orElseGet(List::of);
	}

	/** How each state prints a project, by the names of the states that do. */
	Map<String, RegisterRow> rowsOf(String project) {
		Map<String, RegisterRow> rows = new HashMap<>();
		this.jdbc.sql(OF_PROJECT)
			.param("project", project)
			.query((RowCallbackHandler) (row) -> rows
				.put(Publication.name(row.getInt("fiscal_year"), row.getInt("correction")), printed(row)));
		return rows;
	}

	private RegisterRow printed(ResultSet row) throws SQLException {
		try {
			return Edition.print(PlanOutline.read(this.json, row),
					this.json.readValue(row.getString("line"), EditionRow.class));
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Every name that was ever printed of a project, in one line each. */
	public Map<String, String> names() {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("""
				select project_id,
				       string_agg(concat_ws(' ', printed ->> 'name', corrected ->> 'name'), ' ') as names
				from edition_row group by project_id""")
			.query((RowCallbackHandler) (row) -> names.put(row.getString("project_id"), row.getString("names")));
		return names;
	}

	/** Its rows, exactly as published. */
	public Edition edition(Publication publication) {
		FiscalYear year = publication.fiscalYear();
		return (publication.isCorrected() ? this.editions.corrected(year, publication.correction())
				: this.editions.find(year))
			.orElseThrow(() -> new IllegalStateException("A publication without its rows: " + publication.name()));
	}

	private static Publication read(ResultSet row) throws SQLException {
		LocalDate on = row.getObject("on_day", LocalDate.class);
		LocalDate effectiveOn = row.getObject("effective_on", LocalDate.class);
		return new Publication(new FiscalYear(row.getInt("fiscal_year")), row.getInt("correction"), on,
				on.isAfter(effectiveOn) ? on : effectiveOn, effectiveOn, row.getLong("gathered"),
				row.getLong("position"));
	}

}
