package org.nawate.domain.proposal;

/** Where a case stands. */
public enum ProposalState {

	/** 起案中. */
	DRAFT,
	/** 回議中: up the line. */
	ENDORSING,
	/** 事務局審査. */
	SCREENING,
	/** 補正中: sent back to its drafter, or taken back; the same number may come again. */
	AMENDING,
	/** 合議中: other sections are asked. */
	CONSULTING,
	/** 専決待ち: one post decides alone. */
	DECIDING,
	/** 付議待ち: waits for a meeting's agenda. */
	TABLING,
	/** 付議中: on a meeting's agenda. */
	TABLED,
	/** 議決済: waits for its conditions or its effective date. */
	RESOLVED,
	/** 施行済. */
	IN_EFFECT,
	/** 施行取りやめ: decided, but it could not be done. */
	ABANDONED,
	/** 不採択. */
	REFUSED,
	/** 取下げ. */
	WITHDRAWN;

	/** Whether nothing follows any more. */
	public boolean isEnded() {
		return this == IN_EFFECT || this == ABANDONED || this == REFUSED || this == WITHDRAWN;
	}

	/**
	 * Whether it was decided or the case has ended, so that nothing can be edited any
	 * more.
	 */
	public boolean isDecided() {
		return this == RESOLVED || isEnded();
	}

}
