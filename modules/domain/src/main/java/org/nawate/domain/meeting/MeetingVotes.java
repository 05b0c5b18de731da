package org.nawate.domain.meeting;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.headquarters.HeadquartersRules;

/**
 * Who sits, who is there, who takes no part, and how they voted; folded from the
 * meeting's facts.
 */
final class MeetingVotes {

	HeadquartersRules rules = HeadquartersRules.usual();

	private final Map<PostId, Seat> seats = new LinkedHashMap<>();

	private final Map<PostId, Presence> presence = new HashMap<>();

	private final Map<Integer, Set<PostId>> recused = new HashMap<>();

	private final Map<Integer, Map<PostId, Ballot>> votes = new HashMap<>();

	private @Nullable PostId presider;

	/** The meeting as a whole, where nobody is recused. */
	Floor floor() {
		return new Floor(this.rules, List.copyOf(this.seats.values()), this.presence, Set.of(), this.presider);
	}

	Floor floor(int item) {
		return new Floor(this.rules, List.copyOf(this.seats.values()), this.presence,
				this.recused.getOrDefault(item, Set.of()), this.presider);
	}

	Map<PostId, Ballot> of(int item) {
		return this.votes.getOrDefault(item, Map.of());
	}

	/** Who takes no part in an item. */
	Set<PostId> recusedFrom(int item) {
		return this.recused.getOrDefault(item, Set.of());
	}

	@Nullable Seat seat(PostId post) {
		return this.seats.get(post);
	}

