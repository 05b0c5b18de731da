package org.nawate.domain.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.circulation.ItemOutcome.Result.*;
import static org.nawate.domain.circulation.Stance.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;

/** What answers come to. Seat 0 is the chair's. */
class CirculationPolicyTest {

	private static final HeadquartersRules USUAL = HeadquartersRules.usual();

	private static HeadquartersRules rules(QuorumRule quorum, VotingRule voting, TieRule tie, boolean chairVotes,
			RecusalRule recusal) {
		return new HeadquartersRules(3, quorum, voting, true, true, tie, chairVotes, recusal);
	}

	/** Answers of the seats 0, 1, 2 …; a missing one is no answer. */
	private static CirculationPolicy.Count count(HeadquartersRules rules, int seats, Set<Integer> recused,
			Map<Integer, Stance> answers) {
		Map<PostId, Stance> said = new HashMap<>();
		answers.forEach((seat, stance) -> said.put(Round.seat(seat), stance));
		return CirculationPolicy.count(rules, Round.seats(seats),
				recused.stream().map(Round::seat).collect(Collectors.toSet()), said);
	}

	private static ItemOutcome.Result result(HeadquartersRules rules, int seats, Map<Integer, Stance> answers) {
		return CirculationPolicy.result(rules, MeetingRequestRule.ONE_SUFFICES, count(rules, seats, Set.of(), answers));
	}

	/** The members from 1: so many for, then so many against. */
	private static Map<Integer, Stance> answers(int votesFor, int against) {
		Map<Integer, Stance> answers = new HashMap<>();
		IntStream.rangeClosed(1, votesFor).forEach((seat) -> answers.put(seat, AGREE));
		IntStream.rangeClosed(votesFor + 1, votesFor + against).forEach((seat) -> answers.put(seat, OBJECT));
		return answers;
	}

	private static Map<Integer, Stance> with(Map<Integer, Stance> answers, int seat, Stance stance) {
		Map<Integer, Stance> more = new HashMap<>(answers);
		more.put(seat, stance);
		return more;
	}

	@Test
	void silence_is_no_assent() {
		// 12 seats: quorum 7, majority of the 11 who vote is 6.
		assertThat(result(USUAL, 12, answers(5, 2))).isEqualTo(LAPSED);
		assertThat(result(USUAL, 12, answers(6, 1))).isEqualTo(APPROVED);
		assertThat(result(USUAL, 12, answers(5, 6))).isEqualTo(REFUSED);
		assertThat(result(USUAL, 12, answers(1, 6))).isEqualTo(REFUSED);
	}

	@Test
	void too_few_answers_decide_nothing() {
		assertThat(result(USUAL, 12, answers(6, 0))).as("carried, but six answers of seven").isEqualTo(LAPSED);
		assertThat(result(USUAL, 12, with(answers(6, 0), 0, OBJECT))).as("the chair answers as well")
			.isEqualTo(APPROVED);
		assertThat(result(USUAL, 12, Map.of())).isEqualTo(LAPSED);
		assertThat(result(USUAL, 1, with(Map.of(), 0, AGREE))).as("nobody but the chair").isEqualTo(LAPSED);
	}

	@Test
	void an_opinion_is_an_assent() {
		assertThat(result(USUAL, 3, Map.of(1, AGREE_WITH_OPINION, 2, AGREE))).isEqualTo(APPROVED);
	}

	@Test
	void equal_answers_are_the_chairs() {
		Map<Integer, Stance> equal = answers(2, 2);
		assertThat(result(USUAL, 5, equal)).as("the chair has not answered").isEqualTo(LAPSED);
		assertThat(result(USUAL, 5, with(equal, 0, AGREE))).isEqualTo(APPROVED);
		assertThat(result(USUAL, 5, with(equal, 0, OBJECT))).isEqualTo(REFUSED);
		HeadquartersRules falls = rules(QuorumRule.MAJORITY, VotingRule.MAJORITY, TieRule.FALLS, false,
				RecusalRule.QUORUM_OF_THE_REST);
		assertThat(result(falls, 5, with(equal, 0, AGREE))).isEqualTo(REFUSED);
		assertThat(result(USUAL, 5, with(answers(2, 1), 0, AGREE))).as("equality is not reached").isEqualTo(LAPSED);
		assertThat(result(USUAL, 5, with(answers(1, 2), 0, OBJECT))).as("and would not help any more")
			.isEqualTo(REFUSED);
	}

