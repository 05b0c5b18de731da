package org.nawate.domain.meeting;

/** What a seat votes. An abstention counts as present, not as assent. */
public enum Ballot {

	/** 賛成. */
	FOR,
	/** 反対. */
	AGAINST,
	/** 棄権. */
	ABSTAIN

}
