package org.nawate.app.kgi;

import org.jspecify.annotations.Nullable;

import org.nawate.app.time.KnownAt;

/**
 * Which changes of KGIs to look for; {@code null} looks for all.
 *
 * @param department 部 that owned the project then
 * @param year the fiscal year from which the changed KGI applies
 * @param projectId the project
 * @param knownAt as known at which instant
 */
record KgiFilter(@Nullable KgiDirection direction, @Nullable Integer measure, @Nullable String department,
		@Nullable Integer year, @Nullable KgiAuthority authority, @Nullable String projectId, KnownAt knownAt) {

	/** By all that is known. */
	KgiFilter(@Nullable KgiDirection direction, @Nullable Integer measure, @Nullable String department,
			@Nullable Integer year, @Nullable KgiAuthority authority, @Nullable String projectId) {
		this(direction, measure, department, year, authority, projectId, KnownAt.NOW);
	}

	/** Whether it looks for all that was known. */
	public boolean isEmpty() {
		return this.direction == null && this.measure == null && this.department == null && this.year == null
				&& this.authority == null && this.projectId == null;
	}

}
