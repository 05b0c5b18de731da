package org.nawate.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.plan.ActionPlanRejection.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectState;

/** The plan's structure, its numbers and its yearly editions. */
class ActionPlanTest {

	private static final FiscalYear R5 = new FiscalYear(2023);

	private static final FiscalYear R6 = new FiscalYear(2024);

	private static final FiscalYear R7 = new FiscalYear(2025);

	private static final FiscalYear R8 = new FiscalYear(2026);

	private static final LocalDate DAY = LocalDate.of(2025, 3, 20);

	private static final List<Goal> GOALS = List.of(new Goal(1, "市民サービス"), new Goal(2, "庁内"));

	private static final List<Measure> MEASURES = List.of(new Measure(1, 1, "手続"), new Measure(3, 2, "業務"));

	private static final Owner OTHER_OWNER = new Owner("市民生活部", "市民課");

	private static final ProjectId A = PROJECT;

	private static final ProjectId B = OTHER_PROJECT;

	private final Specification plan = given(ActionPlan.class, new ActionPlanEvent.Adopted(PLAN, "なわてDXアクションプラン", R5,
			new FiscalYear(2027), GOALS, MEASURES, EDITION, DAY));

	private final Specification afterR6 = this.plan.and(takenOver(R6, List.of(row(A, 1, 1, Set.of()))));

	private static EditionRow row(ProjectId project, int measure, int number, Set<Mark> marks) {
		return marks.contains(Mark.ABOLISHED)
				? new EditionRow(project, measure, number, "取組" + project, marks, null, null, null)
				: new EditionRow(project, measure, number, "取組" + project, marks, BusinessClass.M, KGI, OWNER);
	}

	private static PlanEntry entry(ProjectId project, int measure, int number, boolean abolished) {
		return new PlanEntry(project, measure, number, "取組" + project, BusinessClass.M, KGI, OWNER,
				abolished ? ProjectState.ABOLISHED : ProjectState.ACTIVE);
	}

	private static ActionPlanEvent.EditionTakenOver takenOver(FiscalYear year, List<EditionRow> rows) {
		return new ActionPlanEvent.EditionTakenOver(PLAN, year, rows, EDITION, year.firstDay(), DAY);
	}

	private static ActionPlanCommand.TakeOverEdition takeOver(FiscalYear year, EditionRow... rows) {
		return new ActionPlanCommand.TakeOverEdition(PLAN, SECRETARIAT, year, List.of(rows), EDITION, DAY);
	}

	private static ActionPlanCommand.GatherEdition gather(FiscalYear year, PlanEntry... entries) {
		return new ActionPlanCommand.GatherEdition(PLAN, SECRETARIAT, year, List.of(entries), DAY);
	}

	private static ActionPlanEvent.EditionGathered gathered(FiscalYear year, EditionRow... rows) {
		return new ActionPlanEvent.EditionGathered(PLAN, year, List.of(rows), DAY);
	}

	private static ActionPlanCommand.PublishEdition publish(FiscalYear year, LocalDate on) {
		return new ActionPlanCommand.PublishEdition(PLAN, SECRETARIAT, year, on);
	}

	private static ActionPlanCommand.Adopt adopt(List<Measure> measures) {
		return new ActionPlanCommand.Adopt(PLAN, SECRETARIAT, "なわてDXアクションプラン", R5, new FiscalYear(2027), GOALS,
				measures, EDITION, DAY);
	}

	private static ActionPlanCommand.AssignNumber assign(int measure, ProjectId project) {
		return new ActionPlanCommand.AssignNumber(PLAN, SECRETARIAT, measure, project);
	}

	@Test
	void is_adopted_once_with_each_measure_under_a_goal() {
		given(ActionPlan.class).when(adopt(MEASURES))
			.then(new ActionPlanEvent.Adopted(PLAN, "なわてDXアクションプラン", R5, new FiscalYear(2027), GOALS, MEASURES, EDITION,
					DAY));
		this.plan.when(adopt(MEASURES)).refused(ALREADY_ADOPTED);
		given(ActionPlan.class).when(adopt(List.of(new Measure(4, 9, "迷子")))).refused(UNKNOWN_GOAL, 4);
	}

