package org.nawate.app.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a project was called from which day on. */
final class ProjectNames {

	/** In the order of their days. */
	private final List<Named> names = new ArrayList<>();

	private record Named(String name, LocalDate on, long position) {
	}

	/** As a fact at a position says. */
	void add(String name, LocalDate on, long position) {
		this.names.add(new Named(name, on, position));
		this.names.sort(Comparator.comparing(Named::on).thenComparing(Named::position));
	}

	/** The name on a day; before the first one, the first. */
	String on(LocalDate day) {
		return this.names.stream()
			.filter((named) -> !named.on().isAfter(day))
			.reduce((earlier, later) -> later)
			.or(() -> this.names.stream().findFirst())
			.map(Named::name)
			.orElse("");
	}

	/** The names before the one of a day, the last first. */
	List<ProjectView.FormerName> before(LocalDate day) {
		List<ProjectView.FormerName> former = new ArrayList<>();
		for (int i = 1; i < this.names.size(); i++) {
			Named next = this.names.get(i);
			if (!next.on().isAfter(day) && !this.names.get(i - 1).name().equals(next.name())) {
				former.addFirst(new ProjectView.FormerName(this.names.get(i - 1).name(), next.on(), next.position()));
			}
		}
		return List.copyOf(former);
	}

}
