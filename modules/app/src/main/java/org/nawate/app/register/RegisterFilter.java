package org.nawate.app.register;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.ProjectState;

/**
 * Which rows of the register to show; {@code null} shows all.
 *
 * @param department 部 as printed, or the section where it belongs to none
 */
public record RegisterFilter(@Nullable Integer goal, @Nullable String department, @Nullable BusinessClass businessClass,
		@Nullable ProjectState state) {

	/** All rows. */
	public static RegisterFilter none() {
		return new RegisterFilter(null, null, null, null);
	}

	boolean shows(RegisterRow row) {
		return (this.goal == null || row.goal() == this.goal)
				&& (this.department == null || this.department.equals(departmentOf(row)))
				&& (this.businessClass == null || row.businessClass() == this.businessClass)
				&& (this.state == null || row.state() == this.state);
	}

	static @Nullable String departmentOf(RegisterRow row) {
		if (row.state().isEnded()) {
			return null;
		}
		String department = row.owner().department();
		return (department != null) ? department : row.owner().section();
	}

}