	@Test
	void prints_a_measures_number_under_its_goal() {
		assertThat(new Measure(3, 1, "業務").printedNumber()).isEqualTo("(1)-3");
	}

	@Test
	void gives_each_project_the_next_number_of_its_measure_and_the_same_when_asked_again() {
		this.plan.when(assign(1, A)).answers("1", new ActionPlanEvent.NumberAssigned(PLAN, 1, 1, A));
		this.afterR6.when(assign(1, B)).answers("2", new ActionPlanEvent.NumberAssigned(PLAN, 1, 2, B));
		this.afterR6.when(assign(3, B)).answers("1", new ActionPlanEvent.NumberAssigned(PLAN, 3, 1, B));
		this.afterR6.when(assign(1, A)).answers("1");
		this.plan.when(assign(2, A)).refused(UNKNOWN_MEASURE, 2);
	}

	@Test
	void takes_a_printed_edition_over_as_it_stands() {
		this.plan.when(takeOver(R6, row(A, 1, 1, Set.of(Mark.ADDED)), row(B, 3, 3, Set.of(Mark.ABOLISHED))))
			.then(takenOver(R6, List.of(row(A, 1, 1, Set.of(Mark.ADDED)), row(B, 3, 3, Set.of(Mark.ABOLISHED)))));
	}

	@Test
	void rejects_a_row_of_an_unknown_measure() {
		this.plan.when(takeOver(R6, row(A, 2, 1, Set.of()))).refused(UNKNOWN_MEASURE, 2);
		this.plan.when(gather(R6, entry(A, 2, 1, false))).refused(UNKNOWN_MEASURE, 2);
	}

	@Test
	void rejects_an_empty_edition() {
		this.plan.when(takeOver(R6)).refused(EDITION_EMPTY);
		this.plan.when(gather(R6)).refused(EDITION_EMPTY);
	}

	@Test
	void rejects_an_edition_outside_the_plans_years() {
		this.plan.when(gather(new FiscalYear(2028), entry(A, 1, 1, false))).refused(EDITION_OUTSIDE_PLAN, 2023, 2027);
		this.plan.when(takeOver(new FiscalYear(2022), row(A, 1, 1, Set.of())))
			.refused(EDITION_OUTSIDE_PLAN, 2023, 2027);
		this.plan.when(publish(new FiscalYear(2200), DAY)).refused(EDITION_OUTSIDE_PLAN, 2023, 2027);
	}

	@Test
	void the_first_edition_marks_nothing_as_added() {
		this.plan.when(gather(R6, entry(A, 1, 1, false))).then(gathered(R6, row(A, 1, 1, Set.of())));
	}

	@Test
	void marks_added_where_a_project_first_appears_and_prints_in_the_order_of_the_numbers() {
		this.afterR6.when(gather(R7, entry(B, 1, 2, false), entry(A, 1, 1, false)))
			.then(gathered(R7, row(A, 1, 1, Set.of()), row(B, 1, 2, Set.of(Mark.ADDED))));
	}

	@Test
	void marks_added_only_once() {
		this.afterR6.and(takenOver(R7, List.of(row(A, 1, 1, Set.of()), row(B, 1, 2, Set.of(Mark.ADDED)))))
			.when(gather(R8, entry(A, 1, 1, false), entry(B, 1, 2, false)))
			.then(gathered(R8, row(A, 1, 1, Set.of()), row(B, 1, 2, Set.of())));
	}

	@Test
	void an_abolished_row_stays_printed_without_class_kgi_and_owner() {
		this.afterR6.when(gather(R7, entry(A, 1, 1, true))).then(gathered(R7, row(A, 1, 1, Set.of(Mark.ABOLISHED))));
		this.afterR6.when(gather(R7, entry(A, 1, 1, false), entry(B, 1, 2, true)))
			.then(gathered(R7, row(A, 1, 1, Set.of()), row(B, 1, 2, Set.of(Mark.ADDED, Mark.ABOLISHED))));
	}

