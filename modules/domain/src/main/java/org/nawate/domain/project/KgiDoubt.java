package org.nawate.domain.project;

/** Why two texts of a KGI do not tell which way it went. */
public enum KgiDoubt {

	/** It was not set before, and is not now. */
	STILL_PENDING,
	/** Words without a figure. */
	WORDS_ONLY,
	/** 以上, 以下 and the like are missing, so more may be better or worse. */
	NO_COMPARATOR,
	/** The figures are compared in different ways: 以上 once, 超 once. */
	OTHER_COMPARATOR,
	/** Only one of the texts says by when. */
	YEAR_IN_ONE_ONLY,
	/** The same figure in other words. */
	SAME_FIGURE,
	/** More, but later; or less, but sooner. */
	FIGURE_AGAINST_YEAR

}
