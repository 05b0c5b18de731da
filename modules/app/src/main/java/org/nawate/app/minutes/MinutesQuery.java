package org.nawate.app.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;

/** Answers what the minutes of a meeting say, and whom they wait for. */
@Component
public class MinutesQuery {

	private final JdbcClient jdbc;

	MinutesQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The minutes of a meeting; empty before they are drafted. */
	public Optional<MinutesView> find(MeetingId meeting) {
		return this.jdbc.sql("select * from minutes where meeting_id = ?")
			.param(meeting.value())
			.query((row, number) -> read(row, meeting))
			.optional();
	}

	private MinutesView read(ResultSet row, MeetingId meeting) throws SQLException {
		List<MinutesView.Version> versions = this.jdbc.sql("""
				select version, text, by_title, by_name, written_on, position from minutes_version
				where meeting_id = ? order by version desc""")
			.param(meeting.value())
			.query(MinutesView.Version.class)
			.list();
		return new MinutesView(meeting.value(), row.getInt("version"), versions.getFirst().text(),
				row.getObject("fixed_on", LocalDate.class), signers(meeting), versions);
	}

	private List<MinutesView.Signer> signers(MeetingId meeting) {
		return this.jdbc.sql("""
				select s.post_id, s.post_title, c.person_name, c.confirmed_on
				from minutes_signer s join minutes m on m.meeting_id = s.meeting_id
				left join minutes_confirmation c on c.meeting_id = s.meeting_id and c.version = m.version
				                                and c.post_id = s.post_id
				where s.meeting_id = ? order by s.place""")
			.param(meeting.value())
			.query(MinutesView.Signer.class)
			.list();
	}

	/**
	 * The minutes that wait for being confirmed by one of these posts, the oldest first.
	 */
	public List<MinutesTask> waitingFor(Collection<PostId> posts) {
		if (posts.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select m.meeting_id, g.name as meeting_name, g.held_on, s.post_id, s.post_title, m.version,
				       v.written_on as since
				from minutes_signer s
				join minutes m on m.meeting_id = s.meeting_id
				join meeting g on g.meeting_id = s.meeting_id
				join minutes_version v on v.meeting_id = m.meeting_id and v.version = m.version
				where s.post_id in (:posts) and m.fixed_on is null
				  and not exists (select from minutes_confirmation c where c.meeting_id = m.meeting_id
				                    and c.version = m.version and c.post_id = s.post_id)
				order by v.written_on, m.meeting_id""")
			.param("posts", posts.stream().map(PostId::value).toList())
			.query(MinutesTask.class)
			.list();
	}

}
