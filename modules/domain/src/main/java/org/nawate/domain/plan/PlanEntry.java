package org.nawate.domain.plan;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

/**
 * A project as it stands in force on a day, before it is printed in an edition.
 *
 * @param businessClass {@code null} for a project that has ended
 * @param owner {@code null} for a project that has ended
 */
public record PlanEntry(ProjectId project, int measure, int number, String name, @Nullable BusinessClass businessClass,
		@Nullable Kgi kgi, @Nullable Owner owner, ProjectState state) {
}
