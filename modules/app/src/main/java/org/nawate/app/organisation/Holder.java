package org.nawate.app.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A person who holds a post, from a day to a day that still counts. */
public record Holder(String personId, String personName, LocalDate validFrom, @Nullable LocalDate validTo) {
}
