package org.nawate.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * How an abolished project ends.
 *
 * @param successor the project that takes over, where there is one
 * @param successorNote what takes over, in words; may be empty
 * @param contracts what happens to its contracts
 * @param personalData what happens to the personal data it holds
 * @param systems what happens to its systems
 * @param actuals the results so far
 */
public record Ending(String reason, @Nullable ProjectId successor, String successorNote, String contracts,
		String personalData, String systems, String actuals) {
}
