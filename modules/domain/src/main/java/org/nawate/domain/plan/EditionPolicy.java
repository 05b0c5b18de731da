package org.nawate.domain.plan;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.ProjectId;

/**
 * How an edition is printed. Source: the city's page (令和6年度). 【追加】 stands on a project in
 * the edition in which it first appears; an abolished row stays, number kept; nothing
 * that was printed ever vanishes.
 */
final class EditionPolicy {

	private EditionPolicy() {
	}

	/** The rows of the new edition, in print order, with their marks. */
	static List<EditionRow> print(List<PlanEntry> inForce, List<EditionRow> last) {
		Set<ProjectId> printed = last.stream().map(EditionRow::project).collect(Collectors.toSet());
		return inForce.stream()
			.sorted(Comparator.comparingInt(PlanEntry::measure).thenComparingInt(PlanEntry::number))
			.map((entry) -> row(entry, !last.isEmpty() && !printed.contains(entry.project())))
			.toList();
	}

	private static EditionRow row(PlanEntry e, boolean isNew) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		if (isNew) {
			marks.add(Mark.ADDED);
		}
		if (e.abolished()) {
			marks.add(Mark.ABOLISHED);
			return new EditionRow(e.project(), e.measure(), e.number(), e.name(), marks, null, null, null);
		}
		return new EditionRow(e.project(), e.measure(), e.number(), e.name(), marks, e.businessClass(), e.kgi(),
				e.owner());
	}

	/**
	 * Whether these rows can follow that edition: accepted, or the rule that they break.
	 */
	static Outcome check(List<EditionRow> rows, List<EditionRow> last) {
		Map<ProjectId, EditionRow> now = rows.stream()
			.collect(Collectors.toMap(EditionRow::project, Function.identity(), (a, b) -> a));
		Set<String> numbers = new HashSet<>();
		for (EditionRow row : rows) {
			if (!numbers.add(row.measure() + "-" + row.number())) {
				return Outcome.refused(ActionPlanRejection.NUMBER_TAKEN, row.measure(), row.number());
			}
		}
		if (now.size() != rows.size()) {
			return Outcome.refused(ActionPlanRejection.PROJECT_TWICE);
		}
		for (EditionRow before : last) {
			EditionRow after = now.get(before.project());
			if (after == null) {
				return Outcome.refused(ActionPlanRejection.ROW_VANISHED, before.name());
			}
			if (after.measure() == before.measure() && after.number() != before.number()) {
				return Outcome.refused(ActionPlanRejection.NUMBER_CHANGED, before.name(), before.number());
			}
			if (before.abolished() && !after.abolished()) {
				return Outcome.refused(ActionPlanRejection.ABOLISHED_RETURNED, before.name());
			}
		}
		return Outcome.accepted();
	}

}
