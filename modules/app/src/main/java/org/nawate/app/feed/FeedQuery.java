package org.nawate.app.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.nawate.app.look.CaseTitle;
import org.nawate.domain.act.PostId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which dates the posts of a person have. */
@Component
class FeedQuery {

	/** How far back a feed reaches, in days. */
	private static final int BACK = 90;

	private final JdbcClient jdbc;

	FeedQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The meetings, of the last months and to come.
	 * @param all all of them, else those on whose agenda a case of the posts stands
	 */
	List<FeedDate> meetings(Collection<PostId> posts, boolean all, LocalDate today) {
		return this.jdbc.sql("""
				select m.meeting_id, m.name, m.held_on, m.starts_at, m.place, m.state, f.changes, f.changed_at
				from meeting m
				join lateral (select count(*) as changes, max(recorded_at) as changed_at from fact
				              where meeting_id = m.meeting_id and starts_with(name, 'meeting.')) f on true
				where m.held_on >= :from
				  and (:all or exists (select 1 from meeting_item i join case_file c on c.proposal_id = i.proposal_id
				                       where i.meeting_id = m.meeting_id and i.taken_off is null
				                         and c.drafter ->> 'post' = any (:posts)))
				order by m.held_on, m.position""")
			.param("from", today.minusDays(BACK))
			.param("all", all)
			.param("posts", ids(posts))
			.query((row, number) -> meeting(row))
			.list();
	}

	/** Until when the posts have to do what they owe: steps and duties. */
	List<FeedDate> deadlines(Collection<PostId> posts) {
		return this.jdbc
			.sql("""
					select o.id, o.path, o.what, o.due_on, case_title(c.title, p.name, c.others, :others) as title, f.recorded_at
					from (select step_id as id, '/inbox/' || step_id as path, 'step.' || kind as what, proposal_id, due_on,
					             position
					      from inbox_step where post_id = any (:posts)
					      union all
					      select proposal_id || '-duty-' || number, '/proposals/' || proposal_id || '/duties/' || number,
					             'duty.kind.' || kind, proposal_id, due_on, position
					      from duty where is_open and post_id = any (:posts)) o
					join case_file c on c.proposal_id = o.proposal_id
					join fact f on f.position = o.position
					left join lateral (select value #>> '{}' as name from register_fact
					                   where project_id = c.project_id and facet = 'name'
					                   order by effective_on desc, position desc limit 1) p on true
					order by o.due_on, o.position""")
			.param(CaseTitle.OTHERS, CaseTitle.others())
			.param("posts", ids(posts))
			.query((row, number) -> deadline(row))
			.list();
	}

	private static FeedDate meeting(ResultSet row) throws SQLException {
		String id = row.getString("meeting_id");
		FeedDate.Sort sort = switch (row.getString("state")) {
			case "PLANNED" -> FeedDate.Sort.MEETING_PLANNED;
			case "ADJOURNED" -> FeedDate.Sort.MEETING_CANCELLED;
			case "CALLED_OFF" -> FeedDate.Sort.MEETING_CALLED_OFF;
			default -> FeedDate.Sort.MEETING;
		};
		return new FeedDate(id, sort, row.getString("name"), null, row.getObject("held_on", LocalDate.class),
				LocalTime.parse(row.getString("starts_at")), row.getString("place"), "/meetings/" + id,
				row.getInt("changes"), row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	private static FeedDate deadline(ResultSet row) throws SQLException {
		return new FeedDate(row.getString("id"), FeedDate.Sort.DEADLINE, row.getString("what"), row.getString("title"),
				row.getObject("due_on", LocalDate.class), null, null, row.getString("path"), 0,
				row.getObject("recorded_at", OffsetDateTime.class).toInstant());
	}

	private static String[] ids(Collection<PostId> posts) {
		return posts.stream().map(PostId::value).toArray(String[]::new);
	}

}
