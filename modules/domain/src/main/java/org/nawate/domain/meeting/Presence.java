package org.nawate.domain.meeting;

/** How a seat is present at a meeting. */
public enum Presence {

	/** 出席. */
	PRESENT,
	/** 代理出席: counts as present and may vote. */
	PROXY,
	/** 欠席. */
	ABSENT;

	/** Whether the seat counts toward the quorum and may vote. */
	public boolean counts() {
		return this != ABSENT;
	}

}
