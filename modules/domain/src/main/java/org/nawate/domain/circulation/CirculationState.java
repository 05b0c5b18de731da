package org.nawate.domain.circulation;

/** Where a circulation stands. */
public enum CirculationState {

	/** 回答受付中. */
	OPEN,
	/** 結果確定. */
	CONCLUDED,
	/** 取りやめ. */
	CANCELLED

}
