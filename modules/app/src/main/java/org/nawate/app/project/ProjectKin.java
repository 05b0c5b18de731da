package org.nawate.app.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.nawate.app.history.FactRow;
import org.nawate.domain.project.ProjectId;

/** The projects that one came from or goes on in, from which day on. */
final class ProjectKin {

	private final List<Kin> all = new ArrayList<>();

	private record Kin(ProjectView.Relation.Kind kind, ProjectId project, LocalDate on, long position) {
	}

	/** As a fact says. */
	void add(ProjectView.Relation.Kind kind, ProjectId other, LocalDate on, FactRow fact) {
		this.all.add(new Kin(kind, other, on, fact.position()));
	}

	/** All of them, whenever. */
	List<ProjectId> projects() {
		return this.all.stream().map(Kin::project).toList();
	}

	/**
	 * Those of a day.
	 * @param called their names by their ids
	 */
	List<ProjectView.Relation> on(LocalDate day, Map<String, String> called) {
		return this.all.stream()
			.filter((other) -> !other.on().isAfter(day))
			.map((other) -> new ProjectView.Relation(other.kind(), other.project().value(),
					called.getOrDefault(other.project().value(), other.project().value()), other.on(),
					other.position()))
			.toList();
	}

}
