package org.nawate.domain.project;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.project.ProjectRejection.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;

/** What may happen to a project before it is part of the plan. */
class ProjectTest {

	static final ProjectEvent.Enrolled ENROLLED = new ProjectEvent.Enrolled(PROJECT, PLAN, 3, 1, "窓口の予約", "窓口の\n予約【追加】",
			Set.of(Mark.ADDED), BusinessClass.M, KGI, OWNER, "unit-joho", 42, EDITION, LocalDate.of(2024, 4, 1));

	static final ProjectEvent.Proposed PROPOSED = new ProjectEvent.Proposed(PROJECT, PLAN, SHEET, SUBMISSION, DRAFTED);

	static final ProjectEvent.Classified CLASSIFIED = new ProjectEvent.Classified(PROJECT, WIDE, CASE, DRAFTED);

	static final ProjectEvent.Added ADDED = new ProjectEvent.Added(PROJECT, PLAN, 3, 7, "窓口の予約", BusinessClass.L, KGI,
			OWNER, "unit-joho", RESOLUTION, DECIDED, EFFECTIVE);

	static final ProjectEvent.Activated ACTIVATED = new ProjectEvent.Activated(PROJECT, RESOLUTION, EFFECTIVE);

	static final Authority.Submission OTHER_SUBMISSION = new Authority.Submission(SECOND_CASE);

	private final Specification proposed = given(Project.class, PROPOSED);

	private final Specification classified = proposed.and(CLASSIFIED);

	private final Specification added = classified.and(ADDED);

	static ProjectCommand.Enrol enrol(Set<Mark> marks) {
		return new ProjectCommand.Enrol(PROJECT, SECRETARIAT, PLAN, 3, 1, "窓口の予約", "窓口の\n予約【追加】", marks,
				BusinessClass.M, KGI, OWNER, "unit-joho", 42, EDITION, LocalDate.of(2024, 4, 1));
	}

	private static ProjectCommand.Propose propose(ProjectSheet sheet, Authority.Submission authority) {
		return new ProjectCommand.Propose(PROJECT, Actor.system(), PLAN, sheet, authority, DRAFTED);
	}

	private static ProjectCommand.Add add(Authority.Resolution authority, LocalDate effectiveOn) {
		return new ProjectCommand.Add(PROJECT, Actor.system(), 7, authority, effectiveOn);
	}

	@Test
	void enrols_a_printed_row_as_it_stands() {
		given(Project.class).when(enrol(Set.of(Mark.ADDED))).then(ENROLLED);
	}

	@Test
	void rejects_enrolling_twice() {
		given(Project.class, ENROLLED).when(enrol(Set.of())).refused(ALREADY_ENROLLED);
		proposed.when(enrol(Set.of())).refused(ALREADY_ENROLLED);
	}

	@Test
	void registers_what_a_case_asks_to_add() {
		given(Project.class).when(propose(SHEET, SUBMISSION)).then(PROPOSED);
	}

	@Test
	void refuses_an_incomplete_sheet_and_creates_nothing() {
		ProjectSheet empty = new ProjectSheet("", null, OWNER, null, List.of(), "", "", "", null, "", "", List.of(),
				List.of(), List.of());
		given(Project.class).when(propose(empty, SUBMISSION))
			.refused(SHEET_INCOMPLETE, "name", "measure", "owner", "content", "currentState", "expectedEffect", "kgi");
	}

	@Test
	void a_resubmitted_sheet_takes_the_place_of_the_first_and_its_class_with_it() {
		ProjectEvent.Proposed again = new ProjectEvent.Proposed(PROJECT, PLAN, sheet("窓口の事前予約"), SUBMISSION, DRAFTED);
		classified.when(propose(sheet("窓口の事前予約"), SUBMISSION)).then(again);
		classified.and(again).when(add(RESOLUTION, EFFECTIVE)).refused(NOT_CLASSIFIED);
	}

	@Test
	void the_same_sheet_again_is_no_new_fact() {
		classified.when(propose(SHEET, SUBMISSION)).then();
	}

	@Test
	void rejects_a_proposal_by_another_case() {
		proposed.when(propose(SHEET, OTHER_SUBMISSION)).refused(OTHER_CASE);
	}

	@Test
	void rejects_proposing_what_is_decided() {
		given(Project.class, ENROLLED).when(propose(SHEET, SUBMISSION)).refused(ALREADY_DECIDED);
		added.when(propose(SHEET, SUBMISSION)).refused(ALREADY_DECIDED);
	}

