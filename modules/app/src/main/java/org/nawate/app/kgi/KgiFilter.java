package org.nawate.app.kgi;

import org.jspecify.annotations.Nullable;

/**
 * Which changes of KGIs to look for; {@code null} looks for all.
 *
 * @param department 部 that owned the project then
 * @param year the fiscal year from which the changed KGI applies
 * @param projectId the project
 */
record KgiFilter(@Nullable KgiDirection direction, @Nullable Integer measure, @Nullable String department,
		@Nullable Integer year, @Nullable KgiAuthority authority, @Nullable String projectId) {

	/** Whether it looks for all. */
	public boolean isEmpty() {
		return this.direction == null && this.measure == null && this.department == null && this.year == null
				&& this.authority == null && this.projectId == null;
	}

}
