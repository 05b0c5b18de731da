package org.nawate.app.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;

/**
 * A post as it is called and placed on a day, and whether it has a seat in the
 * headquarters then.
 *
 * @param validTo the last day on which it exists, where that is known
 * @param successorId the post that takes its steps when it is closed
 */
public record PostRow(String postId, String title, PostKind kind, @Nullable String unitId, @Nullable String unitName,
		@Nullable String departmentId, @Nullable String departmentName, @Nullable SeatRole seatRole,
		LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String successorId) {

	/** Whether it exists on a day. */
	public boolean existsOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

}
