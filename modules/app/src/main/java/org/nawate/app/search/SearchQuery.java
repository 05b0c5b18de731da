package org.nawate.app.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nawate.app.look.CaseTitle;
import org.nawate.app.publication.PublicationQuery;
import org.nawate.app.register.RegisterFilter;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.register.RegisterRow;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalState;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds projects by name, KGI and owner, and cases by number and name. */
@Component
class SearchQuery {

	/** More than these nobody reads; one more tells that there are more. */
	static final int MOST = 50;

	/**
	 * The new names of additions are in the case, those of other projects in the
	 * register.
	 */
	private static final String CASES = """
			select * from (
			    select c.proposal_id, c.number, c.kind, c.state, c.position,
			           case_title(c.title, p.name, c.others, :others) as title
			    from case_file c
			    left join lateral (select value #>> '{}' as name from register_fact
			                       where project_id = c.project_id and facet = 'name'
			                       order by effective_on desc, position desc limit 1) p on true) found
			where (select bool_and(strpos(search_folded(number || ' ' || title), word) > 0)
			       from unnest(:words) as word)
			order by position desc limit :most""";

	private final RegisterQuery register;

	private final PublicationQuery publications;

	private final JdbcClient jdbc;

	SearchQuery(RegisterQuery register, PublicationQuery publications, JdbcClient jdbc) {
		this.register = register;
		this.publications = publications;
		this.jdbc = jdbc;
	}

	/** A case that was found. */
	record FoundCase(String proposalId, String number, ProposalKind kind, ProposalState state, String title) {
	}

	/** Those in the plan today, found by a former name as well. */
	List<RegisterRow> projects(SearchKey key, LocalDate today) {
		Map<String, String> names = allNames();
		return this.register.find(today, RegisterFilter.none())
			.rows()
			.stream()
			.filter((row) -> isFound(key, row, names))
			.toList();
	}

	/** Those that the published plan prints, found by every name it ever printed. */
	List<RegisterRow> published(SearchKey key, LocalDate today) {
		Map<String, String> names = this.publications.names();
		return this.publications.rows(today).stream().filter((row) -> isFound(key, row, names)).toList();
	}

	private static boolean isFound(SearchKey key, RegisterRow row, Map<String, String> names) {
		return key.isIn(
				names.getOrDefault(row.projectId(), row.name()) + " " + row.kgi().text() + " " + row.owner().printed());
	}

	/** Every name that a project ever had, in one line each. */
	private Map<String, String> allNames() {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("""
				select project_id, string_agg(value #>> '{}', ' ' order by position desc) as names
				from register_fact where facet = 'name' group by project_id""")
			.query((RowCallbackHandler) (row) -> names.put(row.getString("project_id"), row.getString("names")));
		return names;
	}

	List<FoundCase> cases(SearchKey key) {
		return this.jdbc.sql(CASES)
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("words", key.words().toArray(String[]::new))
			.param("most", MOST)
			.query((row, number) -> new FoundCase(row.getString("proposal_id"), row.getString("number"),
					ProposalKind.valueOf(row.getString("kind")), ProposalState.valueOf(row.getString("state")),
					row.getString("title")))
			.list();
	}

}
