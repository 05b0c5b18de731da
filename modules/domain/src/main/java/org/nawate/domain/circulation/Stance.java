package org.nawate.domain.circulation;

/** What a member answers on an item. */
public enum Stance {

	/** 賛成. */
	AGREE,
	/** 意見付き賛成. */
	AGREE_WITH_OPINION,
	/** 反対, with the reason. */
	OBJECT,
	/** 会議での審議を求める, with the reason. */
	ASK_FOR_MEETING;

	/** Whether it counts for the item. */
	public boolean agrees() {
		return this == AGREE || this == AGREE_WITH_OPINION;
	}

	/** Whether words belong to it. */
	public boolean needsWords() {
		return this != AGREE;
	}

}
