package org.nawate.app.edition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.time.KnownAt;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the facts behind the figures of a printed row: those of the register on the day
 * for which the edition was gathered, as it was known then, and of a corrected figure its
 * erratum.
 */
@Component
public class PrintedActs {

	private static final Map<String, String> FIGURES = Map.of("NAME_MISPRINT", "name", "KGI_MISPRINT", "kgi",
			"CLASS_MISPRINT", "businessClass", "OWNER_MISPRINT", "owner");

	/**
	 * When an edition was gathered last, and for which day; one that was taken over holds
	 * from its day.
	 */
	private static final String GATHERED = """
			select coalesce(g.position, e.position) as known,
			       coalesce(greatest(make_date(e.fiscal_year, 4, 1), cast(g.payload ->> 'gatheredOn' as date)),
			                e.effective_on) as day
			from edition e
			left join lateral (select position, payload from fact
			                   where name = 'plan.EditionGathered' and fiscal_year = e.fiscal_year
			                     and position < e.position
			                   order by position desc limit 1) g on true
			where e.plan_id = :plan and e.fiscal_year = :year""";

	/** What the corrections up to one have put right. */
	private static final String ERRATA = """
			select e.project_id, e.position, e.misprint ->> 'kind' as kind
			from edition_correction c
			cross join lateral jsonb_array_elements(c.corrections) as line
			join erratum e on e.proposal_id = line ->> 'proposal' and e.project_id = line ->> 'project'
			where c.plan_id = :plan and c.fiscal_year = :year and c.position <= :known
			order by e.position""";

	private final RegisterQuery register;

	private final JdbcClient jdbc;

	PrintedActs(RegisterQuery register, JdbcClient jdbc) {
		this.register = register;
		this.jdbc = jdbc;
	}

	/**
	 * The rows of an edition, corrected or not, each with the facts behind its figures.
	 */
	public PrintedPlan of(Edition edition) {
		EditionSummary summary = edition.summary();
		Map<String, Map<String, Long>> acts = new HashMap<>();
		this.jdbc.sql(GATHERED)
			.param("plan", summary.planId())
			.param("year", summary.fiscalYear().year())
			.query((row, number) -> this.register
				.find(row.getObject("day", LocalDate.class), KnownAt.fact(row.getLong("known")), RegisterFilter.none())
				.rows())
			.list()
			.forEach((rows) -> rows.forEach((row) -> acts.put(row.projectId(), new TreeMap<>(row.acts()))));
		this.jdbc.sql(ERRATA)
			.param("plan", summary.planId())
			.param("year", summary.fiscalYear().year())
			.param("known", summary.position())
			.query((RowCallbackHandler) (row) -> {
				String figure = FIGURES.get(row.getString("kind"));
				Map<String, Long> known = acts.get(row.getString("project_id"));
				if (figure != null && known != null) {
					known.put(figure, row.getLong("position"));
				}
			});
		List<RegisterRow> rows = edition.printed()
			.stream()
			.map((row) -> row.by(acts.getOrDefault(row.projectId(), Map.of())))
			.toList();
		return new PrintedPlan(edition.plan(), rows);
	}

}
