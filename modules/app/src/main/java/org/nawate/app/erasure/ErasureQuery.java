package org.nawate.app.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.nawate.domain.act.PersonId;
import org.nawate.domain.proposal.ProposalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

/** Answers whose name may go, whose is asked for, and whose went. */
@Component
public class ErasureQuery {

	private static final String POSTS = """
			(select string_agg(one.title, '、' order by one.last desc) from (
			    select (select t.title from organisation_post_title t where t.post_id = own.post_id
			            order by t.position desc limit 1) as title, max(own.position) as last
			    from organisation_holding own where own.person_id = %s group by own.post_id) one)""";

	private static final String ROWS = """
			select e.person_id, coalesce((select h.person_name from organisation_holding h
			                              where h.person_id = e.person_id order by h.position desc limit 1), '') as person_name,
			       coalesce(%s, '') as posts, e.ground, e.by_person, e.by_name, e.by_title, e.requested_on, e.state,
			       e.ended_on, e.ended_name, e.ended_title, e.reason
			from erasure e"""
		.formatted(POSTS.formatted("e.person_id"));

	private final JdbcClient jdbc;

	ErasureQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All that were ever asked for, the latest first. */
	public List<ErasureRow> all() {
		return this.jdbc.sql(ROWS + " order by e.position desc limit 500").query(ErasureRow.class).list();
	}

	/** The latest one of a person. */
	public Optional<ErasureRow> of(PersonId person) {
		return this.jdbc.sql(ROWS + " where e.person_id = ? order by e.position desc limit 1")
			.param(person.value())
			.query(ErasureRow.class)
			.optional();
	}

	/**
	 * Who held a post and holds none on a day or later, and whose name was neither erased
	 * nor is asked for.
	 */
	public List<Former> former(LocalDate day) {
		return this.jdbc.sql("""
				select h.person_id, (array_agg(h.person_name order by h.position desc))[1] as person_name,
				       %s as posts, max(h.valid_to) as until
				from organisation_holding h
				where not exists (select from erasure e where e.person_id = h.person_id and e.state <> 'WITHDRAWN')
				group by h.person_id
				having bool_and(h.valid_to is not null and h.valid_to < :day)
				order by until desc, h.person_id limit 1000""".formatted(POSTS.formatted("h.person_id")))
			.param("day", day)
			.query(Former.class)
			.list();
	}

	/** How a person was ever called. */
	List<String> names(PersonId person) {
		return this.jdbc.sql("select distinct person_name from organisation_holding where person_id = ?")
			.param(person.value())
			.query(String.class)
			.list();
	}

	/** Numbers of the cases that a person drafted and that have not ended. */
	List<String> openCases(PersonId person) {
		return this.jdbc.sql("""
				select number from case_file where drafter ->> 'person' = :person and not state = any (:ended)
				order by number""")
			.param("person", person.value())
			.param("ended",
					Stream.of(ProposalState.values())
						.filter(ProposalState::isEnded)
						.map(ProposalState::name)
						.toArray(String[]::new))
			.query(String.class)
			.list();
	}

}
