package org.nawate.app.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A department or section as it is called and placed on a day. A section's department is
 * its parent; a department is its own; 田原支所 has none.
 *
 * @param validTo the last day on which it exists, where that is known
 */
public record UnitRow(String unitId, String name, @Nullable String parentId, @Nullable String departmentId,
		@Nullable String departmentName, LocalDate validFrom, @Nullable LocalDate validTo) {

	/** Whether it exists on a day. */
	public boolean existsOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validTo == null || !day.isAfter(this.validTo));
	}

}
