package org.nawate.domain.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;

/**
 * One printed row. A project that has ended keeps its number; class, KGI and owner are
 * gone from print. Source: the city's page, 3 なわてFMシステムの実装【廃止】.
 */
public record EditionRow(ProjectId project, int measure, int number, String name, Set<Mark> marks,
		@Nullable BusinessClass businessClass, @Nullable Kgi kgi, @Nullable Owner owner) {

	public EditionRow {
		marks = Set.copyOf(marks);
	}

	/** The mark of its end: 【廃止】, 【完了】, 【統合】 or 【分割】. */
	public Optional<Mark> end() {
		return marks.stream().filter(Mark::isEnd).findFirst();
	}

	/** Whether the row prints that the project has ended. */
	public boolean ended() {
		return end().isPresent();
	}

	/** Whether another row prints the same, marks aside. */
	public boolean reads(EditionRow other) {
		return name.equals(other.name) && measure == other.measure && number == other.number
				&& businessClass == other.businessClass && text(kgi).equals(text(other.kgi))
				&& Objects.equals(owner, other.owner);
	}

	private static String text(@Nullable Kgi kgi) {
		return (kgi != null) ? kgi.text() : "";
	}

}
