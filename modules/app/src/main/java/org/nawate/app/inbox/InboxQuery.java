package org.nawate.app.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.nawate.app.look.CaseTitle;
import org.nawate.domain.act.PostId;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.StepId;
import org.nawate.domain.proposal.StepKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what waits for the posts of a person. */
@Component
public class InboxQuery {

	static final String OF_POSTS = """
			where s.post_id = any (:posts)
			""";

	static final String COUNT = """
			select (select count(*) from inbox_step s where s.post_id = any (:posts))
			     + (select count(*) from duty d where d.is_open and d.post_id = any (:posts))
			""";

	/** All that a row is read from. */
	static final String COLUMNS = """
			select s.*, c.number, c.kind as case_kind, case_title(c.title, p.name, c.others, :others) as shown_title,
			       c.last_person_name, c.last_post_title, c.meeting_id, c.circulation_id
			""";

	static final String FROM = """
			from inbox_step s
			join case_file c on c.proposal_id = s.proposal_id
			left join lateral (select value #>> '{}' as name from register_fact
			                   where project_id = c.project_id and facet = 'name'
			                   order by effective_on desc, position desc limit 1) p on true
			""";

	static final String ROWS = COLUMNS + FROM;

	private final JdbcClient jdbc;

	InboxQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What waits for any of the posts, the most urgent first. */
	public List<InboxRow> find(Collection<PostId> posts, LocalDate today) {
		return this.jdbc.sql(ROWS + OF_POSTS + "order by s.due_on, s.position")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("posts", ids(posts))
			.query((row, number) -> read(row, today))
			.list();
	}

	/** How much waits for any of the posts: steps, and what else they owe. */
	public int count(Collection<PostId> posts) {
		return this.jdbc.sql(COUNT).param("posts", ids(posts)).query(Integer.class).single();
	}

	/**
	 * The steps of all posts that are due until a day or were before, the longest due
	 * first.
	 */
	public List<InboxRow> dueBy(LocalDate day) {
		return this.jdbc.sql(ROWS + "where s.due_on <= :day order by s.due_on, s.position")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("day", day)
			.query((row, number) -> read(row, day))
			.list();
	}

	/** A step that is open; empty when it was taken or never was. */
	public Optional<InboxRow> step(StepId step, LocalDate today) {
		return this.jdbc.sql(ROWS + "where s.step_id = :step")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("step", step.value())
			.query((row, number) -> read(row, today))
			.optional();
	}

	private static String[] ids(Collection<PostId> posts) {
		return posts.stream().map(PostId::value).toArray(String[]::new);
	}

	static InboxRow read(ResultSet row, LocalDate today) throws SQLException {
		LocalDate dueOn = row.getObject("due_on", LocalDate.class);
		return new InboxRow(row.getString("step_id"), row.getString("proposal_id"), row.getString("number"),
				ProposalKind.valueOf(row.getString("case_kind")), row.getString("shown_title"),
				StepKind.valueOf(row.getString("kind")), row.getString("post_id"), row.getString("post_title"),
				row.getString("last_person_name"), row.getString("last_post_title"),
				row.getObject("opened_on", LocalDate.class), dueOn, dueOn.isBefore(today), row.getString("meeting_id"),
				row.getString("circulation_id"));
	}

}