	@Test
	void records_the_class_with_its_ground() {
		proposed.when(new ProjectCommand.Classify(PROJECT, Actor.system(), WIDE, CASE, DRAFTED)).then(CLASSIFIED);
	}

	@Test
	void rejects_a_class_from_another_case_or_after_the_decision() {
		proposed.when(new ProjectCommand.Classify(PROJECT, Actor.system(), WIDE, SECOND_CASE, DRAFTED))
			.refused(OTHER_CASE);
		added.when(new ProjectCommand.Classify(PROJECT, Actor.system(), ALL_ELSE, CASE, DRAFTED))
			.refused(ALREADY_DECIDED);
	}

	@Test
	void adds_what_was_resolved() {
		classified.when(add(RESOLUTION, EFFECTIVE)).then(ADDED);
	}

	@Test
	void rejects_adding_without_a_class() {
		proposed.when(add(RESOLUTION, EFFECTIVE)).refused(NOT_CLASSIFIED);
	}

	@Test
	void rejects_adding_by_the_resolution_of_another_case() {
		classified.when(add(resolution(SECOND_CASE), EFFECTIVE)).refused(OTHER_CASE);
	}

	@Test
	void rejects_adding_twice_or_what_was_never_proposed() {
		added.when(add(RESOLUTION, EFFECTIVE)).refused(ALREADY_DECIDED);
		given(Project.class, ENROLLED).when(add(RESOLUTION, EFFECTIVE)).refused(ALREADY_DECIDED);
	}

	@Test
	void rejects_an_effect_before_the_decision() {
		classified.when(add(RESOLUTION, DECIDED.minusDays(1)))
			.refused(EFFECT_BEFORE_DECISION, DECIDED, DECIDED.minusDays(1));
	}

	@Test
	void becomes_active_on_its_effective_date() {
		added.when(new ProjectCommand.Activate(PROJECT, Actor.system(), EFFECTIVE)).then(ACTIVATED);
	}

	@Test
	void keeps_the_resolved_date_when_the_flow_comes_late() {
		added.when(new ProjectCommand.Activate(PROJECT, Actor.system(), EFFECTIVE.plusDays(3))).then(ACTIVATED);
	}

	@Test
	void rejects_becoming_active_before_the_effective_date() {
		added.when(new ProjectCommand.Activate(PROJECT, Actor.system(), EFFECTIVE.minusDays(1)))
			.refused(NOT_YET_EFFECTIVE, EFFECTIVE);
	}

	@Test
	void rejects_activating_what_was_not_added() {
		classified.when(new ProjectCommand.Activate(PROJECT, Actor.system(), EFFECTIVE)).refused(NOT_ADDED);
		added.and(ACTIVATED).when(new ProjectCommand.Activate(PROJECT, Actor.system(), EFFECTIVE)).refused(NOT_ADDED);
	}

	@Test
	void records_that_the_headquarters_did_not_adopt_it() {
		classified.when(new ProjectCommand.Refuse(PROJECT, Actor.system(), RESOLUTION, DECIDED))
			.then(new ProjectEvent.Refused(PROJECT, RESOLUTION, DECIDED));
	}

	@Test
	void rejects_refusing_by_another_case_or_after_the_decision() {
		proposed.when(new ProjectCommand.Refuse(PROJECT, Actor.system(), resolution(SECOND_CASE), DECIDED))
			.refused(OTHER_CASE);
		added.when(new ProjectCommand.Refuse(PROJECT, Actor.system(), RESOLUTION, DECIDED)).refused(ALREADY_DECIDED);
	}

	@Test
	void goes_when_its_case_is_withdrawn() {
		proposed.when(new ProjectCommand.Withdraw(PROJECT, Actor.system(), SUBMISSION, DRAFTED))
			.then(new ProjectEvent.Withdrawn(PROJECT, SUBMISSION, DRAFTED));
	}

	@Test
	void rejects_withdrawing_by_another_case_or_after_the_decision() {
		proposed.when(new ProjectCommand.Withdraw(PROJECT, Actor.system(), OTHER_SUBMISSION, DRAFTED))
			.refused(OTHER_CASE);
		added.when(new ProjectCommand.Withdraw(PROJECT, Actor.system(), SUBMISSION, DRAFTED)).refused(ALREADY_DECIDED);
	}

}
