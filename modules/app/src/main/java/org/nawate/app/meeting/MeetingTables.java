package org.nawate.app.meeting;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.act.PersonId;
import org.nawate.app.name.NameColumns;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Vote;
import org.nawate.domain.proposal.ProposalEvent;

/** The tables of the meetings as they are written. */
@Component
class MeetingTables {

	private final JdbcClient jdbc;

	MeetingTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void update(String sql, MeetingId meeting, Map<String, ? extends @Nullable Object> values) {
		this.jdbc.sql(sql).param("meeting", meeting.value()).params(values).update();
	}

	/** Whoever comes or leaves changes what a deciding vote was given for. */
	void attend(MeetingId meeting, Attendance attendance) {
		String before = this.jdbc.sql("select presence from meeting_presence where meeting_id = ? and post_id = ?")
			.params(meeting.value(), attendance.post().value())
			.query(String.class)
			.optional()
			.orElse("");
		update("""
				insert into meeting_presence (meeting_id, post_id, presence, proxy_name)
				values (:meeting, :post, :presence, :proxy)
				on conflict (meeting_id, post_id)
				do update set presence = excluded.presence, proxy_name = excluded.proxy_name""", meeting, Map.of("post",
				attendance.post().value(), "presence", attendance.presence().name(), "proxy", attendance.proxyName()));
		if (!before.equals(attendance.presence().name())) {
			dropDecidingVotes(meeting, null);
		}
	}

	void preside(MeetingId meeting, PostId post) {
		dropDecidingVotes(meeting, null);
		update("update meeting set presider_post_id = :post where meeting_id = :meeting", meeting,
				Map.of("post", post.value()));
		dropDecidingVotes(meeting, null);
	}

	void vote(MeetingId meeting, int item, Iterable<Vote> votes) {
		dropDecidingVotes(meeting, item);
		for (Vote vote : votes) {
			update("""
					insert into meeting_vote (meeting_id, item, post_id, ballot)
					values (:meeting, :item, :post, :ballot)
					on conflict (meeting_id, item, post_id) do update set ballot = excluded.ballot""", meeting,
					Map.of("item", item, "post", vote.post().value(), "ballot", vote.ballot().name()));
		}
	}

	void recuse(MeetingEvent.MemberRecused e, long position) {
		MeetingId meeting = e.meeting();
		int item = e.item();
		PostId post = e.post();
		update("""
				insert into meeting_recusal (meeting_id, item, post_id, post_title, reason, own, position)
				values (:meeting, :item, :post, :title, :reason, :own, :position) on conflict do nothing""", meeting,
				Map.of("item", item, "post", post.value(), "title", e.postTitle(), "reason", e.reason(), "own",
						e.isOwn(), "position", position));
		update("delete from meeting_vote where meeting_id = :meeting and item = :item and post_id = :post", meeting,
				Map.of("item", item, "post", post.value()));
		dropDecidingVotes(meeting, item);
	}

	void readmit(MeetingId meeting, int item, PostId post) {
		update("delete from meeting_recusal where meeting_id = :meeting and item = :item and post_id = :post", meeting,
				Map.of("item", item, "post", post.value()));
		dropDecidingVotes(meeting, item);
	}

	/** On another day others may sit, and nobody has come yet. */
	void reconvene(MeetingEvent.Reconvened e, String seats, String rules) {
		Map<String, @Nullable Object> values = new HashMap<>(
				Map.of("heldOn", e.heldOn(), "startsAt", e.startsAt(), "place", e.place(), "seats", seats, "quorum",
						e.quorum(), "rules", rules, "on", e.reconvenedOn(), "latest", e.latestOn()));
		values.put("urgency", e.urgency());
		update("""
				update meeting set held_on = :heldOn, starts_at = :startsAt, place = :place,
				                   seats = cast(:seats as jsonb), quorum = :quorum, rules = cast(:rules as jsonb),
				                   convened_on = :on, latest_on = :latest, urgency = :urgency
				where meeting_id = :meeting""", e.meeting(), values);
		update("delete from meeting_recusal where meeting_id = :meeting and not post_id = any (:posts)", e.meeting(),
				Map.of("posts", e.seats().stream().map((seat) -> seat.post().value()).toArray(String[]::new)));
		if (!e.heldOn().equals(e.before())) {
			update("delete from meeting_presence where meeting_id = :meeting", e.meeting(), Map.of());
			update("update meeting set presider_post_id = null where meeting_id = :meeting", e.meeting(), Map.of());
		}
	}

	void issue(MeetingEvent.PapersIssued e, String items, long position) {
		update("""
				insert into meeting_papers (meeting_id, issue, items, sha256, size, pages, reason, by_title, by_name,
				                            issued_on, position, by_person)
				values (:meeting, :issue, cast(:items as jsonb), :sha256, :size, :pages, :reason, :title, :name, :on,
				        :position, :person) on conflict do nothing""", e.meeting(),
				Map.ofEntries(Map.entry("issue", e.issue()), Map.entry("items", items), Map.entry("sha256", e.sha256()),
						Map.entry("size", e.size()), Map.entry("pages", e.pages()), Map.entry("reason", e.reason()),
						Map.entry("title", e.by().postTitle()), Map.entry("name", e.by().personName()),
						Map.entry("person", e.by().person().value()), Map.entry("on", e.issuedOn()),
						Map.entry("position", position)));
	}

	void owe(ProposalEvent.DutyImposed e, long position) {
		this.jdbc.sql("""
				insert into meeting_report_due (proposal_id, duty, text, imposed_on, due_on, position)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(e.proposal().value(), e.number(), e.text(), e.imposedOn(), e.dueOn(), position)
			.update();
	}

	void reported(ProposalEvent.DutyDischarged e) {
		this.jdbc.sql("delete from meeting_report_due where proposal_id = ? and duty = ?")
			.params(e.proposal().value(), e.number())
			.update();
	}

	/** It decides the tie it was given for, not one that arises afterwards. */
	private void dropDecidingVotes(MeetingId meeting, @Nullable Integer item) {
		this.jdbc.sql("""
				delete from meeting_vote v using meeting m, meeting_item i
				where m.meeting_id = :meeting and v.meeting_id = m.meeting_id
				  and i.meeting_id = m.meeting_id and i.item = v.item and i.resolved_at is null
				  and (cast(:item as int) is null or v.item = :item)
				  and not coalesce((m.rules ->> 'chairVotes')::boolean, false)
				  and v.post_id = coalesce(m.presider_post_id,
				      (select s ->> 'post' from jsonb_array_elements(m.seats) s where (s ->> 'chair')::boolean))""")
			.param("meeting", meeting.value())
			.param("item", item, java.sql.Types.INTEGER)
			.update();
	}

	void eraseName(PersonId person) {
		NameColumns.erase(this.jdbc, person, "meeting", "meeting_papers");
	}

	void truncate() {
		this.jdbc.sql("""
				truncate meeting, meeting_item, meeting_presence, meeting_vote, meeting_recusal, meeting_carried,
				meeting_report_due, meeting_papers""").update();
	}

}
