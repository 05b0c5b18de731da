package org.nawate.app.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.MeetingRequestRule;
import org.nawate.domain.circulation.Stance;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Ballot;
import org.nawate.domain.meeting.Floor;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.meeting.Presence;
import org.nawate.domain.meeting.Seat;

/**
 * Who sat in a meeting or circulation of the past, by which rules, and what they said.
 */
final class Hall {

	private List<Seat> seats = List.of();

	private HeadquartersRules rules = HeadquartersRules.usual();

	private @Nullable MeetingRequestRule requests;

	private final Map<PostId, Presence> presence = new HashMap<>();

	private @Nullable PostId presider;

	private final Map<Integer, Set<PostId>> recused = new HashMap<>();

	private final Map<Integer, Map<PostId, Ballot>> votes = new HashMap<>();

	private final Map<Integer, Map<PostId, Stance>> stances = new HashMap<>();

	private final Map<Integer, Set<PostId>> byProxy = new HashMap<>();

	boolean isEmpty() {
		return this.seats.isEmpty() || this.presence.isEmpty();
	}

	int seats() {
		return this.seats.size();
	}

	HeadquartersRules rules() {
		return this.rules;
	}

	MeetingRequestRule requests() {
		return Objects.requireNonNull(this.requests, "a circulation has it");
	}

	Floor floor(HeadquartersRules rules, int item) {
		return new Floor(rules, this.seats, this.presence, this.recused.getOrDefault(item, Set.of()), this.presider);
	}

	Map<PostId, Ballot> votes(int item) {
		return this.votes.getOrDefault(item, Map.of());
	}

	CirculationPolicy.Count count(HeadquartersRules rules, int item) {
		Map<PostId, Stance> answers = new HashMap<>(this.stances.getOrDefault(item, Map.of()));
		if (!rules.proxyVotes()) {
			answers.keySet().removeAll(this.byProxy.getOrDefault(item, Set.of()));
		}
		return CirculationPolicy.count(rules, this.seats, this.recused.getOrDefault(item, Set.of()), answers);
	}

	void on(MeetingEvent.Planned e) {
		this.rules = HeadquartersRules.usual(e.quorumRule());
	}

	void on(MeetingEvent.Convened e) {
		this.seats = e.seats();
		HeadquartersRules ofTheDay = e.rules();
		if (ofTheDay != null) {
			this.rules = ofTheDay;
		}
	}

	/** On another day others may sit, and nobody has come yet. */
	void on(MeetingEvent.Reconvened e) {
		this.seats = e.seats();
		this.rules = e.rules();
		Set<PostId> sitting = e.seats().stream().map(Seat::post).collect(Collectors.toSet());
		this.recused.values().forEach((posts) -> posts.retainAll(sitting));
		if (!e.heldOn().equals(e.before())) {
			this.presence.clear();
			this.presider = null;
		}
	}

	void on(MeetingEvent.AttendanceRecorded e) {
		e.attendance().forEach((each) -> this.presence.put(each.post(), each.presence()));
	}

	void on(MeetingEvent.PresiderNamed e) {
		this.presider = e.post();
	}

	void on(MeetingEvent.MemberRecused e) {
		recuse(e.item(), e.post());
	}

	void on(MeetingEvent.MemberReadmitted e) {
		this.recused.getOrDefault(e.item(), new HashSet<>()).remove(e.post());
	}

	void on(MeetingEvent.VotesRecorded e) {
		Map<PostId, Ballot> cast = this.votes.computeIfAbsent(e.item(), (unknown) -> new HashMap<>());
		e.votes().forEach((vote) -> cast.put(vote.post(), vote.ballot()));
	}

	void on(CirculationEvent.Started e) {
		this.seats = e.seats();
		this.rules = e.rules();
		this.requests = e.meetingRequests();
	}

	void on(CirculationEvent.Answered e) {
		answer(e.post(), e.answers(), false);
	}

	void on(CirculationEvent.AnsweredByProxy e) {
		answer(e.post(), e.answers(), true);
	}

	private void answer(PostId post, List<ItemAnswer> answers, boolean proxy) {
		for (ItemAnswer answer : answers) {
			this.stances.computeIfAbsent(answer.item(), (unknown) -> new HashMap<>()).put(post, answer.stance());
			Set<PostId> proxies = this.byProxy.computeIfAbsent(answer.item(), (unknown) -> new HashSet<>());
			if (proxy) {
				proxies.add(post);
			}
			else {
				proxies.remove(post);
			}
		}
	}

	void on(CirculationEvent.SeatPassedOn e) {
		this.seats = this.seats.stream().map((seat) -> seat.post().equals(e.from()) ? e.seat() : seat).toList();
		PostId to = e.seat().post();
		if (!to.equals(e.from())) {
			this.stances.values().forEach((answers) -> {
				Stance answer = answers.remove(e.from());
				if (answer != null) {
					answers.put(to, answer);
				}
			});
			this.recused.values().stream().filter((posts) -> posts.remove(e.from())).forEach((posts) -> posts.add(to));
			this.byProxy.values().stream().filter((posts) -> posts.remove(e.from())).forEach((posts) -> posts.add(to));
		}
	}

	void on(CirculationEvent.SeatFellAway e) {
		this.seats = this.seats.stream().filter((seat) -> !seat.post().equals(e.post())).toList();
		this.stances.values().forEach((answers) -> answers.remove(e.post()));
		this.recused.values().forEach((posts) -> posts.remove(e.post()));
	}

	void on(CirculationEvent.MemberRecused e) {
		recuse(e.item(), e.post());
	}

	private void recuse(int item, PostId post) {
		this.recused.computeIfAbsent(item, (unknown) -> new HashSet<>()).add(post);
	}

}
