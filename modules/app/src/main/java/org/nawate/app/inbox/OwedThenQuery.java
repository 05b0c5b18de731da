package org.nawate.app.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.nawate.app.proposal.CaseTitleQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what posts owed at an instant. */
@Component
public class OwedThenQuery {

	/**
	 * A member answers until the day that was set; from then on, or when nobody has to
	 * answer any more, the secretariat fixes the result.
	 */
	static final String OWED = """
			select s.*, c.number, c.kind as case_kind, coalesce(k.name, g.name, '') as name
			from inbox_span s
			left join case_file c on c.proposal_id = s.proposal_id
			left join circulation k on k.circulation_id = s.circulation_id
			left join meeting g on g.meeting_id = s.meeting_id
			where s.known @> cast(:known as bigint)
			  and (s.post_id = any (:posts) or (:secretariat and s.post_id = ''))
			  and (s.kind <> 'ANSWER' or s.due_on >= :day)
			  and (s.kind <> 'CONCLUDE' or s.due_on < :day or not exists (
			      select from inbox_span a
			      where a.circulation_id = s.circulation_id and a.kind = 'ANSWER'
			        and a.known_from <= :known and (a.known_until is null or a.known_until > :known)))
			order by s.due_on nulls last, s.known_from, s.item_id""";

	private final JdbcClient jdbc;

	private final CaseTitleQuery titles;

	OwedThenQuery(JdbcClient jdbc, CaseTitleQuery titles) {
		this.jdbc = jdbc;
		this.titles = titles;
	}

	/**
	 * What waited for any of the posts, the most urgent first.
	 * @param secretariat whether they answer for the secretariat as well
	 * @param day of the instant, by which it is told what was overdue
	 */
	public List<OwedThen> find(Collection<PostId> posts, boolean secretariat, KnownAt knownAt, LocalDate day) {
		List<OwedThen> owed = this.jdbc.sql(OWED)
			.param("known", knownAt.position())
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.param("secretariat", secretariat)
			.param("day", day)
			.query((row, number) -> read(row, day))
			.list();
		Map<String, String> called = this.titles.at(
				owed.stream().map(OwedThen::proposalId).filter(Objects::nonNull).distinct().toList(),
				knownAt.position());
		return owed.stream().map((one) -> one.called(called.getOrDefault(one.proposalId(), one.title()))).toList();
	}

	private static OwedThen read(ResultSet row, LocalDate day) throws SQLException {
		LocalDate dueOn = row.getObject("due_on", LocalDate.class);
		return new OwedThen(row.getString("item_id"), row.getString("proposal_id"), row.getString("circulation_id"),
				row.getString("meeting_id"), row.getString("number"), kind(row.getString("case_kind")),
				row.getString("name"), row.getString("sort"), row.getString("kind"), row.getString("post_id"),
				row.getString("post_title"), row.getObject("opened_on", LocalDate.class), dueOn,
				row.getLong("opened_at"), row.getObject("known_until", Long.class),
				dueOn != null && dueOn.isBefore(day));
	}

	private static @Nullable ProposalKind kind(@Nullable String name) {
		return (name != null) ? ProposalKind.valueOf(name) : null;
	}

}
