package org.nawate.domain.proposal;

/** By what right a post takes a step that lies with another post. */
public enum Capacity {

	/** 委任: the post itself has handed its steps over for a period. */
	DELEGATE("委任"),
	/** 代決: the first present of the registered order, for the absent who decides last. */
	STAND_IN("代決"),
	/** 引き上げ承認: the superior, for the absent one on the way up. */
	SUPERIOR("引き上げ承認");

	private final String word;

	Capacity(String word) {
		this.word = word;
	}

	/** How the rules of the city call it, for the text of a fact. */
	String word() {
		return word;
	}

	/** Whether the absent one views afterwards what was done. */
	public boolean isViewedAfterwards() {
		return this != DELEGATE;
	}

}
