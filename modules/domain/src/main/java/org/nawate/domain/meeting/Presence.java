package org.nawate.domain.meeting;

/** How a seat is present at a meeting. */
public enum Presence {

	/** 出席. */
	PRESENT,
	/** 代理出席: whether it counts and votes, the rules say. */
	PROXY,
	/** 欠席. */
	ABSENT;

	/** Whether somebody is there, in person or by proxy. */
	public boolean counts() {
		return this != ABSENT;
	}

}