	@Test
	void rejects_what_vanished_changed_its_number_or_came_back() {
		this.afterR6.when(gather(R7, entry(B, 1, 2, false))).refused(ROW_VANISHED, "取組" + A);
		this.afterR6.when(gather(R7, entry(A, 1, 2, false))).refused(NUMBER_CHANGED, "取組" + A, 1);
		this.plan.and(takenOver(R6, List.of(row(A, 1, 1, Set.of(Mark.ABOLISHED)))))
			.when(gather(R7, entry(A, 1, 1, false)))
			.refused(ABOLISHED_RETURNED, "取組" + A);
	}

	@Test
	void rejects_a_number_or_a_project_twice() {
		this.plan.when(takeOver(R6, row(A, 1, 1, Set.of()), row(B, 1, 1, Set.of()))).refused(NUMBER_TAKEN, 1, 1);
		this.plan.when(takeOver(R6, row(A, 1, 1, Set.of()), row(A, 3, 1, Set.of()))).refused(PROJECT_TWICE);
	}

	@Test
	void rejects_a_number_that_was_given_to_another_project() {
		this.afterR6.and(new ActionPlanEvent.NumberAssigned(PLAN, 1, 2, B))
			.when(gather(R7, entry(A, 1, 1, false), entry(new ProjectId("project-3"), 1, 2, false)))
			.refused(NUMBER_TAKEN, 1, 2);
	}

	@Test
	void rejects_another_number_than_the_project_was_given() {
		this.plan.and(new ActionPlanEvent.NumberAssigned(PLAN, 1, 1, A))
			.when(gather(R6, entry(A, 1, 2, false)))
			.refused(NUMBER_CHANGED, "取組" + A, 1);
	}

	@Test
	void rejects_publishing_a_number_that_was_given_away_since_it_was_gathered() {
		this.plan.and(gathered(R6, row(A, 1, 1, Set.of())), new ActionPlanEvent.NumberAssigned(PLAN, 1, 1, B))
			.when(publish(R6, DAY))
			.refused(NUMBER_TAKEN, 1, 1);
	}

	@Test
	void publishes_what_was_gathered_and_freezes_it() {
		Specification draft = this.afterR6.and(gathered(R7, row(A, 1, 1, Set.of())));
		var published = new ActionPlanEvent.EditionPublished(PLAN, R7, List.of(row(A, 1, 1, Set.of())), DAY,
				R7.firstDay());
		draft.when(publish(R7, DAY)).then(published);
		draft.and(published).when(publish(R7, DAY)).refused(EDITION_FROZEN, 2025);
		draft.and(published).when(gather(R7, entry(A, 1, 1, false))).refused(EDITION_FROZEN, 2025);
		draft.and(published).when(takeOver(R7, row(A, 1, 1, Set.of()))).refused(EDITION_FROZEN, 2025);
	}

	@Test
	void an_edition_published_late_holds_from_its_publication() {
		LocalDate late = LocalDate.of(2025, 5, 12);
		this.afterR6.and(gathered(R7, row(A, 1, 1, Set.of())))
			.when(publish(R7, late))
			.then(new ActionPlanEvent.EditionPublished(PLAN, R7, List.of(row(A, 1, 1, Set.of())), late, late));
	}

	@Test
	void rejects_publishing_what_was_not_gathered_or_comes_before_the_last() {
		this.afterR6.when(publish(R7, DAY)).refused(EDITION_NOT_GATHERED, 2025);
		this.afterR6.when(gather(R5, entry(A, 1, 1, false))).refused(EDITION_TOO_OLD, 2024);
	}

	@Test
	void a_draft_marked_against_an_older_edition_must_be_gathered_again() {
		this.afterR6
			.and(gathered(R8, row(A, 1, 1, Set.of())), gathered(R7, row(A, 1, 1, Set.of())),
					new ActionPlanEvent.EditionPublished(PLAN, R7, List.of(row(A, 1, 1, Set.of())), DAY, DAY))
			.when(publish(R8, DAY))
			.refused(EDITION_NOT_GATHERED, 2026);
	}

