package org.nawate.app.edition;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;

/**
 * An edition or the draft of one, without its rows.
 *
 * @param on the day it was published, taken over or, a draft, gathered
 * @param effectiveOn the day it is in force from; {@code null} for a draft
 * @param source the printed page that it was taken over from, else {@code null}
 * @param position of the fact behind it
 */
public record EditionSummary(String planId, FiscalYear fiscalYear, boolean published, int rows, LocalDate on,
		@Nullable LocalDate effectiveOn, @Nullable String source, Instant recordedAt, long position) {
}