	Verdict<MeetingEvent> decide(MeetingCommand.RecordAttendance c) {
		for (Attendance attendance : c.attendance()) {
			Seat seat = this.seats.get(attendance.post());
			if (seat == null) {
				return refused(NO_SEAT, attendance.post());
			}
			if (attendance.presence() == Presence.PROXY && attendance.proxyName().isBlank()) {
				return refused(PROXY_NAME_MISSING, seat.postTitle());
			}
		}
		return Verdict.of(new MeetingEvent.AttendanceRecorded(c.meeting(), c.attendance(), c.by()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.NamePresider c) {
		Seat seat = this.seats.get(c.post());
		if (seat == null) {
			return refused(NO_SEAT, c.post());
		}
		if (floor().presides(c.post())) {
			return refused(PRESIDES_ALREADY, seat.postTitle());
		}
		if (this.presence.get(c.post()) != Presence.PRESENT) {
			return refused(PRESIDER_ABSENT, seat.postTitle());
		}
		return Verdict.of(new MeetingEvent.PresiderNamed(c.meeting(), c.post(), seat.postTitle(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.RecuseMember c) {
		Seat seat = this.seats.get(c.post());
		if (seat == null) {
			return refused(NO_SEAT, c.post());
		}
		if (recusedFrom(c.item()).contains(c.post())) {
			return refused(ALREADY_RECUSED, seat.postTitle());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict.of(new MeetingEvent.MemberRecused(c.meeting(), c.item(), c.post(), seat.postTitle(),
				c.reason().strip(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.ReadmitMember c) {
		Seat seat = this.seats.get(c.post());
		if (seat == null || !recusedFrom(c.item()).contains(c.post())) {
			return refused(NOT_RECUSED, (seat != null) ? seat.postTitle() : c.post());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict.of(new MeetingEvent.MemberReadmitted(c.meeting(), c.item(), c.post(), seat.postTitle(),
				c.reason().strip(), c.by(), c.on()));
	}

	Verdict<MeetingEvent> decide(MeetingCommand.RecordVotes c) {
		Floor floor = floor(c.item());
		Map<PostId, Ballot> all = new HashMap<>(of(c.item()));
		boolean deciding = false;
		for (Vote vote : c.votes()) {
			Verdict<MeetingEvent> refusal = refusal(vote.post(), floor);
			if (refusal != null) {
				return refusal;
			}
			all.put(vote.post(), vote.ballot());
			deciding |= floor.presides(vote.post()) && !this.rules.chairVotes();
		}
		if (deciding && !floor.mayDecideTie(all)) {
			return refused(floor.decidesTies() ? CHAIR_VOTES_ON_TIE_ONLY : CHAIR_NEVER_VOTES);
		}
		return Verdict.of(new MeetingEvent.VotesRecorded(c.meeting(), c.item(), c.votes(), c.by()));
	}

	private @Nullable Verdict<MeetingEvent> refusal(PostId post, Floor floor) {
		Seat seat = this.seats.get(post);
		if (seat == null) {
			return refused(NO_SEAT, post);
		}
		if (floor.recused().contains(post)) {
			return refused(VOTER_RECUSED, seat.postTitle());
		}
		if (floor.mayVote(post)) {
			return null;
		}
		boolean proxy = this.presence.get(post) == Presence.PROXY;
		return refused(proxy ? PROXY_MAY_NOT_VOTE : VOTER_ABSENT, seat.postTitle());
	}

	/** 異議なし: all who may vote are for it, unless somebody has objected. */
	Verdict<MeetingEvent> withoutObjection(MeetingCommand.ResolveTogether c, int item) {
		Floor floor = floor(item);
		Set<PostId> voters = floor.voters();
		boolean objected = of(item).entrySet()
			.stream()
			.anyMatch((vote) -> voters.contains(vote.getKey()) && vote.getValue() != Ballot.FOR);
		if (objected) {
			return refused(OBJECTED, item);
		}
		List<Vote> all = this.seats.keySet()
			.stream()
			.filter(voters::contains)
			.map((post) -> new Vote(post, Ballot.FOR))
			.toList();
		return Verdict.of(new MeetingEvent.VotesRecorded(c.meeting(), item, all, c.by()));
	}

	void on(MeetingEvent.Convened e, HeadquartersRules until) {
		this.rules = (e.rules() != null) ? e.rules() : until;
		e.seats().forEach((seat) -> this.seats.put(seat.post(), seat));
	}

	/** On another day others may sit, and nobody has come yet. */
	void on(MeetingEvent.Reconvened e) {
		this.rules = e.rules();
		this.seats.clear();
		e.seats().forEach((seat) -> this.seats.put(seat.post(), seat));
		this.recused.values().forEach((posts) -> posts.retainAll(this.seats.keySet()));
		if (!e.heldOn().equals(e.before())) {
			this.presence.clear();
			this.presider = null;
		}
	}

	void on(MeetingEvent.AttendanceRecorded e) {
		for (Attendance attendance : e.attendance()) {
			Presence before = this.presence.put(attendance.post(), attendance.presence());
			if (before != attendance.presence()) {
				dropDecidingVotes();
			}
		}
	}

	void on(MeetingEvent.PresiderNamed e) {
		dropDecidingVotes();
		this.presider = e.post();
		dropDecidingVotes();
	}

	void on(MeetingEvent.MemberRecused e) {
		this.recused.computeIfAbsent(e.item(), (item) -> new HashSet<>()).add(e.post());
		this.votes.getOrDefault(e.item(), new HashMap<>()).remove(e.post());
		dropDecidingVote(e.item());
	}

	void on(MeetingEvent.MemberReadmitted e) {
		recusedFrom(e.item()).remove(e.post());
		dropDecidingVote(e.item());
	}

	void on(MeetingEvent.VotesRecorded e) {
		dropDecidingVote(e.item());
		Map<PostId, Ballot> ballots = this.votes.computeIfAbsent(e.item(), (item) -> new HashMap<>());
		e.votes().forEach((vote) -> ballots.put(vote.post(), vote.ballot()));
	}

	private void dropDecidingVotes() {
		new ArrayList<>(this.votes.keySet()).forEach(this::dropDecidingVote);
	}

	/** It decides the tie it was given for, not one that arises afterwards. */
	private void dropDecidingVote(int item) {
		if (!this.rules.chairVotes()) {
			Floor floor = floor(item);
			this.votes.getOrDefault(item, new HashMap<>()).keySet().removeIf(floor::presides);
		}
	}

}
