package org.nawate.domain.circulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;
import org.nawate.domain.headquarters.VotingRule;
import org.nawate.domain.meeting.Seat;

/**
 * What the answers to an item come to. The rules of the headquarters hold for a
 * circulation as for a meeting, with the answer in the place of presence (定足数: 回答した委員の数).
 * Silence is never assent: as 会社法第370条 takes the consent to a written resolution from all
 * who may take part and not from those who replied, the majority is reckoned from all
 * members who may answer. Where the answers still missing could have turned the result,
 * nothing is decided.
 */
public final class CirculationPolicy {

	private CirculationPolicy() {
	}

	/**
	 * The count of an item's answers.
	 *
	 * @param members seats that may answer: all but the recused
	 * @param answered how many of them did
	 * @param quorum how many must
	 * @param voters of whom the majority is reckoned: the members, without the chair
	 * where the chair only breaks ties
	 * @param votesFor of the voters, with or without an opinion
	 * @param votesAgainst of the voters; who asks for a meeting does not assent
	 * @param meetingRequests of the members
	 * @param chair what the chair answered; {@code null} while nothing, or if recused
	 */
	public record Count(int members, int answered, int quorum, int voters, int votesFor, int votesAgainst,
			int meetingRequests, @Nullable Stance chair) {

		/** Whether everybody who may answer has done so. */
		public boolean isComplete() {
			return answered == members;
		}

		/** How many answers are missing. */
		public int missing() {
			return members - answered;
		}

		/** Whether enough have answered. */
		public boolean quorumMet() {
			return answered >= quorum;
		}

		/** Whether all voters answered, half of them for it. */
		public boolean isTie(VotingRule voting) {
			return votesFor + votesAgainst == voters && voting.isTie(votesFor, voters);
		}

	}

	/**
	 * Counts the answers.
	 * @param recused of the seats
	 * @param answers by post; those of the recused do not count
	 */
	public static Count count(HeadquartersRules rules, Collection<Seat> seats, Set<PostId> recused,
			Map<PostId, Stance> answers) {
		List<Seat> members = seats.stream().filter((seat) -> !recused.contains(seat.post())).toList();
		List<Seat> voters = members.stream().filter((seat) -> rules.chairVotes() || !seat.chair()).toList();
		int base = (rules.recusal() == RecusalRule.QUORUM_OF_THE_REST) ? members.size() : seats.size();
		List<Stance> cast = voters.stream().map(Seat::post).filter(answers::containsKey).map(answers::get).toList();
		List<Stance> all = members.stream().map(Seat::post).filter(answers::containsKey).map(answers::get).toList();
		int votesFor = (int) cast.stream().filter(Stance::agrees).count();
		return new Count(members.size(), all.size(), rules.quorum().required(base), voters.size(), votesFor,
				cast.size() - votesFor, (int) all.stream().filter((stance) -> stance == Stance.ASK_FOR_MEETING).count(),
				members.stream().filter(Seat::chair).findFirst().map((seat) -> answers.get(seat.post())).orElse(null));
	}

	/**
	 * What the count comes to if it is concluded now. Never {@code CONDITIONAL}: whether
	 * an approval has conditions stands in what was circulated.
	 */
	public static ItemOutcome.Result result(HeadquartersRules rules, MeetingRequestRule requests, Count count) {
		if (asksForMeeting(requests, count)) {
			return ItemOutcome.Result.TO_MEETING;
		}
		if (!count.quorumMet()) {
			return ItemOutcome.Result.LAPSED;
		}
		if (isCarried(rules, count)) {
			return ItemOutcome.Result.APPROVED;
		}
		return couldStillCarry(rules, count) ? ItemOutcome.Result.LAPSED : ItemOutcome.Result.REFUSED;
	}

	/** Whether enough ask for a meeting. */
	public static boolean asksForMeeting(MeetingRequestRule requests, Count count) {
		return requests.takesToMeeting(count.meetingRequests(), count.members());
	}

	private static boolean isCarried(HeadquartersRules rules, Count count) {
		return rules.voting().carries(count.votesFor(), count.voters()) || (count.isTie(rules.voting())
				&& rules.tie() == TieRule.CHAIR_DECIDES && count.chair() != null && count.chair().agrees());
	}

	/** With nobody but the chair there is nothing that a refusal could rest on. */
	private static boolean couldStillCarry(HeadquartersRules rules, Count count) {
		int most = count.voters() - count.votesAgainst();
		boolean chairCould = count.chair() == null || count.chair().agrees();
		return count.voters() == 0 || rules.voting().carries(most, count.voters())
				|| (rules.tie() == TieRule.CHAIR_DECIDES && chairCould && rules.voting().isTie(most, count.voters()));
	}

}
