package org.nawate.domain.project;

/** 事業区分: how far a project reaches, and so who decides on it. */
public enum BusinessClass {

	/**
	 * Spans three or more 部, or was found by the headquarters to affect residents widely.
	 */
	L,
	/** All others. */
	M

}
