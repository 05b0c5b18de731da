package org.nawate.domain.headquarters;

/** What becomes of an item when the votes are equal (可否同数). */
public enum TieRule {

	/** 議長が決する. */
	CHAIR_DECIDES,
	/** 否決. */
	FALLS

}
