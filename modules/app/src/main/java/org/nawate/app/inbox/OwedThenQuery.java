package org.nawate.app.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.nawate.app.look.CaseTitle;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what posts owed at an instant. */
@Component
public class OwedThenQuery {

	static final String OWED = """
			select s.*, c.number, c.kind as case_kind, case_title(c.title, p.name, c.others, :others) as shown_title
			from inbox_span s
			join case_file c on c.proposal_id = s.proposal_id
			left join lateral (select value #>> '{}' as name from register_fact
			                   where project_id = c.project_id and facet = 'name'
			                   order by effective_on desc, position desc limit 1) p on true
			where s.known @> cast(:known as bigint) and s.post_id = any (:posts)
			order by s.due_on, s.known_from""";

	private final JdbcClient jdbc;

	OwedThenQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What waited for any of the posts, the most urgent first.
	 * @param day of the instant, by which it is told what was overdue
	 */
	public List<OwedThen> find(Collection<PostId> posts, KnownAt knownAt, LocalDate day) {
		return this.jdbc.sql(OWED)
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("known", knownAt.position())
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.query((row, number) -> read(row, day))
			.list();
	}

	private static OwedThen read(ResultSet row, LocalDate day) throws SQLException {
		LocalDate dueOn = row.getObject("due_on", LocalDate.class);
		return new OwedThen(row.getString("item_id"), row.getString("proposal_id"), row.getString("number"),
				ProposalKind.valueOf(row.getString("case_kind")), row.getString("shown_title"), row.getString("sort"),
				row.getString("kind"), row.getString("post_id"), row.getString("post_title"),
				row.getObject("opened_on", LocalDate.class), dueOn, row.getLong("opened_at"),
				row.getObject("known_until", Long.class), dueOn.isBefore(day));
	}

}
