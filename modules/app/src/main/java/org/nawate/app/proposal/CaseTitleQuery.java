package org.nawate.app.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.look.CaseTitle;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what cases were called, by what was known at a fact. */
@Component
public class CaseTitleQuery {

	private static final List<String> SAYING = List.of("proposal.Drafted", "proposal.Revised", "proposal.Submitted");

	private final JdbcClient jdbc;

	private final HistoryQuery history;

	CaseTitleQuery(JdbcClient jdbc, HistoryQuery history) {
		this.jdbc = jdbc;
		this.history = history;
	}

	/**
	 * By case; empty for one without a name, none for one that was not drafted by then.
	 */
	public Map<String, String> at(List<String> proposals, long known) {
		Map<String, String> titles = new HashMap<>();
		List<Map.Entry<String, ProposedChange>> said = said(proposals, known);
		if (said.isEmpty()) {
			return titles;
		}
		this.jdbc.sql("""
				select c.proposal, case_title(c.own, p.name, c.more, :others) as title
				from unnest(cast(:proposals as text[]), cast(:own as text[]), cast(:projects as text[]),
				            cast(:more as int[])) as c (proposal, own, project, more)
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project and facet = 'name' and position <= :known
				                   order by effective_on desc, position desc limit 1) p on true""")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("proposals", said.stream().map(Map.Entry::getKey).toArray(String[]::new))
			.param("own", said.stream().map((one) -> CaseMoves.title(one.getValue())).toArray(String[]::new))
			.param("projects", said.stream().map((one) -> one.getValue().project().value()).toArray(String[]::new))
			.param("more", said.stream().map((one) -> others(one.getValue())).toArray(Integer[]::new))
			.param("known", known)
			.query((RowCallbackHandler) (row) -> titles.put(row.getString("proposal"), row.getString("title")));
		return titles;
	}

	/** What each asked for by then. */
	private List<Map.Entry<String, ProposedChange>> said(List<String> proposals, long known) {
		List<Long> positions = this.jdbc.sql("""
				select f.position from unnest(cast(:proposals as text[])) as c (proposal)
				cross join lateral (select position from fact
				                    where proposal_id = c.proposal and position <= :known and name = any (:names)
				                    order by position desc limit 1) f""")
			.param("proposals", proposals.toArray(String[]::new))
			.param("names", SAYING.toArray(String[]::new))
			.param("known", known)
			.query(Long.class)
			.list();
		return this.history.at(positions)
			.values()
			.stream()
			.map((fact) -> Map.entry(Objects.requireNonNull(fact.proposalId()), Objects.requireNonNull(change(fact))))
			.toList();
	}

	private static @Nullable ProposedChange change(FactRow fact) {
		return switch (fact.event()) {
			case ProposalEvent.Drafted e -> e.change();
			case ProposalEvent.Revised e -> e.change();
			case ProposalEvent.Submitted e -> e.change();
			default -> null;
		};
	}

	/** As the tables count them: the parts of a split are not there yet. */
	private static int others(ProposedChange change) {
		return (change.kind() == ProposalKind.SPLIT) ? 0 : Math.max(0, change.projects().size() - 1);
	}

}
