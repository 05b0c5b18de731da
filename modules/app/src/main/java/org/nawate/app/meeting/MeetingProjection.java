package org.nawate.app.meeting;

import java.util.Map;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nawate.store.EventPositions;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.meeting.Attendance;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Vote;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the meetings: agenda, seats, who is present, votes and resolutions. */
@Component
@ProcessingGroup("meeting")
class MeetingProjection {

	private final JdbcClient jdbc;

	private final EventPositions positions;

	private final ObjectMapper json;

	MeetingProjection(JdbcClient jdbc, EventPositions positions, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.positions = positions;
		this.json = json;
	}

	@EventHandler
	void on(MeetingEvent event, EventMessage<?> message) throws JsonProcessingException {
		long position = this.positions.of(message);
		switch (event) {
			case MeetingEvent.Planned e -> plan(e, position);
			case MeetingEvent.ItemTabled e -> update("""
					insert into meeting_item (meeting_id, item, proposal_id, title, position)
					values (:meeting, :item, :proposal, :title, :position) on conflict do nothing""", e.meeting(), Map
				.of("item", e.item(), "proposal", e.proposal().value(), "title", e.title(), "position", position));
			case MeetingEvent.ItemTakenOff e ->
				update("update meeting_item set taken_off = :reason where meeting_id = :meeting and item = :item",
						e.meeting(), Map.of("item", e.item(), "reason", e.reason()));
			case MeetingEvent.Convened e -> update("""
					update meeting set seats = cast(:seats as jsonb), quorum = :quorum, state = 'CONVENED'
					where meeting_id = :meeting""", e.meeting(),
					Map.of("seats", this.json.writeValueAsString(e.seats()), "quorum", e.quorum()));
			case MeetingEvent.AttendanceRecorded e -> e.attendance().forEach((one) -> attend(e.meeting(), one));
			case MeetingEvent.Opened e -> state(e.meeting(), MeetingState.OPEN);
			case MeetingEvent.VotesRecorded e -> e.votes().forEach((vote) -> vote(e, vote));
			case MeetingEvent.ItemResolved e -> update("""
					update meeting_item set resolution = cast(:resolution as jsonb), count = cast(:count as jsonb),
					                        resolved_at = :position
					where meeting_id = :meeting and item = :item""", e.meeting(),
					Map.of("item", e.item(), "resolution", this.json.writeValueAsString(e.resolution()), "count",
							this.json.writeValueAsString(e.count()), "position", position));
			case MeetingEvent.Closed e -> state(e.meeting(), MeetingState.CLOSED);
			case MeetingEvent.Adjourned e ->
				update("update meeting set state = 'ADJOURNED', reason = :reason where meeting_id = :meeting",
						e.meeting(), Map.of("reason", e.reason()));
		}
	}

	private void plan(MeetingEvent.Planned e, long position) {
		update("""
				insert into meeting (meeting_id, name, held_on, starts_at, place, quorum_rule, state, seats, position)
				values (:meeting, :name, :heldOn, :startsAt, :place, :rule, 'PLANNED', '[]', :position)
				on conflict do nothing""", e.meeting(), Map.of("name", e.name(), "heldOn", e.heldOn(), "startsAt",
				e.startsAt(), "place", e.place(), "rule", e.quorumRule().name(), "position", position));
	}

	private void attend(MeetingId meeting, Attendance attendance) {
		update("""
				insert into meeting_presence (meeting_id, post_id, presence, proxy_name)
				values (:meeting, :post, :presence, :proxy)
				on conflict (meeting_id, post_id)
				do update set presence = excluded.presence, proxy_name = excluded.proxy_name""", meeting, Map.of("post",
				attendance.post().value(), "presence", attendance.presence().name(), "proxy", attendance.proxyName()));
	}

	private void vote(MeetingEvent.VotesRecorded e, Vote vote) {
		update("""
				insert into meeting_vote (meeting_id, item, post_id, ballot)
				values (:meeting, :item, :post, :ballot)
				on conflict (meeting_id, item, post_id) do update set ballot = excluded.ballot""", e.meeting(),
				Map.of("item", e.item(), "post", vote.post().value(), "ballot", vote.ballot().name()));
	}

	private void state(MeetingId meeting, MeetingState state) {
		update("update meeting set state = :state where meeting_id = :meeting", meeting, Map.of("state", state.name()));
	}

	private void update(String sql, MeetingId meeting, Map<String, ? extends @Nullable Object> values) {
		this.jdbc.sql(sql).param("meeting", meeting.value()).params(values).update();
	}

	@ResetHandler
	void reset() {
		this.jdbc.sql("truncate meeting, meeting_item, meeting_presence, meeting_vote").update();
	}

}
