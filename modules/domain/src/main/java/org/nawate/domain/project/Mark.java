package org.nawate.domain.project;

/**
 * What an edition prints behind a project's name: 【追加】 in its first edition, 【廃止】 in all
 * after its end.
 */
public enum Mark {

	/** 【追加】. */
	ADDED,
	/** 【廃止】. */
	ABOLISHED

}
