package org.nawate.app.unread;

import java.util.Collection;
import java.util.List;

import org.nawate.app.look.CaseTitle;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which cases moved since a person last looked at them. */
@Component
public class MovedQuery {

	/** The longest list. */
	public static final int MOST = 20;

	private final JdbcClient jdbc;

	MovedQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A case, and the last fact that others brought about since the person looked. */
	public record Moved(String proposalId, String number, ProposalKind kind, String title, long changedAt) {
	}

	/**
	 * The cases that a person once looked at, or on which somebody wrote to one of the
	 * posts, or of which one of them was told that they came to nothing; and where others
	 * did something since; the latest first.
	 * @param silent the names of facts that say nothing new
	 */
	public List<Moved> find(PersonId person, Collection<PostId> posts, Collection<String> silent) {
		return this.jdbc.sql("""
				with looked as (
				    select proposal_id, position from read_mark where person_id = :person
				    union all
				    select distinct w.proposal_id, 0 from case_comment w
				    where w.to_posts && cast(:posts as text[]) and not exists (
				        select 1 from read_mark m where m.person_id = :person and m.proposal_id = w.proposal_id)
				    union all
				    select distinct t.proposal_id, 0 from consultation_told t
				    where t.post_id = any (:posts) and not exists (
				        select 1 from read_mark m where m.person_id = :person and m.proposal_id = t.proposal_id)
				      and not exists (select 1 from case_comment w where w.proposal_id = t.proposal_id
				                      and w.to_posts && cast(:posts as text[])))
				select c.proposal_id, c.number, c.kind, case_title(c.title, p.name, c.others, :others) as title,
				       f.position as changed_at
				from looked l
				join case_file c on c.proposal_id = l.proposal_id
				join lateral (select position from fact
				              where proposal_id = l.proposal_id and position > l.position
				                and person_id is distinct from :person and name <> all (:silent)
				              order by position desc limit 1) f on true
				left join lateral (select value #>> '{}' as name from register_fact
				                   where project_id = c.project_id and facet = 'name'
				                   order by effective_on desc, position desc limit 1) p on true
				order by f.position desc limit :most""")
			.param("person", person.value())
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.param("silent", silent.toArray(String[]::new))
			.param("most", MOST)
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.query(Moved.class)
			.list();
	}

}
