package org.nawate.app.importing;

import org.jspecify.annotations.Nullable;

/**
 * A section of the organisation, as the importer needs it to tell an owner from a KGI.
 *
 * @param department its department's name; null where it stands under none (田原支所)
 * @param section its own name
 * @param unit its id in the organisation
 */
public record KnownSection(@Nullable String department, String section, @Nullable String unit) {
}
