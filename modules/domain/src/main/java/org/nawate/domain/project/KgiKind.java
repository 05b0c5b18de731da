package org.nawate.domain.project;

/** What sort of goal a KGI states. */
public enum KgiKind {

	/** A figure to be reached. */
	NUMERIC,
	/** A state to be reached, without a figure. */
	QUALITATIVE,
	/** A statement with a figure in its parentheses, or an alternative without one. */
	MIXED,
	/** Not set yet, with the reason: 「-(ビジョンの策定後設定)」. */
	PENDING,
	/** None: the row of an abolished project, or an empty cell. */
	NONE

}
