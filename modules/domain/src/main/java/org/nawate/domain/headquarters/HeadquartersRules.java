package org.nawate.domain.headquarters;

import java.util.Objects;

/**
 * How the headquarters meets and votes. Peers' rules differ in each of these, so they are
 * configuration; a meeting keeps those of its day.
 *
 * @param noticeWorkingDays how many working days before the meeting it is convened at the
 * latest, 0 to 30; 東大和市: 3, holidays not counted
 * @param quorum how many seats must be present
 * @param voting how many of them must be for an item
 * @param proxyCounts whether a proxy counts for the quorum
 * @param proxyVotes whether a proxy votes
 * @param tie what becomes of equal votes
 * @param chairVotes whether who presides votes as a member; then equal votes go with the
 * vote they cast
 * @param recusal what a recusal does to the quorum of the item
 */
public record HeadquartersRules(int noticeWorkingDays, QuorumRule quorum, VotingRule voting, boolean proxyCounts,
		boolean proxyVotes, TieRule tie, boolean chairVotes, RecusalRule recusal) {

	public HeadquartersRules {
		Objects.requireNonNull(quorum, "quorum");
		Objects.requireNonNull(voting, "voting");
		Objects.requireNonNull(tie, "tie");
		Objects.requireNonNull(recusal, "recusal");
		if (noticeWorkingDays < 0 || noticeWorkingDays > 30) {
			throw new IllegalArgumentException("no working days of notice: " + noticeWorkingDays);
		}
	}

	/** What most peers have: 3 working days, 過半数 of both, proxies count and vote. */
	public static HeadquartersRules usual() {
		return usual(QuorumRule.MAJORITY);
	}

	/** The same with another quorum. */
	public static HeadquartersRules usual(QuorumRule quorum) {
		return new HeadquartersRules(3, quorum, VotingRule.MAJORITY, true, true, TieRule.CHAIR_DECIDES, false,
				RecusalRule.QUORUM_OF_THE_REST);
	}

}
