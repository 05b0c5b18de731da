package org.nawate.app.meeting;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.Floor;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.VotingPolicy;
import org.nawate.domain.proposal.ProposalKind;

/**
 * Reads the items of an agenda; those still open are counted by the meeting's own rules.
 */
final class AgendaReading {

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final MeetingPeople people;

	AgendaReading(JdbcClient jdbc, ObjectMapper json, MeetingPeople people) {
		this.jdbc = jdbc;
		this.json = json;
		this.people = people;
	}

	List<MeetingView.AgendaItem> items(MeetingId meeting, LocalDate heldOn) {
		Map<Integer, Set<String>> interested = interested(meeting, heldOn);
		return this.jdbc.sql("""
				select i.*, c.number, c.kind from meeting_item i
				left join case_file c on c.proposal_id = i.proposal_id
				where i.meeting_id = ? order by i.place, i.item""")
			.param(meeting.value())
			.query((row, number) -> item(row, interested.getOrDefault(row.getInt("item"), Set.of())))
			.list();
	}

	private MeetingView.AgendaItem item(ResultSet row, Set<String> interested) throws SQLException {
		int item = row.getInt("item");
		String kind = row.getString("kind");
		ItemResolution resolution = json(row.getString("resolution"), ItemResolution.class);
		VotingPolicy.Count counted = json(row.getString("count"), VotingPolicy.Count.class);
		Floor floor = this.people.floor(item);
		Map<PostId, Ballot> ballots = this.people.ballots(item);
		boolean open = resolution == null;
		Integer present = row.getObject("present", Integer.class);
		Integer quorum = row.getObject("quorum", Integer.class);
		return new MeetingView.AgendaItem(item, row.getObject("duty", Integer.class), row.getString("proposal_id"),
				row.getString("number"), (kind != null) ? ProposalKind.valueOf(kind) : null, row.getString("title"),
				row.getString("taken_off"), votes(floor, ballots), (counted != null) ? counted : floor.count(ballots),
				(present != null) ? present : floor.present(), (quorum != null) ? quorum : floor.quorum(),
				open && floor.waitsForPresider(ballots), this.people.recusals(item), interested, resolution,
				row.getObject("resolved_at", Long.class), row.getString("noted"));
	}

	private static List<MeetingView.SeatVote> votes(Floor floor, Map<PostId, Ballot> ballots) {
		Set<PostId> voters = floor.voters();
		boolean tie = floor.mayDecideTie(ballots);
		return floor.seats()
			.stream()
			.map((seat) -> new MeetingView.SeatVote(seat.post().value(), seat.postTitle(), seat.personName(),
					floor.presides(seat.post()),
					voters.contains(seat.post()) || (tie && floor.presides(seat.post()) && floor.mayVote(seat.post())),
					ballots.get(seat.post())))
			.toList();
	}

	/**
	 * Posts of the department whose section drafted the case, and so owns the project.
	 */
	private Map<Integer, Set<String>> interested(MeetingId meeting, LocalDate heldOn) {
		Map<Integer, Set<String>> interested = new HashMap<>();
		String[] seated = this.people.floor()
			.seats()
			.stream()
			.map((seat) -> seat.post().value())
			.toArray(String[]::new);
		if (seated.length == 0) {
			return interested;
		}
		this.jdbc.sql("""
				with line as materialized (select unit_id, department_id from organisation_line_on(:day))
				select i.item, p.post_id
				from meeting_item i
				join case_file c on c.proposal_id = i.proposal_id
				join line drafting on drafting.unit_id = c.section
				join organisation_post_on(:day) p on p.post_id = any(:posts)
				join line sitting on sitting.unit_id = p.unit_id
				where i.meeting_id = :meeting and i.duty is null and sitting.department_id = drafting.department_id""")
			.param("day", heldOn)
			.param("posts", seated)
			.param("meeting", meeting.value())
			.query((row) -> {
				interested.computeIfAbsent(row.getInt("item"), (item) -> new HashSet<>()).add(row.getString("post_id"));
			});
		return interested;
	}

	private <T> @Nullable T json(@Nullable String value, Class<T> type) {
		try {
			return (value != null) ? this.json.readValue(value, type) : null;
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
