package org.nawate.domain.meeting;

import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.QuorumRule;

/**
 * Where a meeting stands, folded from its facts: seats, who is present, items and their
 * votes.
 */
final class MeetingStanding {

	MeetingState state = MeetingState.PLANNED;

	QuorumRule quorumRule = QuorumRule.MAJORITY;

	@Nullable LocalDate heldOn;

	int quorum;

	final Map<PostId, Seat> seats = new LinkedHashMap<>();

	private final Map<PostId, Presence> presence = new HashMap<>();

	private final TreeMap<Integer, ProposalId> items = new TreeMap<>();

	private final Map<Integer, Map<PostId, Ballot>> votes = new HashMap<>();

	private final Set<Integer> resolved = new HashSet<>();

	private int lastItem;

	boolean isOver() {
		return state == MeetingState.CLOSED || state == MeetingState.ADJOURNED;
	}

	int nextItem() {
		return lastItem + 1;
	}

	@Nullable Integer openItemOf(ProposalId proposal) {
		for (Map.Entry<Integer, ProposalId> item : items.entrySet()) {
			if (item.getValue().equals(proposal) && !resolved.contains(item.getKey())) {
				return item.getKey();
			}
		}
		return null;
	}

	ProposalId proposalOf(int item) {
		ProposalId proposal = items.get(item);
		if (proposal == null) {
			throw new IllegalStateException("no item " + item);
		}
		return proposal;
	}

	List<Integer> unresolvedItems() {
		return items.keySet().stream().filter((item) -> !resolved.contains(item)).toList();
	}

	boolean hasResolutions() {
		return !resolved.isEmpty();
	}

	boolean isPresent(PostId post) {
		return presence.getOrDefault(post, Presence.ABSENT).counts();
	}

	int present() {
		return (int) seats.keySet().stream().filter(this::isPresent).count();
	}

	/** Whether the meeting may decide on the item now. */
	Outcome decides(int item) {
		if (state != MeetingState.OPEN) {
			return refused(isOver() ? MeetingRejection.MEETING_OVER : MeetingRejection.NOT_OPEN);
		}
		if (!items.containsKey(item)) {
			return refused(MeetingRejection.UNKNOWN_ITEM, item);
		}
		if (resolved.contains(item)) {
			return refused(MeetingRejection.ITEM_RESOLVED, item);
		}
		if (present() < quorum) {
			return refused(MeetingRejection.QUORUM_NOT_MET, present(), quorum);
		}
		return accepted();
	}

	VotingPolicy.Count count(int item) {
		return count(votes.getOrDefault(item, Map.of()));
	}

	boolean chairMayVote(int item, List<Vote> more) {
		Map<PostId, Ballot> all = new HashMap<>(votes.getOrDefault(item, Map.of()));
		more.forEach((vote) -> all.put(vote.post(), vote.ballot()));
		boolean chairVotes = more.stream().anyMatch((vote) -> isChair(vote.post()));
		VotingPolicy.Count count = count(all);
		return !chairVotes || (count.tie() && count.cast() == count.present());
	}

	/** Whether the votes are equal and the chair has not said yes or no. */
	boolean chairIsAskedFor(int item) {
		return count(item).tie() && castingVote(votes.getOrDefault(item, Map.of())) == Ballot.ABSTAIN;
	}

	private VotingPolicy.Count count(Map<PostId, Ballot> ballots) {
		Set<PostId> voters = seats.keySet()
			.stream()
			.filter((post) -> isPresent(post) && !isChair(post))
			.collect(Collectors.toSet());
		return VotingPolicy.count(ballots, voters, castingVote(ballots));
	}

	private Ballot castingVote(Map<PostId, Ballot> ballots) {
		return seats.keySet()
			.stream()
			.filter((post) -> isChair(post) && isPresent(post))
			.map((post) -> ballots.getOrDefault(post, Ballot.ABSTAIN))
			.findFirst()
			.orElse(Ballot.ABSTAIN);
	}

	// A casting vote decides the tie it was given for, not one that arises afterwards.
	private void dropCastingVote(int item) {
		votes.getOrDefault(item, new HashMap<>()).keySet().removeIf(this::isChair);
	}

	private void seat(Attendance attendance) {
		Presence before = presence.put(attendance.post(), attendance.presence());
		if (before != attendance.presence()) {
			votes.keySet().forEach(this::dropCastingVote);
		}
	}

	private void vote(MeetingEvent.VotesRecorded e) {
		dropCastingVote(e.item());
		Map<PostId, Ballot> ballots = votes.computeIfAbsent(e.item(), (i) -> new HashMap<>());
		e.votes().forEach((vote) -> ballots.put(vote.post(), vote.ballot()));
	}

	private boolean isChair(PostId post) {
		Seat seat = seats.get(post);
		return seat != null && seat.chair();
	}

	void on(MeetingEvent event) {
		switch (event) {
			case MeetingEvent.Planned e -> {
				quorumRule = e.quorumRule();
				heldOn = e.heldOn();
			}
			case MeetingEvent.ItemTabled e -> {
				items.put(e.item(), e.proposal());
				lastItem = e.item();
			}
			case MeetingEvent.ItemTakenOff e -> items.remove(e.item());
			case MeetingEvent.Convened e -> {
				e.seats().forEach((seat) -> seats.put(seat.post(), seat));
				quorum = e.quorum();
				state = MeetingState.CONVENED;
			}
			case MeetingEvent.AttendanceRecorded e -> e.attendance().forEach(this::seat);
			case MeetingEvent.Opened e -> state = MeetingState.OPEN;
			case MeetingEvent.VotesRecorded e -> vote(e);
			case MeetingEvent.ItemResolved e -> resolved.add(e.item());
			case MeetingEvent.Closed e -> state = MeetingState.CLOSED;
			case MeetingEvent.Adjourned e -> state = MeetingState.ADJOURNED;
		}
	}

}
