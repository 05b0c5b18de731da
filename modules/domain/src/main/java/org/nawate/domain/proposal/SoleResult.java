package org.nawate.domain.proposal;

/** What one post decided alone. Whatever else it finds goes on to somebody else. */
public enum SoleResult {

	/** 承認. */
	APPROVED,
	/** 不採択. */
	REFUSED

}
