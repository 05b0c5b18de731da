package org.nawate.app.organisation;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.organisation.PostKind;
import org.nawate.domain.organisation.SeatRole;

/** A post that a person holds on a day, with what the pages need to say about it. */
public record HeldPost(String postId, String title, PostKind kind, @Nullable String unitId, @Nullable String unitName,
		@Nullable String departmentId, @Nullable String departmentName, @Nullable SeatRole seatRole) {
}
