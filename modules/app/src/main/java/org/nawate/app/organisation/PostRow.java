package org.nawate.app.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;

/** A post, and whether it has a seat in the headquarters. */
public record PostRow(String postId, String title, PostKind kind, @Nullable String unitId, @Nullable String unitName,
		@Nullable String departmentId, @Nullable String departmentName, @Nullable SeatRole seatRole,
		LocalDate validFrom) {
}
