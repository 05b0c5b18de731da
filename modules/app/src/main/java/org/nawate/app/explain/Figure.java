package org.nawate.app.explain;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked about of a project: one cell of its row, or its state. */
public enum Figure {

	/** Its number within its measure. */
	PLACEMENT("placement"),
	/** 取組事業名. */
	NAME("name"),
	/** 事業区分. */
	BUSINESS_CLASS("businessClass"),
	/** 達成目標(KGI). */
	KGI("kgi"),
	/** 事業主担課. */
	OWNER("owner"),
	/** In force, or how it ended. */
	STATE("state");

	private final String word;

	Figure(String word) {
		this.word = word;
	}

	/** Its name in addresses, and among the acts of a row of the register. */
	public String word() {
		return this.word;
	}

	/** The figure of a name in an address; empty for a name that is none. */
	static Optional<Figure> ofWord(String word) {
		return Arrays.stream(values()).filter((figure) -> figure.word.equals(word)).findFirst();
	}

}
