package org.nawate.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * What an edition prints behind a project's name: 【追加】 in its first edition, 【変更】 where
 * it reads otherwise than in the one before, and what has become of it in all after its
 * end. Source: the city's page (追加, 廃止); the others in its manner.
 */
public enum Mark {

	/** 【追加】. */
	ADDED("【追加】"),
	/** 【廃止】. */
	ABOLISHED("【廃止】"),
	/** 【変更】. */
	CHANGED("【変更】"),
	/** 【休止】. */
	SUSPENDED("【休止】"),
	/** 【完了】. */
	COMPLETED("【完了】"),
	/** 【統合】. */
	MERGED("【統合】"),
	/** 【分割】. */
	SPLIT("【分割】");

	private final String printed;

	Mark(String printed) {
		this.printed = printed;
	}

	/** As the city prints it. */
	public String printed() {
		return this.printed;
	}

	/** Whether class, KGI and owner are gone from print beside it. */
	public boolean isEnd() {
		return this == ABOLISHED || this == COMPLETED || this == MERGED || this == SPLIT;
	}

	/**
	 * What is printed of a state; {@code null} for one that is printed without a mark.
	 */
	public static @Nullable Mark of(ProjectState state) {
		return switch (state) {
			case SUSPENDED -> SUSPENDED;
			case ABOLISHED -> ABOLISHED;
			case COMPLETED -> COMPLETED;
			case MERGED -> MERGED;
			case SPLIT -> SPLIT;
			case PROPOSED, CLASSIFIED, ADDED, ACTIVE, REFUSED, WITHDRAWN -> null;
		};
	}

}
