package org.nawate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Rehearsal.any;
import static org.nawate.domain.Rehearsal.percent;
import static org.nawate.domain.Samples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Rehearsal;
import org.nawate.domain.act.Act;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

/** Whatever is asked of a plan in whatever order, these hold. */
class ActionPlanSequencesTest {

	private static final LocalDate DAY = LocalDate.of(2025, 3, 20);

	private static final List<Goal> GOALS = List.of(new Goal(1, "市民サービス"));

	private static final List<Measure> MEASURES = List.of(new Measure(1, 1, "手続"), new Measure(2, 1, "窓口"));

	@Test
	void no_sequence_of_commands_breaks_numbers_and_editions() {
		new Rehearsal<>(ActionPlan.class, ActionPlan::new, ActionPlanEvent.class).play(25,
				ActionPlanSequencesTest::next, ActionPlanSequencesTest::holds);
	}

	private static Act next(Random chance, List<ActionPlanEvent> happened) {
		if (happened.isEmpty()) {
			return new ActionPlanCommand.Adopt(PLAN, SECRETARIAT, "計画", new FiscalYear(2023), new FiscalYear(2027),
					GOALS, MEASURES, EDITION, DAY);
		}
		FiscalYear year = new FiscalYear(2022 + chance.nextInt(7));
		if (happened.get(happened.size() - 1) instanceof ActionPlanEvent.EditionGathered e && percent(chance, 50)) {
			return new ActionPlanCommand.PublishEdition(PLAN, SECRETARIAT, e.fiscalYear(), DAY);
		}
		return switch (chance.nextInt(6)) {
			case 0 -> new ActionPlanCommand.PublishEdition(PLAN, SECRETARIAT, year, DAY);
			case 1 -> percent(chance, 50)
					? new ActionPlanCommand.CorrectEdition(PLAN, SECRETARIAT, year,
							List.of(new EditionCorrection(project(chance),
									any(chance, new Misprint.ClassMisprint(BusinessClass.M, BusinessClass.L),
											new Misprint.MarkMisprint(Set.of(), Set.of(Mark.ADDED))),
									CASE, "誤記")),
							DAY)
					: new ActionPlanCommand.TakeOverEdition(PLAN, SECRETARIAT, year,
							EditionPolicy.print(entries(chance, happened), List.of()), EDITION, DAY);
			case 2, 3 -> new ActionPlanCommand.GatherEdition(PLAN, SECRETARIAT, year, entries(chance, happened), DAY);
			default -> new ActionPlanCommand.AssignNumber(PLAN, SECRETARIAT, 1 + chance.nextInt(3), project(chance));
		};
	}

	private static ProjectId project(Random chance) {
		return new ProjectId("project-" + chance.nextInt(5));
	}

	/** What the plan numbered and printed so far, now and then with a fault. */
	private static List<PlanEntry> entries(Random chance, List<ActionPlanEvent> happened) {
		Map<ProjectId, PlanEntry> entries = new HashMap<>();
		for (ActionPlanEvent event : happened) {
			if (event instanceof ActionPlanEvent.NumberAssigned e) {
				entries.putIfAbsent(e.project(), entry(e.project(), e.measure(), e.number(), percent(chance, 15)));
			}
			for (EditionRow row : printed(event)) {
				entries.put(row.project(),
						entry(row.project(), row.measure(), row.number(), row.ended() || percent(chance, 15)));
			}
		}
		if (percent(chance, 15)) {
			ProjectId project = project(chance);
			entries.put(project, entry(project, 1 + chance.nextInt(3), 1 + chance.nextInt(4), false));
		}
		return new ArrayList<>(entries.values());
	}

	private static PlanEntry entry(ProjectId project, int measure, int number, boolean abolished) {
		return new PlanEntry(project, measure, number, project.value(), BusinessClass.M, KGI, OWNER,
				abolished ? ProjectState.ABOLISHED : ProjectState.ACTIVE);
	}

	private static List<EditionRow> printed(ActionPlanEvent event) {
		return switch (event) {
			case ActionPlanEvent.EditionTakenOver e -> e.rows();
			case ActionPlanEvent.EditionPublished e -> e.rows();
			case ActionPlanEvent.Adopted e -> List.of();
			case ActionPlanEvent.NumberAssigned e -> List.of();
			case ActionPlanEvent.EditionGathered e -> List.of();
			case ActionPlanEvent.EditionCorrected e -> e.rows();
		};
	}

	private static void holds(List<ActionPlanEvent> happened) {
		Map<String, ProjectId> numbers = new HashMap<>();
		TreeMap<Integer, List<EditionRow>> frozen = new TreeMap<>();
		for (ActionPlanEvent event : happened) {
			switch (event) {
				case ActionPlanEvent.Adopted e -> assertThat(happened.indexOf(e)).isZero();
				case ActionPlanEvent.NumberAssigned e ->
					assertThat(numbers.put(e.measure() + "-" + e.number(), e.project())).isNull();
				case ActionPlanEvent.EditionGathered e -> assertThat(frozen).doesNotContainKey(e.fiscalYear().year());
				case ActionPlanEvent.EditionCorrected e -> {
					List<EditionRow> rows = frozen.get(e.fiscalYear().year());
					assertThat(rows).as("only what is published is corrected").isNotNull();
					assertThat(e.rows()).extracting(EditionRow::project)
						.containsExactlyElementsOf(rows.stream().map(EditionRow::project).toList());
					assertThat(e.number()).isEqualTo(happened.subList(0, happened.indexOf(e) + 1)
						.stream()
						.filter((other) -> other instanceof ActionPlanEvent.EditionCorrected c
								&& c.fiscalYear().equals(e.fiscalYear()))
						.count());
				}
				case ActionPlanEvent.EditionTakenOver e -> freeze(e.fiscalYear(), e.rows(), frozen);
				case ActionPlanEvent.EditionPublished e -> {
					marksWhatIsNew(e.rows(), frozen);
					freeze(e.fiscalYear(), e.rows(), frozen);
				}
			}
			for (EditionRow row : printed(event)) {
				ProjectId holder = numbers.put(row.measure() + "-" + row.number(), row.project());
				assertThat(holder == null || holder.equals(row.project())).as("numbers are given once").isTrue();
			}
		}
	}

	private static void marksWhatIsNew(List<EditionRow> rows, NavigableMap<Integer, List<EditionRow>> frozen) {
		Set<ProjectId> before = new HashSet<>();
		frozen.values().forEach((edition) -> edition.forEach((row) -> before.add(row.project())));
		rows.forEach((row) -> assertThat(row.marks().contains(Mark.ADDED))
			.isEqualTo(!frozen.isEmpty() && !before.contains(row.project())));
	}

	private static void freeze(FiscalYear year, List<EditionRow> rows, NavigableMap<Integer, List<EditionRow>> frozen) {
		assertThat(year.year()).isBetween(2023, 2027);
		assertThat(rows).isNotEmpty();
		assertThat(rows).extracting(EditionRow::project).doesNotHaveDuplicates();
		if (!frozen.isEmpty()) {
			List<EditionRow> last = frozen.lastEntry().getValue();
			assertThat(frozen.lastKey()).isLessThan(year.year());
			assertThat(rows).extracting(EditionRow::project)
				.containsAll(last.stream().map(EditionRow::project).toList());
			List<ProjectId> ended = last.stream().filter(EditionRow::ended).map(EditionRow::project).toList();
			rows.forEach((row) -> assertThat(!ended.contains(row.project()) || row.ended()).isTrue());
		}
		frozen.put(year.year(), rows);
	}

}
