package org.nawate.app.circulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.app.look.CaseTitle;
import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.proposal.ProposalKind;

/**
 * Answers which cases wait to be tabled and so may be circulated, and who drafted them.
 */
@Component
public class CirculableCaseQuery {

	private final JdbcClient jdbc;

	CirculableCaseQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The cases that wait to be tabled by one of these posts, the longest due first. */
	public List<Waiting> waiting(Collection<PostId> posts) {
		return this.jdbc.sql("""
				select s.proposal_id, c.number, c.kind, case_title(c.title, p.name, c.others, :others) as title,
				       c.classification ->> 'businessClass' as business_class
				from inbox_step s
				join case_file c on c.proposal_id = s.proposal_id
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project_id and facet = 'name'
				                   order by effective_on desc, position desc limit 1) p on true
				where s.kind = 'TABLE' and s.post_id = any (:posts)
				order by s.due_on, s.position""")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.query(Waiting.class)
			.list();
	}

	/** How cases are called, by id; without those that are not on record. */
	Map<String, String> titles(Collection<String> proposals) {
		return this.jdbc.sql("""
				select c.proposal_id, case_title(c.title, p.name, c.others, :others) as title from case_file c
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project_id and facet = 'name'
				                   order by effective_on desc, position desc limit 1) p on true
				where c.proposal_id = any (:proposals)""")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("proposals", proposals.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString("proposal_id"), row.getString("title")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The posts that drafted the cases in it. */
	public Set<String> draftingPosts(CirculationId circulation) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct c.drafter ->> 'post' from circulation_item i
				join case_file c on c.proposal_id = i.proposal_id
				where i.circulation_id = :circulation and c.drafter ->> 'post' is not null""")
			.param("circulation", circulation.value())
			.query(String.class)
			.list());
	}

	/** A case that waits to be tabled. */
	public record Waiting(String proposalId, String number, ProposalKind kind, String title,
			@Nullable BusinessClass businessClass) {
	}

}
