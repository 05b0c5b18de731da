package org.nawate.domain.meeting;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.meeting.Ballot.AGAINST;
import static org.nawate.domain.meeting.Ballot.FOR;
import static org.nawate.domain.meeting.MeetingRejection.*;
import static org.nawate.domain.meeting.Session.*;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;
import org.nawate.domain.meeting.ItemResolution.Result;

/** A meeting by the rules of its day: notice, proxies, ties, who presides, recusal. */
class MeetingRulesTest {

	private static HeadquartersRules rules(VotingRule voting, TieRule tie, boolean proxies, boolean chairVotes) {
		return new HeadquartersRules(3, QuorumRule.MAJORITY, voting, proxies, proxies, tie, chairVotes,
				RecusalRule.QUORUM_OF_THE_REST);
	}

	private static MeetingCommand.RecuseMember recuse(int member, String reason) {
		return new MeetingCommand.RecuseMember(MEETING, SECRETARIAT, 1, seat(member), reason, DECIDED);
	}

	private static MeetingEvent.MemberRecused recused(int member) {
		return new MeetingEvent.MemberRecused(MEETING, 1, seat(member), (member == 0) ? "市長" : "部長" + member, "自部の案件",
				SECRETARIAT, DECIDED);
	}

	private static MeetingCommand.ReadmitMember readmit(int member, String reason) {
		return new MeetingCommand.ReadmitMember(MEETING, SECRETARIAT, 1, seat(member), reason, DECIDED);
	}

	private static MeetingCommand.NamePresider preside(PostId post) {
		return new MeetingCommand.NamePresider(MEETING, SECRETARIAT, post, DECIDED);
	}

	private static MeetingEvent.PresiderNamed presides(int member) {
		return new MeetingEvent.PresiderNamed(MEETING, seat(member), "部長" + member, SECRETARIAT, DECIDED);
	}

	private static MeetingEvent.AttendanceRecorded is(int member, Presence presence) {
		return new MeetingEvent.AttendanceRecorded(MEETING, List.of(new Attendance(seat(member), presence, "次長 某")),
				SECRETARIAT);
	}

	private static MeetingEvent.ItemResolved resolved(Result result, VotingPolicy.Count count, int present,
			int quorum) {
		return new MeetingEvent.ItemResolved(MEETING, 1, CASE, Session.result(result), count, present, quorum,
				SECRETARIAT);
	}

	@Test
	void is_convened_too_late_only_with_its_urgency_told() {
		Specification planned = Specification.given(Meeting.class, PLANNED, TABLED);
		HeadquartersRules usual = HeadquartersRules.usual();
		planned.when(convene(seats(3), usual, "", LATEST))
			.then(new MeetingEvent.Convened(MEETING, seats(3), 2, SECRETARIAT, LATEST, usual, LATEST, null));
		planned.when(convene(seats(3), usual, " ", LATEST.plusDays(1))).refused(CONVENED_TOO_LATE, 3, LATEST);
		planned.when(convene(seats(3), usual, "災害対応", LATEST.plusDays(1)))
			.then(new MeetingEvent.Convened(MEETING, seats(3), 2, SECRETARIAT, LATEST.plusDays(1), usual, LATEST,
					"災害対応"));
		planned.when(convene(seats(3), usual, "急ぐ", LATEST))
			.then(new MeetingEvent.Convened(MEETING, seats(3), 2, SECRETARIAT, LATEST, usual, LATEST, null));
	}

