package org.nawate.app.replay;

import org.jspecify.annotations.Nullable;

/** The number of a fact as it stands in an address. */
final class ReplayNumber {

	/** No fact has it. */
	private static final long NONE = Long.MAX_VALUE;

	private ReplayNumber() {
	}

	/** What was said, or a number that no fact has; {@code null} if nothing was. */
	static @Nullable Long said(@Nullable String said) {
		if (said == null || said.isBlank()) {
			return null;
		}
		return said.strip().matches("[0-9]{1,18}") ? Long.valueOf(said.strip()) : Long.valueOf(NONE);
	}

}
