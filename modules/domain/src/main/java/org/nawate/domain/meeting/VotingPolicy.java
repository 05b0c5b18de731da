package org.nawate.domain.meeting;

import java.util.Map;
import java.util.Set;

import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.TieRule;

/**
 * Counts the votes on an item by the rules of the meeting. Where whoever presides decides
 * equal votes, peers' rules say so after 地方自治法第116条.
 */
public final class VotingPolicy {

	private VotingPolicy() {
	}

	/**
	 * The count of an item's votes, and whether it is carried.
	 *
	 * @param present how many of those present may vote on it
	 * @param tie whether the votes are equal, so that a further rule decides
	 */
	public record Count(int present, int votesFor, int votesAgainst, int abstentions, boolean tie, boolean carried) {

		/** How many of those who may vote have voted. */
		public int cast() {
			return votesFor + votesAgainst + abstentions;
		}

	}

	/**
	 * Counts the votes.
	 * @param voters the seats that vote on the item
	 * @param decidingBallot of whoever presides, used with equal votes only;
	 * {@code ABSTAIN} when none was given
	 */
	public static Count count(HeadquartersRules rules, Map<PostId, Ballot> votes, Set<PostId> voters,
			Ballot decidingBallot) {
		int votesFor = of(Ballot.FOR, votes, voters);
		int against = of(Ballot.AGAINST, votes, voters);
		int abstentions = of(Ballot.ABSTAIN, votes, voters);
		boolean tie = rules.voting().isTie(votesFor, voters.size());
		boolean decided = tie && rules.tie() == TieRule.CHAIR_DECIDES && decidingBallot == Ballot.FOR;
		boolean carried = decided || rules.voting().carries(votesFor, voters.size());
		return new Count(voters.size(), votesFor, against, abstentions, tie, carried);
	}

	/**
	 * Whether the votes not yet cast could bring the item through, or to equal votes that
	 * whoever presides decides; with nobody who may vote there is nothing to rest on.
	 */
	static boolean couldStillCarry(HeadquartersRules rules, Count count) {
		int missing = count.present() - count.cast();
		int most = count.votesFor() + missing;
		boolean tie = rules.tie() == TieRule.CHAIR_DECIDES && rules.voting().isTie(most, count.present());
		return count.present() == 0 || (missing > 0 && (tie || rules.voting().carries(most, count.present())));
	}

	private static int of(Ballot ballot, Map<PostId, Ballot> votes, Set<PostId> voters) {
		return (int) votes.entrySet()
			.stream()
			.filter((vote) -> voters.contains(vote.getKey()) && vote.getValue() == ballot)
			.count();
	}

}