	@Test
	void keeps_the_quorum_of_a_convocation_from_before_rules_had_days() {
		MeetingEvent.Planned half = new MeetingEvent.Planned(MEETING, "第3回推進本部会議", DECIDED, "10:00", "庁議室",
				QuorumRule.HALF_OR_MORE, SECRETARIAT);
		Specification
			.given(Meeting.class, half, TABLED, new MeetingEvent.Convened(MEETING, seats(4), 2, SECRETARIAT, DRAFTED),
					new MeetingEvent.AttendanceRecorded(MEETING, present(2), SECRETARIAT))
			.when(new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED))
			.then(new MeetingEvent.Opened(MEETING, 2, 2, SECRETARIAT, DECIDED));
	}

	@Test
	void a_proxy_counts_and_votes_only_if_the_rules_say_so() {
		HeadquartersRules none = rules(VotingRule.MAJORITY, TieRule.CHAIR_DECIDES, false, false);
		convened(3, none).and(is(0, Presence.PRESENT), is(1, Presence.PROXY))
			.when(new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED))
			.refused(QUORUM_NOT_MET, 1, 2);
		open(4, none).and(is(3, Presence.PROXY)).when(vote(votes(FOR, FOR, FOR))).refused(PROXY_MAY_NOT_VOTE, "部長3");
		open(4, none).and(is(3, Presence.PROXY), voted(FOR, FOR))
			.when(resolve(Result.APPROVED))
			.then(resolved(Result.APPROVED, new VotingPolicy.Count(2, 2, 0, 0, false, true), 3, 3));
	}

	@Test
	void equal_votes_fall_where_the_rules_say_so() {
		HeadquartersRules falls = rules(VotingRule.MAJORITY, TieRule.FALLS, true, false);
		open(5, falls).and(voted(FOR, FOR, AGAINST, AGAINST)).when(resolve(Result.APPROVED)).refused(NOT_CARRIED, 2, 4);
		open(5, falls).and(voted(FOR, FOR, AGAINST, AGAINST))
			.when(vote(List.of(new Vote(CHAIR, FOR))))
			.refused(CHAIR_NEVER_VOTES);
		open(5, falls).and(voted(FOR, FOR, AGAINST, AGAINST))
			.when(resolve(Result.REFUSED))
			.then(resolved(Result.REFUSED, new VotingPolicy.Count(4, 2, 2, 0, true, false), 5, 3));
	}

	@Test
	void the_chair_votes_as_a_member_where_the_rules_say_so() {
		HeadquartersRules votes = rules(VotingRule.MAJORITY, TieRule.CHAIR_DECIDES, true, true);
		open(4, votes).when(vote(List.of(new Vote(CHAIR, FOR)))).then(chairVoted(FOR));
		open(4, votes).and(voted(FOR, AGAINST, AGAINST), chairVoted(FOR))
			.when(resolve(Result.APPROVED))
			.then(resolved(Result.APPROVED, new VotingPolicy.Count(4, 2, 2, 0, true, true), 4, 3));
		open(4, votes).and(chairVoted(AGAINST), voted(FOR, FOR, AGAINST))
			.when(resolve(Result.REFUSED))
			.then(resolved(Result.REFUSED, new VotingPolicy.Count(4, 2, 2, 0, true, false), 4, 3));
	}

	@Test
	void half_or_all_carry_where_the_rules_say_so() {
		HeadquartersRules half = rules(VotingRule.HALF_OR_MORE, TieRule.CHAIR_DECIDES, true, false);
		open(5, half).and(voted(FOR, FOR, AGAINST, AGAINST))
			.when(resolve(Result.APPROVED))
			.then(resolved(Result.APPROVED, new VotingPolicy.Count(4, 2, 2, 0, false, true), 5, 3));
		HeadquartersRules all = rules(VotingRule.ALL, TieRule.CHAIR_DECIDES, true, false);
		open(4, all).and(voted(FOR, FOR, AGAINST)).when(resolve(Result.APPROVED)).refused(NOT_CARRIED, 2, 3);
		open(4, all).and(voted(AGAINST))
			.when(resolve(Result.REFUSED))
			.then(resolved(Result.REFUSED, new VotingPolicy.Count(3, 0, 1, 0, false, false), 4, 3));
	}

	@Test
	void another_member_presides_in_the_place_of_the_chair() {
		open(5).when(preside(CHAIR)).refused(PRESIDES_ALREADY, "市長");
		open(5).when(preside(new PostId("stranger"))).refused(NO_SEAT, "stranger");
		open(5).and(is(1, Presence.PROXY)).when(preside(seat(1))).refused(PRESIDER_ABSENT, "部長1");
		open(5).when(preside(seat(1))).then(presides(1));
		open(5).and(is(0, Presence.ABSENT), presides(1), voted(FOR))
			.when(resolve(Result.APPROVED))
			.refused(NOT_CARRIED, 0, 3);
		Specification tied = open(6).and(is(0, Presence.ABSENT), presides(1),
				new MeetingEvent.VotesRecorded(MEETING, 1, List.of(new Vote(seat(2), FOR), new Vote(seat(3), FOR),
						new Vote(seat(4), AGAINST), new Vote(seat(5), AGAINST)), SECRETARIAT));
		tied.when(resolve(Result.APPROVED)).refused(TIE_UNDECIDED);
		tied.and(new MeetingEvent.VotesRecorded(MEETING, 1, List.of(new Vote(seat(1), FOR)), SECRETARIAT))
			.when(resolve(Result.APPROVED))
			.then(resolved(Result.APPROVED, new VotingPolicy.Count(4, 2, 2, 0, true, true), 5, 4));
	}

	@Test
	void a_member_with_an_interest_takes_no_part() {
		open(4).when(recuse(1, "自部の案件")).then(recused(1));
		open(4).when(recuse(1, " ")).refused(REASON_MISSING);
		open(4).and(recused(1)).when(recuse(1, "もう一度")).refused(ALREADY_RECUSED, "部長1");
		open(4).when(new MeetingCommand.RecuseMember(MEETING, SECRETARIAT, 1, new PostId("stranger"), "縁", DECIDED))
			.refused(NO_SEAT, "stranger");
		open(4).when(new MeetingCommand.RecuseMember(MEETING, SECRETARIAT, 9, seat(1), "縁", DECIDED))
			.refused(UNKNOWN_ITEM, 9);
		open(4).and(recused(1)).when(vote(votes(FOR))).refused(VOTER_RECUSED, "部長1");
		open(4).and(voted(AGAINST, FOR, FOR), recused(1))
			.when(resolve(Result.APPROVED))
			.then(resolved(Result.APPROVED, new VotingPolicy.Count(2, 2, 0, 0, false, true), 3, 2));
		Specification.given(Meeting.class, PLANNED, TABLED).when(recuse(1, "縁")).refused(NOT_CONVENED);
	}

	@Test
	void a_recusal_lowers_the_quorum_of_the_item_or_leaves_it() {
		open(4).and(is(3, Presence.ABSENT), recused(1))
			.when(vote(List.of(new Vote(seat(2), FOR))))
			.then(new MeetingEvent.VotesRecorded(MEETING, 1, List.of(new Vote(seat(2), FOR)), SECRETARIAT));
		HeadquartersRules unchanged = new HeadquartersRules(3, QuorumRule.MAJORITY, VotingRule.MAJORITY, true, true,
				TieRule.CHAIR_DECIDES, false, RecusalRule.QUORUM_UNCHANGED);
		open(4, unchanged).and(is(3, Presence.ABSENT), recused(1))
			.when(vote(List.of(new Vote(seat(2), FOR))))
			.refused(QUORUM_NOT_MET, 2, 3);
	}

	@Test
	void a_recusal_is_taken_back_with_a_reason() {
		open(4).and(recused(1))
			.when(readmit(1, "利害関係がないことを確認"))
			.then(new MeetingEvent.MemberReadmitted(MEETING, 1, seat(1), "部長1", "利害関係がないことを確認", SECRETARIAT, DECIDED));
		open(4).and(recused(1)).when(readmit(1, "")).refused(REASON_MISSING);
		open(4).when(readmit(1, "誤り")).refused(NOT_RECUSED, "部長1");
		open(4)
			.and(recused(1), new MeetingEvent.MemberReadmitted(MEETING, 1, seat(1), "部長1", "誤り", SECRETARIAT, DECIDED))
			.when(vote(votes(FOR)))
			.then(voted(FOR));
	}

	@Test
	void a_recused_chair_decides_no_tie() {
		open(5).and(voted(FOR, FOR, AGAINST, AGAINST), recused(0))
			.when(vote(List.of(new Vote(CHAIR, FOR))))
			.refused(VOTER_RECUSED, "市長");
	}

}
