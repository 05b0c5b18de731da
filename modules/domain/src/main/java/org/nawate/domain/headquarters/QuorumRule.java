package org.nawate.domain.headquarters;

/**
 * How many seats must be present for a meeting to decide. Peers have one or the other in
 * their rules (過半数 or 半数以上), a few ask for all, so it is configuration.
 */
public enum QuorumRule {

	/** 過半数: more than half. */
	MAJORITY {
		@Override
		public int required(int seats) {
			return seats / 2 + 1;
		}
	},
	/** 半数以上: half or more. */
	HALF_OR_MORE {
		@Override
		public int required(int seats) {
			return Math.max(1, (seats + 1) / 2);
		}
	},
	/** 全員. */
	ALL {
		@Override
		public int required(int seats) {
			return Math.max(1, seats);
		}
	};

	/** The least number of seats present, of that many seats in all. */
	public abstract int required(int seats);

}
