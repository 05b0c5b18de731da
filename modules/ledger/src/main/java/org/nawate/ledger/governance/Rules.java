package org.nawate.ledger.governance;

/**
 * How the headquarters counts (推進本部の規程), in the words of the facts.
 *
 * @param quorum {@code MAJORITY}, {@code HALF_OR_MORE} or {@code ALL} of the seats
 * @param voting {@code MAJORITY}, {@code HALF_OR_MORE} or {@code ALL} of the voters
 * @param tie {@code CHAIR_DECIDES} or {@code FALLS}
 * @param recusal whether the quorum is of the rest, or unchanged
 */
record Rules(int noticeWorkingDays, String quorum, String voting, boolean proxyCounts, boolean proxyVotes, String tie,
		boolean chairVotes, String recusal) {

	static Rules of(Doc rules) {
		return new Rules(rules.number("noticeWorkingDays"), rules.text("quorum"), rules.text("voting"),
				rules.flag("proxyCounts"), rules.flag("proxyVotes"), rules.text("tie"), rules.flag("chairVotes"),
				rules.text("recusal"));
	}

	/** What most peers have. */
	static Rules usual(String quorum) {
		return new Rules(3, quorum, "MAJORITY", true, true, "CHAIR_DECIDES", false, "QUORUM_OF_THE_REST");
	}

	/** The least number of seats present, of that many in all: 過半数, 半数以上 or 全員. */
	int required(int seats) {
		return switch (this.quorum) {
			case "HALF_OR_MORE" -> Math.max(1, (seats + 1) / 2);
			case "ALL" -> Math.max(1, seats);
			default -> seats / 2 + 1;
		};
	}

	/** Whether so many votes carry an item, of so many who may vote on it. */
	boolean carries(int votesFor, int voters) {
		return votesFor > 0 && switch (this.voting) {
			case "HALF_OR_MORE" -> votesFor >= voters - votesFor;
			case "ALL" -> votesFor == voters;
			default -> votesFor > voters - votesFor;
		};
	}

	/** Whether the votes are equal, which only 過半数 leaves open. */
	boolean isTie(int votesFor, int voters) {
		return this.voting.equals("MAJORITY") && votesFor > 0 && votesFor == voters - votesFor;
	}

	boolean chairDecidesTies() {
		return this.tie.equals("CHAIR_DECIDES");
	}

	boolean quorumOfTheRest() {
		return this.recusal.equals("QUORUM_OF_THE_REST");
	}

}
