package org.nawate.app.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.CaseTitle;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what waits, narrowed and in order, with what changed since a person looked. */
@Component
public class InboxListQuery {

	/** The longest list; what is beyond it is reached by narrowing. */
	public static final int MOST = 200;

	/**
	 * Facts that say nothing new to somebody who looks at a case: what the flow does by
	 * itself, and what another fact of the same act tells.
	 */
	public static final List<String> SILENT = List.of("proposal.FlowFollowed", "proposal.StepOpened",
			"proposal.Reminded", "meeting.ItemTabled", "project.Proposed", "project.Classified", "project.Withdrawn",
			"project.Refused");

	private static final String LINES = InboxQuery.COLUMNS + """
			, coalesce(u.department_name, u.name) as department, m.position as seen, f.position as changed_at
			""" + InboxQuery.FROM + """
			left join organisation_line_on(:today) u on u.unit_id = c.section
			left join read_mark m on m.person_id = :person and m.proposal_id = s.proposal_id
			left join lateral (select position from fact
			                   where proposal_id = s.proposal_id and position > coalesce(m.position, 0)
			                     and person_id is distinct from :person and name <> all (:silent)
			                   order by position desc limit 1) f on true
			""";

	private static final String NARROWED = """
			  and (cast(:kind as text) is null or c.kind = :kind)
			  and (cast(:step as text) is null or s.kind = :step)
			  and (cast(:department as text) is null or coalesce(u.department_name, u.name) = :department)
			  and (not :overdue or s.due_on < :today)
			""";

	private final JdbcClient jdbc;

	InboxListQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A case that a post drafted, and for whom it waits. */
	public record Ahead(String proposalId, String number, String title, String postTitle, LocalDate dueOn) {
	}

	/**
	 * What waits for any of the posts; for {@link InboxFilter.Scope#ALL} for any at all.
	 */
	public List<InboxLine> find(InboxFilter filter, Collection<PostId> posts, PersonId person, LocalDate today) {
		return this.jdbc.sql(sql(filter))
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("today", today)
			.param("person", person.value())
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.param("silent", SILENT.toArray(String[]::new))
			.param("kind", name(filter.kind()))
			.param("step", name(filter.step()))
			.param("department", filter.department())
			.param("overdue", filter.overdue())
			.query((row, number) -> read(row, today))
			.list();
	}

	/**
	 * An index over the posts is of use only if they stand in the query by themselves.
	 */
	static String sql(InboxFilter filter) {
		String whose = (filter.scope() == InboxFilter.Scope.ALL) ? "where cast(:posts as text[]) is not null\n"
				: InboxQuery.OF_POSTS;
		String order = switch (filter.sort()) {
			case DUE -> "order by s.due_on, s.position";
			case SINCE -> "order by s.opened_on, s.position";
			case KIND -> "order by c.kind, s.due_on, s.position";
		};
		return LINES + whose + NARROWED + order + " limit " + MOST;
	}

	/**
	 * What the posts have drafted and others have still to do, the next to be done first.
	 */
	public List<Ahead> ahead(Collection<PostId> posts) {
		return this.jdbc
			.sql("""
					select c.proposal_id, c.number, case_title(c.title, p.name, c.others, :others) as title, s.post_title, s.due_on
					from case_file c
					join inbox_step s on s.proposal_id = c.proposal_id
					left join lateral (select value #>> '{}' as name from register_fact
					                   where project_id = c.project_id and facet = 'name'
					                   order by effective_on desc, position desc limit 1) p on true
					where c.drafter ->> 'post' = any (:posts)
					order by s.due_on, s.position limit 5""")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("posts", posts.stream().map(PostId::value).toArray(String[]::new))
			.query(Ahead.class)
			.list();
	}

	private static InboxLine read(ResultSet row, LocalDate today) throws SQLException {
		long changedAt = row.getLong("changed_at");
		boolean never = row.getObject("seen") == null;
		InboxLine.Change change = never ? InboxLine.Change.NEW
				: (changedAt > 0) ? InboxLine.Change.CHANGED : InboxLine.Change.NONE;
		return new InboxLine(InboxQuery.read(row, today), row.getString("department"), change, changedAt);
	}

	private static @Nullable String name(@Nullable Enum<?> constant) {
		return (constant != null) ? constant.name() : null;
	}

}
