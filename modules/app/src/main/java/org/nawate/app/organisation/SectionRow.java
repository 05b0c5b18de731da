package org.nawate.app.organisation;

import org.jspecify.annotations.Nullable;

/** A unit that can own projects and draft cases: one without units below it. */
public record SectionRow(String unitId, String name, @Nullable String departmentId, @Nullable String departmentName) {
}
