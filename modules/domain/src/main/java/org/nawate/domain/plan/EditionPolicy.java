package org.nawate.domain.plan;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.ProjectId;

/**
 * How an edition is printed. Source: the city's page (令和6年度). 【追加】 stands on a project in
 * the edition in which it first appears; the row of what has ended stays, number kept;
 * nothing that was printed ever vanishes.
 */
final class EditionPolicy {

	private EditionPolicy() {
	}

	/** The rows of the new edition, in print order, with their marks. */
	static List<EditionRow> print(List<PlanEntry> inForce, List<EditionRow> last) {
		Map<ProjectId, EditionRow> printed = last.stream()
			.collect(Collectors.toMap(EditionRow::project, Function.identity()));
		return inForce.stream()
			.sorted(Comparator.comparingInt(PlanEntry::measure).thenComparingInt(PlanEntry::number))
			.map((entry) -> marked(row(entry), printed.get(entry.project()), last.isEmpty()))
			.toList();
	}

	private static EditionRow row(PlanEntry e) {
		Mark state = Mark.of(e.state());
		Set<Mark> marks = (state != null) ? Set.of(state) : Set.of();
		boolean ended = state != null && state.isEnd();
		return new EditionRow(e.project(), e.measure(), e.number(), e.name(), marks, ended ? null : e.businessClass(),
				ended ? null : e.kgi(), ended ? null : e.owner());
	}

	/** 【追加】 on what was not printed before, 【変更】 on what read otherwise. */
	private static EditionRow marked(EditionRow row, @Nullable EditionRow before, boolean isFirst) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		marks.addAll(row.marks());
		if (before == null && !isFirst) {
			marks.add(Mark.ADDED);
		}
		if (before != null && !row.ended() && !row.reads(before)) {
			marks.add(Mark.CHANGED);
		}
		return new EditionRow(row.project(), row.measure(), row.number(), row.name(), marks, row.businessClass(),
				row.kgi(), row.owner());
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
			if (before.ended() && !after.ended()) {
				return Outcome.refused(ActionPlanRejection.ABOLISHED_RETURNED, before.name());
			}
		}
		return Outcome.accepted();
	}

}
