package org.nawate.domain.circulation;

/** Why a case left a circulation undecided. */
public enum CirculationEnd {

	/** 会議での審議を求められた. */
	MEETING_ASKED_FOR,
	/** 廃案: it was not decided by the deadline. */
	LAPSED,
	/** 取りやめ, of the item or of the whole circulation. */
	CALLED_OFF

}
