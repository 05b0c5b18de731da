package org.nawate.domain.circulation;

import org.nawate.domain.act.ProposalId;

/**
 * What came of an item, with the count it rests on.
 *
 * @param conditions of a conditional approval, else empty
 * @param reason what those said who objected or asked for a meeting, one a line; may be
 * empty
 */
public record ItemOutcome(int item, ProposalId proposal, Result result, CirculationPolicy.Count count,
		String conditions, String reason) {

	/** The possible results. */
	public enum Result {

		/** 承認. */
		APPROVED,
		/** 条件付き承認. */
		CONDITIONAL,
		/** 不採択. */
		REFUSED,
		/** 会議へ付議: a member asked for a meeting. */
		TO_MEETING,
		/** 廃案: too few answered, or those missing could have turned it. */
		LAPSED;

		/** Whether the headquarters has decided, either way. */
		public boolean decides() {
			return this == APPROVED || this == CONDITIONAL || this == REFUSED;
		}

	}

}
