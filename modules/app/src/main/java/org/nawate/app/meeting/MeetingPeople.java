package org.nawate.app.meeting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.Floor;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;

/** Who sits at a meeting, who is there, who takes no part in what, and how they voted. */
record MeetingPeople(Floor floor, Map<PostId, String> proxies, Map<Integer, Map<PostId, MeetingView.Recusal>> recusals,
		Map<Integer, Map<PostId, Ballot>> ballots) {

	static MeetingPeople of(JdbcClient jdbc, MeetingId meeting, HeadquartersRules rules, List<Seat> seats,
			@Nullable PostId presider) {
		Map<PostId, Presence> presence = new HashMap<>();
		Map<PostId, String> proxies = new HashMap<>();
		jdbc.sql("select post_id, presence, proxy_name from meeting_presence where meeting_id = ?")
			.param(meeting.value())
			.query((row) -> {
				PostId post = new PostId(row.getString("post_id"));
				presence.put(post, Presence.valueOf(row.getString("presence")));
				proxies.put(post, row.getString("proxy_name"));
			});
		Map<Integer, Map<PostId, MeetingView.Recusal>> recusals = new HashMap<>();
		jdbc.sql(
				"select item, post_id, post_title, reason, own from meeting_recusal where meeting_id = ? order by position")
			.param(meeting.value())
			.query((row) -> {
				String post = row.getString("post_id");
				recusals.computeIfAbsent(row.getInt("item"), (item) -> new LinkedHashMap<>())
					.put(new PostId(post), new MeetingView.Recusal(post, row.getString("post_title"),
							row.getString("reason"), row.getBoolean("own")));
			});
		Map<Integer, Map<PostId, Ballot>> ballots = new HashMap<>();
		jdbc.sql("select item, post_id, ballot from meeting_vote where meeting_id = ?")
			.param(meeting.value())
			.query((row) -> {
				ballots.computeIfAbsent(row.getInt("item"), (item) -> new HashMap<>())
					.put(new PostId(row.getString("post_id")), Ballot.valueOf(row.getString("ballot")));
			});
		return new MeetingPeople(new Floor(rules, seats, presence, Set.of(), presider), proxies, recusals, ballots);
	}

	/** The same for one item, from which some may be recused. */
	Floor floor(int item) {
		return new Floor(this.floor.rules(), this.floor.seats(), this.floor.presence(),
				this.recusals.getOrDefault(item, Map.of()).keySet(), this.floor.presider());
	}

	String proxy(PostId post) {
		return this.proxies.getOrDefault(post, "");
	}

	Map<PostId, Ballot> ballots(int item) {
		return this.ballots.getOrDefault(item, Map.of());
	}

	List<MeetingView.Recusal> recusals(int item) {
		return List.copyOf(this.recusals.getOrDefault(item, Map.of()).values());
	}

}
