package org.nawate.app.explain;

import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence that rests on one fact.
 *
 * @param text in the reader's language
 * @param fact the position of that fact; {@code null} where the words bind others
 * together or the reader may not see it
 */
public record Clause(String text, @Nullable Long fact) {
}
