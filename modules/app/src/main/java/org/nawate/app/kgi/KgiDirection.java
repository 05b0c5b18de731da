package org.nawate.app.kgi;

import org.nawate.domain.project.KgiMove;

/** Which way a change of a KGI went, as the domain tells it; an erratum is none. */
public enum KgiDirection {

	/** 引下げ. */
	LOWERED,
	/** 引上げ. */
	RAISED,
	/** 指標の変更. */
	INDICATOR_CHANGED,
	/** 初めての設定. */
	FIRST_SET,
	/** The two texts do not tell. */
	UNCLEAR,
	/** 正誤: what was printed wrongly. */
	ERRATUM;

	static KgiDirection of(KgiMove move) {
		return switch (move) {
			case LOWERED -> LOWERED;
			case RAISED -> RAISED;
			case INDICATOR_CHANGED -> INDICATOR_CHANGED;
			case FIRST_SET -> FIRST_SET;
			case UNCLEAR, NONE -> UNCLEAR;
		};
	}

}
