package org.nawate.app.simulation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a fact of the past was decided to be, and what it would be.
 *
 * @param proposal the case that it is about; null for a meeting as a whole
 * @param inputs what was asked, by name
 */
record Judged(@Nullable String proposal, Map<String, String> inputs, String before, String after) {
}
