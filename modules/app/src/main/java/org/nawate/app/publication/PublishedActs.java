package org.nawate.app.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.nawate.app.edition.Edition;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.app.time.KnownAt;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the facts behind the figures of a published row: those of the register on the day
 * from which the edition holds, as it was known when the edition was gathered, and of a
 * corrected figure its erratum.
 */
@Component
class PublishedActs {

	private static final Map<String, String> FIGURES = Map.of("NAME_MISPRINT", "name", "KGI_MISPRINT", "kgi",
			"CLASS_MISPRINT", "businessClass", "OWNER_MISPRINT", "owner");

	/** What the corrections up to one have put right. */
	private static final String ERRATA = """
			select e.project_id, e.position, e.misprint ->> 'kind' as kind
			from edition_correction c
			cross join lateral jsonb_array_elements(c.corrections) as line
			join erratum e on e.proposal_id = line ->> 'proposal' and e.project_id = line ->> 'project'
			where c.fiscal_year = :year and c.number <= :number
			order by e.position""";

	private final RegisterQuery register;

	private final JdbcClient jdbc;

	PublishedActs(RegisterQuery register, JdbcClient jdbc) {
		this.register = register;
		this.jdbc = jdbc;
	}

	/** The printed rows, each with the facts behind its figures. */
	List<RegisterRow> rows(Publication publication, Edition edition) {
		Map<String, Map<String, Long>> acts = new HashMap<>();
		this.register.find(publication.effectiveOn(), KnownAt.fact(publication.gathered()), RegisterFilter.none())
			.rows()
			.forEach((row) -> acts.put(row.projectId(), new TreeMap<>(row.acts())));
		if (publication.isCorrected()) {
			correct(publication, acts);
		}
		return edition.printed().stream().map((row) -> row.by(acts.getOrDefault(row.projectId(), Map.of()))).toList();
	}

	private void correct(Publication publication, Map<String, Map<String, Long>> acts) {
		this.jdbc.sql(ERRATA)
			.param("year", publication.fiscalYear().year())
			.param("number", publication.correction())
			.query((RowCallbackHandler) (row) -> {
				String figure = FIGURES.get(row.getString("kind"));
				Map<String, Long> known = acts.get(row.getString("project_id"));
				if (figure != null && known != null) {
					known.put(figure, row.getLong("position"));
				}
			});
	}

}
