package org.nawate.app.project;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.app.register.KgiCell;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;

/**
 * A KGI that held or holds, from a day on.
 *
 * @param text as decided
 * @param reason why it replaced the one before; {@code null} for the first
 * @param actuals the results when it was replaced
 * @param proposalId the case; {@code null} where a printed edition was taken over
 * @param position of the fact behind it
 */
public record KgiVersion(String text, KgiKind kind, KgiCell kgi, LocalDate effectiveOn, Instant recordedAt,
		long position, @Nullable String reason, @Nullable String actuals, @Nullable String proposalId) {

	static KgiVersion first(Kgi kgi, LocalDate effectiveOn, Instant recordedAt, long position,
			@Nullable String proposalId) {
		return new KgiVersion(kgi.text(), kgi.kind(), KgiCell.of(kgi), effectiveOn, recordedAt, position, null, null,
				proposalId);
	}

}
