package org.nawate.domain.finding;

/** 措置状況: how far a section is with what it does about a finding. */
public enum MeasureStatus {

	/** 未着手. */
	NOT_BEGUN,
	/** 対応中. */
	UNDER_WAY,
	/** 措置済. */
	TAKEN,
	/** 措置困難: it cannot be done, for a reason. */
	IMPRACTICABLE;

	/** Whether the section says that it has come to the end of it. */
	public boolean isEnd() {
		return this == TAKEN || this == IMPRACTICABLE;
	}

}