	private static ActionPlanCommand.CorrectEdition correct(FiscalYear year, EditionCorrection... corrections) {
		return new ActionPlanCommand.CorrectEdition(PLAN, SECRETARIAT, year, List.of(corrections), DAY);
	}

	private static EditionCorrection correction(Misprint misprint) {
		return new EditionCorrection(A, misprint, CASE, "脱字");
	}

	@Test
	void a_published_edition_stays_frozen_and_is_corrected_beside_it() {
		EditionCorrection name = correction(new Misprint.NameMisprint("取組" + A, "取組みA"));
		EditionCorrection kgi = correction(new Misprint.KgiMisprint(KGI, HIGHER_KGI));
		EditionRow once = new EditionRow(A, 1, 1, "取組みA", Set.of(), BusinessClass.M, HIGHER_KGI, OWNER);
		var first = new ActionPlanEvent.EditionCorrected(PLAN, R6, 1, List.of(name, kgi), List.of(once), DAY);
		this.afterR6.when(correct(R6, name, kgi)).answers("1", first);
		EditionCorrection rest = correction(new Misprint.ClassMisprint(BusinessClass.M, BusinessClass.L));
		EditionCorrection owner = correction(new Misprint.OwnerMisprint(OWNER, OTHER_OWNER, null));
		EditionCorrection marks = correction(new Misprint.MarkMisprint(Set.of(), Set.of(Mark.ADDED)));
		EditionRow twice = new EditionRow(A, 1, 1, "取組みA", Set.of(Mark.ADDED), BusinessClass.L, HIGHER_KGI,
				OTHER_OWNER);
		this.afterR6.and(first)
			.when(correct(R6, rest, owner, marks))
			.answers("2", new ActionPlanEvent.EditionCorrected(PLAN, R6, 2, List.of(rest, owner, marks), List.of(twice),
					DAY));
	}

	@Test
	void corrects_only_what_an_edition_printed_so() {
		EditionCorrection name = correction(new Misprint.NameMisprint("取組みA", "取組A"));
		this.afterR6.when(correct(R6, name)).refused(NOT_PRINTED_SO, "取組" + A);
		this.afterR6.when(correct(R6)).refused(NOTHING_TO_CORRECT);
		this.afterR6.when(correct(R7, name)).refused(EDITION_NOT_PUBLISHED, 2025);
		EditionCorrection other = new EditionCorrection(B, new Misprint.NameMisprint("甲", "乙"), CASE, "脱字");
		this.afterR6.when(correct(R6, other)).refused(NOT_PRINTED_SO, B);
		this.plan.and(takenOver(R6, List.of(row(A, 1, 1, Set.of(Mark.ABOLISHED)))))
			.when(correct(R6, correction(new Misprint.ClassMisprint(null, BusinessClass.L))))
			.refused(NOT_PRINTED_SO, "取組" + A);
	}

	@Test
	void what_was_a_misprint_is_no_change_in_the_next_edition() {
		PlanEntry now = new PlanEntry(A, 1, 1, "取組みA", BusinessClass.M, KGI, OWNER, ProjectState.ACTIVE);
		EditionRow unmarked = new EditionRow(A, 1, 1, "取組みA", Set.of(), BusinessClass.M, KGI, OWNER);
		EditionRow marked = new EditionRow(A, 1, 1, "取組みA", Set.of(Mark.CHANGED), BusinessClass.M, KGI, OWNER);
		var corrected = new ActionPlanEvent.EditionCorrected(PLAN, R6, 1,
				List.of(correction(new Misprint.NameMisprint("取組" + A, "取組みA"))), List.of(unmarked), DAY);
		this.afterR6.when(gather(R7, now)).then(gathered(R7, marked));
		this.afterR6.and(corrected).when(gather(R7, now)).then(gathered(R7, unmarked));
		this.afterR6.and(gathered(R7, marked), corrected).when(publish(R7, DAY)).refused(EDITION_NOT_GATHERED, 2025);
	}

}
