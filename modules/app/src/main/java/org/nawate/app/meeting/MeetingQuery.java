package org.nawate.app.meeting;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.MeetingState;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.Seat;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.proposal.ProposalKind;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which meetings there are, what they decide, and whether they may. */
@Component
public class MeetingQuery {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	MeetingQuery(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** All meetings, the latest day first. */
	public List<MeetingRow> list() {
		return this.jdbc.sql("""
				select m.meeting_id, m.name, m.held_on, m.starts_at, m.place, m.state,
				       count(i.item) filter (where i.taken_off is null) as items,
				       count(i.resolution) as resolved
				from meeting m left join meeting_item i on i.meeting_id = m.meeting_id
				group by m.meeting_id order by m.held_on desc, m.position desc""").query(MeetingRow.class).list();
	}

	/** The meetings whose agenda still takes items, the next day first. */
	public List<MeetingRow> takingItems() {
		return list().stream()
			.filter((meeting) -> meeting.state() != MeetingState.CLOSED && meeting.state() != MeetingState.ADJOURNED)
			.toList()
			.reversed();
	}

	/** The meeting with all that its page shows. */
	public Optional<MeetingView> find(MeetingId meeting) {
		Map<PostId, Attending> attending = attending(meeting);
		return this.jdbc.sql("select * from meeting where meeting_id = :meeting")
			.param("meeting", meeting.value())
			.query((row, number) -> read(row, meeting, attending))
			.optional();
	}

	private MeetingView read(ResultSet row, MeetingId meeting, Map<PostId, Attending> attending) throws SQLException {
		List<Seat> seated = json(row.getString("seats"), new TypeReference<List<Seat>>() {
		});
		List<MeetingView.SeatView> seats = seated.stream().map((seat) -> seat(seat, attending)).toList();
		String reason = row.getString("reason");
		return new MeetingView(meeting.value(), row.getString("name"), row.getObject("held_on", LocalDate.class),
				row.getString("starts_at"), row.getString("place"), QuorumRule.valueOf(row.getString("quorum_rule")),
				MeetingState.valueOf(row.getString("state")), items(meeting, seats), seats,
				(int) seats.stream().filter((seat) -> seat.presence().counts()).count(), row.getInt("quorum"), reason);
	}

	private static MeetingView.SeatView seat(Seat seat, Map<PostId, Attending> attending) {
		Attending now = attending.getOrDefault(seat.post(), new Attending(Presence.ABSENT, ""));
		return new MeetingView.SeatView(seat.post().value(), seat.postTitle(), seat.person().value(), seat.personName(),
				seat.chair(), now.presence(), now.proxyName());
	}

	private List<MeetingView.AgendaItem> items(MeetingId meeting, List<MeetingView.SeatView> seats) {
		Map<Integer, Map<PostId, Ballot>> votes = votes(meeting);
		return this.jdbc.sql("""
				select i.*, c.number, c.kind from meeting_item i
				left join case_file c on c.proposal_id = i.proposal_id
				where i.meeting_id = :meeting order by i.item""")
			.param("meeting", meeting.value())
			.query((row, number) -> item(row, seats, votes.getOrDefault(row.getInt("item"), Map.of())))
			.list();
	}

	private MeetingView.AgendaItem item(ResultSet row, List<MeetingView.SeatView> seats, Map<PostId, Ballot> votes)
			throws SQLException {
		String kind = row.getString("kind");
		String count = row.getString("count");
		String resolution = row.getString("resolution");
		List<MeetingView.SeatVote> ballots = seats.stream()
			.map((seat) -> new MeetingView.SeatVote(seat.postId(), seat.postTitle(), seat.personName(), seat.chair(),
					votes.get(new PostId(seat.postId()))))
			.toList();
		return new MeetingView.AgendaItem(row.getInt("item"), row.getString("proposal_id"), row.getString("number"),
				(kind != null) ? ProposalKind.valueOf(kind) : null, row.getString("title"), row.getString("taken_off"),
				ballots, (count != null) ? json(count, new TypeReference<VotingPolicy.Count>() {
				}) : count(seats, votes), (resolution != null) ? json(resolution, new TypeReference<ItemResolution>() {
				}) : null, row.getObject("resolved_at", Long.class));
	}

	/** The votes as they stand, counted by the rule that the meeting itself applies. */
	private static VotingPolicy.Count count(List<MeetingView.SeatView> seats, Map<PostId, Ballot> votes) {
		Map<PostId, Boolean> present = seats.stream()
			.filter((seat) -> seat.presence().counts())
			.collect(Collectors.toMap((seat) -> new PostId(seat.postId()), MeetingView.SeatView::chair));
		Ballot casting = present.entrySet()
			.stream()
			.filter(Map.Entry::getValue)
			.map((chair) -> votes.getOrDefault(chair.getKey(), Ballot.ABSTAIN))
			.findFirst()
			.orElse(Ballot.ABSTAIN);
		return VotingPolicy.count(votes,
				present.entrySet()
					.stream()
					.filter((seat) -> !seat.getValue())
					.map(Map.Entry::getKey)
					.collect(Collectors.toSet()),
				casting);
	}

	private Map<Integer, Map<PostId, Ballot>> votes(MeetingId meeting) {
		Map<Integer, Map<PostId, Ballot>> votes = new HashMap<>();
		this.jdbc.sql("select item, post_id, ballot from meeting_vote where meeting_id = :meeting")
			.param("meeting", meeting.value())
			.query((row) -> {
				votes.computeIfAbsent(row.getInt("item"), (item) -> new HashMap<>())
					.put(new PostId(row.getString("post_id")), Ballot.valueOf(row.getString("ballot")));
			});
		return votes;
	}

	private Map<PostId, Attending> attending(MeetingId meeting) {
		Map<PostId, Attending> attending = new HashMap<>();
		this.jdbc.sql("select post_id, presence, proxy_name from meeting_presence where meeting_id = :meeting")
			.param("meeting", meeting.value())
			.query((row) -> {
				attending.put(new PostId(row.getString("post_id")),
						new Attending(Presence.valueOf(row.getString("presence")), row.getString("proxy_name")));
			});
		return attending;
	}

	private <T> T json(String value, TypeReference<T> type) {
		try {
			return this.json.readValue(value, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Attending(Presence presence, String proxyName) {
	}

}
