package org.nawate.app.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A department or section. A section's department is its parent; a department is its own;
 * 田原支所 has none.
 */
public record UnitRow(String unitId, String name, @Nullable String parentId, @Nullable String departmentId,
		@Nullable String departmentName, LocalDate validFrom) {
}
