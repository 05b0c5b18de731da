package org.nawate.domain.meeting;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.meeting.Ballot.ABSTAIN;
import static org.nawate.domain.meeting.Ballot.AGAINST;
import static org.nawate.domain.meeting.Ballot.FOR;
import static org.nawate.domain.meeting.MeetingRejection.*;
import static org.nawate.domain.meeting.Session.*;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.ItemResolution.Result;

/** Votes and resolutions: majority, equal votes, the chair, who may vote. */
class MeetingVoteTest {

	private static MeetingEvent.ItemResolved resolved(Result result, VotingPolicy.Count count, int present,
			int quorum) {
		return new MeetingEvent.ItemResolved(MEETING, 1, CASE, Session.result(result), count, present, quorum,
				SECRETARIAT);
	}

	private static MeetingEvent.AttendanceRecorded leaves(int member) {
		return new MeetingEvent.AttendanceRecorded(MEETING, List.of(new Attendance(seat(member), Presence.ABSENT, "")),
				SECRETARIAT);
	}

	@Test
	void records_votes() {
		open(4).when(vote(votes(FOR, AGAINST, ABSTAIN))).then(voted(FOR, AGAINST, ABSTAIN));
	}

	@Test
	void the_majority_of_those_present_carries() {
		open(4).and(voted(FOR, FOR, AGAINST))
			.when(resolve(Result.APPROVED))
			.then(resolved(Result.APPROVED, new VotingPolicy.Count(3, 2, 1, 0, false, true), 4, 3));
		open(4).and(voted(FOR, FOR, AGAINST))
			.when(resolve(Result.CONDITIONAL))
			.then(resolved(Result.CONDITIONAL, new VotingPolicy.Count(3, 2, 1, 0, false, true), 4, 3));
	}

	@Test
	void a_seat_may_change_its_vote_until_the_item_is_resolved() {
		open(4).and(voted(FOR, FOR, AGAINST), voted(AGAINST))
			.when(resolve(Result.REFUSED))
			.then(resolved(Result.REFUSED, new VotingPolicy.Count(3, 1, 2, 0, false, false), 4, 3));
	}

	@Test
	void rejects_approving_what_the_votes_do_not_carry() {
		open(4).and(voted(FOR, AGAINST, ABSTAIN)).when(resolve(Result.APPROVED)).refused(NOT_CARRIED, 1, 3);
		open(4).when(resolve(Result.APPROVED)).refused(NOT_CARRIED, 0, 3);
	}

	@Test
	void rejects_refusing_what_the_votes_carry() {
		open(4).and(voted(FOR, FOR, AGAINST)).when(resolve(Result.REFUSED)).refused(CARRIED, 2, 3);
	}

	@Test
	void rejects_refusing_while_the_missing_votes_could_turn_it() {
		open(4).when(resolve(Result.REFUSED)).refused(VOTES_MISSING, 0, 3);
		open(4).and(voted(AGAINST)).when(resolve(Result.REFUSED)).refused(VOTES_MISSING, 1, 3);
		open(4).and(voted(AGAINST, AGAINST))
			.when(resolve(Result.REFUSED))
			.then(resolved(Result.REFUSED, new VotingPolicy.Count(3, 0, 2, 0, false, false), 4, 3));
	}

	@Test
	void nobody_but_the_chair_decides_nothing() {
		open(1).when(resolve(Result.APPROVED)).refused(NOT_CARRIED, 0, 0);
		open(1).when(resolve(Result.REFUSED)).refused(VOTES_MISSING, 0, 0);
	}

