package org.nawate.domain.plan;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;

/**
 * One printed row. An abolished project keeps its number; class, KGI and owner are gone
 * from print. Source: the city's page, 3 なわてFMシステムの実装【廃止】.
 */
public record EditionRow(ProjectId project, int measure, int number, String name, Set<Mark> marks,
		@Nullable BusinessClass businessClass, @Nullable Kgi kgi, @Nullable Owner owner) {

	public EditionRow {
		marks = Set.copyOf(marks);
	}

	/** Whether the row prints 【廃止】. */
	public boolean abolished() {
		return marks.contains(Mark.ABOLISHED);
	}

}
