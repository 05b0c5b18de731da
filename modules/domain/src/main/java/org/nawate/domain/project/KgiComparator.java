package org.nawate.domain.project;

/** How the actual figure is held against the KGI's value. */
public enum KgiComparator {

	/** 以上. */
	AT_LEAST,
	/** 以下, 以内. */
	AT_MOST,
	/** 超, を上回る. */
	ABOVE,
	/** 未満, を下回る. */
	BELOW,
	/** 削減, 減, 短縮: the value is the amount by which to reduce. */
	REDUCE_BY

}
