package org.nawate.domain.meeting;

import java.util.Map;
import java.util.Set;

import org.nawate.domain.act.PostId;

/**
 * Simple majority of those present, the chair not counted; with equal votes the chair
 * decides. Peers' rules say so after 地方自治法第116条.
 */
public final class VotingPolicy {

	private VotingPolicy() {
	}

	/** The count of an item's votes, and whether it is carried. */
	public record Count(int present, int votesFor, int votesAgainst, int abstentions, boolean tie, boolean carried) {

		/** How many of those present, the chair not counted, have voted. */
		int cast() {
			return votesFor + votesAgainst + abstentions;
		}

		/**
		 * Whether the votes not yet cast could bring at least equality; with nobody but
		 * the chair there is no vote to rest on.
		 */
		boolean couldStillCarry() {
			int missing = present - cast();
			return present == 0 || (missing > 0 && (votesFor + missing) * 2 >= present);
		}

	}

	/**
	 * Counts the votes.
	 * @param voters the seats present other than the chair
	 * @param chairBallot the chair's casting vote, used with equal votes only;
	 * {@code ABSTAIN} when none was given
	 */
	public static Count count(Map<PostId, Ballot> votes, Set<PostId> voters, Ballot chairBallot) {
		int votesFor = of(Ballot.FOR, votes, voters);
		int against = of(Ballot.AGAINST, votes, voters);
		int abstentions = of(Ballot.ABSTAIN, votes, voters);
		boolean tie = votesFor > 0 && votesFor * 2 == voters.size();
		boolean carried = votesFor * 2 > voters.size() || (tie && chairBallot == Ballot.FOR);
		return new Count(voters.size(), votesFor, against, abstentions, tie, carried);
	}

	private static int of(Ballot ballot, Map<PostId, Ballot> votes, Set<PostId> voters) {
		return (int) votes.entrySet()
			.stream()
			.filter((vote) -> voters.contains(vote.getKey()) && vote.getValue() == ballot)
			.count();
	}

}
