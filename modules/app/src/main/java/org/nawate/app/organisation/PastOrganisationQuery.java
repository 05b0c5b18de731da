package org.nawate.app.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.nawate.domain.act.PostId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers which posts there were on a day and who held them, by what was known at a fact:
 * what was recorded after it changes nothing.
 */
@Component
public class PastOrganisationQuery {

	private final JdbcClient jdbc;

	PastOrganisationQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All posts on a day, in the order in which they were created. */
	public List<PostThen> posts(LocalDate day, long known) {
		return this.jdbc.sql("""
				select post_id, title, kind from organisation_post_on(:day, :known)
				where valid_from <= :day and (valid_to is null or valid_to >= :day) order by position""")
			.param("day", day)
			.param("known", known)
			.query(PostThen.class)
			.list();
	}

	/**
	 * Who held some posts on a day, by post, longest held first; none for a vacant one.
	 */
	public Map<String, List<Holder>> holders(Collection<PostId> posts, LocalDate day, long known) {
		return Holder.byPost(this.jdbc
			.sql("""
					select * from (
					    select h.post_id, h.person_id, h.person_name, h.valid_from, h.position,
					           (select e.last_day from organisation_end e where e.ended = h.position and e.position <= :known
					            order by e.position desc limit 1) as valid_to
					    from organisation_holding h
					    where h.post_id = any (:posts) and h.valid_from <= :day and h.position <= :known) held
					where valid_to is null or valid_to >= :day
					order by valid_from, position""")
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.param("day", day)
			.param("known", known));
	}

}