	@Test
	void a_chair_who_votes_is_counted_with_the_others() {
		HeadquartersRules votes = rules(QuorumRule.MAJORITY, VotingRule.MAJORITY, TieRule.CHAIR_DECIDES, true,
				RecusalRule.QUORUM_OF_THE_REST);
		assertThat(result(votes, 4, with(answers(1, 2), 0, AGREE))).as("two of four, the chair for it")
			.isEqualTo(APPROVED);
		assertThat(result(votes, 4, with(answers(2, 1), 0, OBJECT))).isEqualTo(REFUSED);
		assertThat(count(votes, 4, Set.of(), Map.of()).voters()).isEqualTo(4);
	}

	@Test
	void other_majorities() {
		HeadquartersRules half = rules(QuorumRule.HALF_OR_MORE, VotingRule.HALF_OR_MORE, TieRule.FALLS, false,
				RecusalRule.QUORUM_OF_THE_REST);
		assertThat(result(half, 5, answers(2, 2))).isEqualTo(APPROVED);
		HeadquartersRules all = rules(QuorumRule.ALL, VotingRule.ALL, TieRule.FALLS, false,
				RecusalRule.QUORUM_OF_THE_REST);
		assertThat(result(all, 3, with(answers(2, 0), 0, AGREE))).isEqualTo(APPROVED);
		assertThat(result(all, 3, answers(2, 0))).as("the chair's answer is missing").isEqualTo(LAPSED);
		assertThat(result(all, 3, with(answers(1, 1), 0, AGREE))).isEqualTo(REFUSED);
	}

	@Test
	void who_asks_for_a_meeting_brings_it_there() {
		Map<Integer, Stance> asked = with(answers(10, 0), 11, ASK_FOR_MEETING);
		assertThat(result(USUAL, 12, asked)).isEqualTo(TO_MEETING);
		assertThat(result(USUAL, 12, Map.of(0, ASK_FOR_MEETING))).as("the chair may ask, whoever answered")
			.isEqualTo(TO_MEETING);
		CirculationPolicy.Count count = count(USUAL, 12, Set.of(), asked);
		assertThat(CirculationPolicy.result(USUAL, MeetingRequestRule.ONE_THIRD, count)).isEqualTo(APPROVED);
		assertThat(CirculationPolicy.result(USUAL, MeetingRequestRule.COUNTS_AS_OBJECTION, count)).isEqualTo(APPROVED);
		CirculationPolicy.Count four = count(USUAL, 12, Set.of(),
				Map.of(1, ASK_FOR_MEETING, 2, ASK_FOR_MEETING, 3, ASK_FOR_MEETING, 4, ASK_FOR_MEETING));
		assertThat(CirculationPolicy.result(USUAL, MeetingRequestRule.ONE_THIRD, four)).isEqualTo(TO_MEETING);
		assertThat(four.votesAgainst()).as("it is no assent").isEqualTo(4);
	}

	@Test
	void the_recused_neither_answer_nor_count() {
		CirculationPolicy.Count rest = count(USUAL, 5, Set.of(4), answers(2, 2));
		assertThat(rest).isEqualTo(new CirculationPolicy.Count(4, 3, 3, 3, 2, 1, 0, null));
		assertThat(CirculationPolicy.result(USUAL, MeetingRequestRule.ONE_SUFFICES, rest)).isEqualTo(APPROVED);
		HeadquartersRules unchanged = rules(QuorumRule.ALL, VotingRule.MAJORITY, TieRule.FALLS, false,
				RecusalRule.QUORUM_UNCHANGED);
		assertThat(count(unchanged, 5, Set.of(4), answers(3, 0)).quorum()).isEqualTo(5);
		assertThat(count(USUAL, 5, Set.of(0), with(answers(2, 2), 0, AGREE)).chair()).isNull();
	}

}
