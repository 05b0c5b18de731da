package org.nawate.app.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How a project was called from which day on. */
final class ProjectNames {

	private final ValueByDay<String> names = new ValueByDay<>();

	/** As a fact at a position says. */
	void add(String name, LocalDate on, long position) {
		this.names.add(name, on, position);
	}

	/** The name on a day; before the first one, the first. */
	String on(LocalDate day) {
		return this.names.on(day).orElse("");
	}

	/** The names before the one of a day, the last first. */
	List<ProjectView.FormerName> before(LocalDate day) {
		List<ValueByDay.Dated<String>> all = this.names.all();
		List<ProjectView.FormerName> former = new ArrayList<>();
		for (int i = 1; i < all.size(); i++) {
			ValueByDay.Dated<String> next = all.get(i);
			String earlier = all.get(i - 1).value();
			if (!next.on().isAfter(day) && !earlier.equals(next.value())) {
				former.addFirst(new ProjectView.FormerName(earlier, next.on(), next.position()));
			}
		}
		return List.copyOf(former);
	}

}
