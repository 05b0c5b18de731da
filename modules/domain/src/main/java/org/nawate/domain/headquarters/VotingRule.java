package org.nawate.domain.headquarters;

/**
 * How many of those who may vote on an item must be for it. Abstention counts as present.
 */
public enum VotingRule {

	/** 出席者の過半数. */
	MAJORITY {
		@Override
		public boolean carries(int votesFor, int voters) {
			return votesFor * 2 > voters;
		}
	},
	/** 出席者の半数以上. */
	HALF_OR_MORE {
		@Override
		public boolean carries(int votesFor, int voters) {
			return votesFor > 0 && votesFor * 2 >= voters;
		}
	},
	/** 出席者の全員. */
	ALL {
		@Override
		public boolean carries(int votesFor, int voters) {
			return votesFor > 0 && votesFor == voters;
		}
	};

	/** Whether so many votes carry an item, of so many who may vote on it. */
	public abstract boolean carries(int votesFor, int voters);

	/** Whether so many votes leave it to a further rule: with 過半数, equality. */
	public boolean isTie(int votesFor, int voters) {
		return this == MAJORITY && votesFor > 0 && votesFor * 2 == voters;
	}

}
