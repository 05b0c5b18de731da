package org.nawate.domain.finding;

/** Where a finding stands. */
public enum FindingState {

	/** 回答待ち: the section owes an answer. */
	ANSWER_DUE,
	/** 措置待ち: the section said what it will do, and owes it. */
	MEASURE_DUE,
	/** 確認待ち: the section reported the end of its measures; the auditor looks at it. */
	MEASURE_REPORTED,
	/** 措置確認済: the auditor accepted what was done. */
	MEASURE_ACCEPTED,
	/** 完結. */
	CLOSED,
	/** 取消し. */
	WITHDRAWN;

	/** Whether nothing more is done about it. */
	public boolean isEnded() {
		return this == CLOSED || this == WITHDRAWN;
	}

	/** Whether the section is to do something now. */
	public boolean isOwedBySection() {
		return this == ANSWER_DUE || this == MEASURE_DUE;
	}

}