	@Test
	void equal_votes_wait_for_the_chair() {
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST)).when(resolve(Result.APPROVED)).refused(TIE_UNDECIDED);
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST)).when(resolve(Result.REFUSED)).refused(TIE_UNDECIDED);
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST), chairVoted(ABSTAIN))
			.when(resolve(Result.REFUSED))
			.refused(TIE_UNDECIDED);
	}

	@Test
	void the_chair_decides_equal_votes() {
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST)).when(vote(List.of(new Vote(CHAIR, FOR)))).then(chairVoted(FOR));
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST), chairVoted(FOR))
			.when(resolve(Result.APPROVED))
			.then(resolved(Result.APPROVED, new VotingPolicy.Count(4, 2, 2, 0, true, true), 5, 3));
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST), chairVoted(AGAINST))
			.when(resolve(Result.REFUSED))
			.then(resolved(Result.REFUSED, new VotingPolicy.Count(4, 2, 2, 0, true, false), 5, 3));
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST), chairVoted(AGAINST))
			.when(resolve(Result.APPROVED))
			.refused(NOT_CARRIED, 2, 4);
	}

	@Test
	void rejects_the_chairs_vote_without_equal_votes_or_before_all_have_voted() {
		open(5).when(vote(List.of(new Vote(CHAIR, FOR)))).refused(CHAIR_VOTES_ON_TIE_ONLY);
		open(5).and(voted(FOR, FOR)).when(vote(List.of(new Vote(CHAIR, FOR)))).refused(CHAIR_VOTES_ON_TIE_ONLY);
		open(5).and(voted(FOR, FOR, FOR, AGAINST))
			.when(vote(List.of(new Vote(CHAIR, FOR))))
			.refused(CHAIR_VOTES_ON_TIE_ONLY);
	}

	@Test
	void a_casting_vote_does_not_outlive_its_tie() {
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST), chairVoted(FOR), voted(FOR, AGAINST, FOR, AGAINST))
			.when(resolve(Result.APPROVED))
			.refused(TIE_UNDECIDED);
		open(6).and(voted(FOR, FOR, AGAINST, AGAINST, ABSTAIN), leaves(5), chairVoted(FOR), leaves(4), leaves(1))
			.when(resolve(Result.APPROVED))
			.refused(QUORUM_NOT_MET, 3, 4);
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST), chairVoted(FOR), leaves(1), leaves(3))
			.when(resolve(Result.APPROVED))
			.refused(TIE_UNDECIDED);
	}

	@Test
	void rejects_votes_of_absent_members_and_of_strangers() {
		open(4).and(leaves(3)).when(vote(votes(FOR, FOR, FOR))).refused(VOTER_ABSENT, "部長3");
		open(4).when(vote(List.of(new Vote(new PostId("stranger"), FOR)))).refused(NO_SEAT, "stranger");
	}

	@Test
	void the_vote_of_who_left_does_not_count() {
		open(4).and(voted(FOR, FOR, AGAINST), leaves(1)).when(resolve(Result.APPROVED)).refused(TIE_UNDECIDED);
	}

	@Test
	void a_proxy_votes() {
		open(4)
			.and(leaves(3),
					new MeetingEvent.AttendanceRecorded(MEETING,
							List.of(new Attendance(seat(3), Presence.PROXY, "次長 某")), SECRETARIAT))
			.when(vote(votes(FOR, FOR, FOR)))
			.then(voted(FOR, FOR, FOR));
	}

	@Test
	void rejects_deciding_without_quorum() {
		open(4).and(leaves(2), leaves(3)).when(vote(votes(FOR))).refused(QUORUM_NOT_MET, 2, 3);
		open(4).and(voted(FOR, FOR, FOR), leaves(2), leaves(3))
			.when(resolve(Result.APPROVED))
			.refused(QUORUM_NOT_MET, 2, 3);
	}

	@Test
	void rejects_deciding_before_the_meeting_is_open() {
		convened(3).when(vote(votes(FOR))).refused(NOT_OPEN);
		convened(3).when(resolve(Result.APPROVED)).refused(NOT_OPEN);
	}

	@Test
	void rejects_an_unknown_item_and_one_that_is_resolved() {
		open(3).when(new MeetingCommand.RecordVotes(MEETING, SECRETARIAT, 9, votes(FOR))).refused(UNKNOWN_ITEM, 9);
		var decided = open(3).and(voted(FOR, FOR),
				resolved(Result.APPROVED, new VotingPolicy.Count(2, 2, 0, 0, false, true), 3, 2));
		decided.when(resolve(Result.REFUSED)).refused(ITEM_RESOLVED, 1);
		decided.when(vote(votes(AGAINST))).refused(ITEM_RESOLVED, 1);
	}

	@Test
	void rejects_a_resolution_of_another_day() {
		ItemResolution early = new ItemResolution(Result.APPROVED, "", "", DECIDED.minusDays(1), null);
		open(3).when(new MeetingCommand.Resolve(MEETING, SECRETARIAT, 1, early))
			.refused(DECIDED_ON_ANOTHER_DAY, DECIDED);
	}

	@Test
	void rejects_conditions_and_reasons_left_out() {
		for (Result result : Result.values()) {
			var silent = new MeetingCommand.Resolve(MEETING, SECRETARIAT, 1,
					new ItemResolution(result, "", " ", DECIDED, null));
			if (result == Result.CONDITIONAL) {
				open(3).and(voted(FOR, FOR)).when(silent).refused(CONDITIONS_MISSING);
			}
			else if (result != Result.APPROVED) {
				open(3).and(voted(AGAINST, AGAINST)).when(silent).refused(REASON_MISSING);
			}
		}
	}

	@Test
	void carries_over_and_sends_back_without_a_vote() {
		for (Result result : List.of(Result.CARRIED_OVER, Result.SENT_BACK)) {
			open(3).when(resolve(result))
				.then(resolved(result, new VotingPolicy.Count(2, 0, 0, 0, false, false), 3, 2));
		}
	}

}
