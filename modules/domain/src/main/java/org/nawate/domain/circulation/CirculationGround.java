package org.nawate.domain.circulation;

/**
 * Why a matter is decided in writing instead of at a meeting. Peers' rules know these
 * two: 緊急を要し会議を招集する暇がない, and 軽易な事項.
 */
public enum CirculationGround {

	/** 緊急: it cannot wait for a meeting. */
	URGENT,
	/** 軽易. */
	LIGHT

}
