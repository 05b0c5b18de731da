package org.nawate.domain.project;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.project.ProjectRejection.*;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.Authority;

/** What may happen to a project of the plan: its KGI changes, it ends. */
class ProjectChangeTest {

	private static final ProjectEvent.KgiRevised REVISED = new ProjectEvent.KgiRevised(PROJECT, KGI, HIGHER_KGI,
			"申請が増えた", "令和7年度 48%", RESOLUTION, DECIDED, EFFECTIVE);

	private static final ProjectEvent.Abolished ABOLISHED = new ProjectEvent.Abolished(PROJECT, ENDING, RESOLUTION,
			DECIDED, EFFECTIVE);

	private final Specification active = given(Project.class, ProjectTest.ENROLLED);

	private static ProjectCommand.ReviseKgi revise(Kgi before, Kgi after, String reason, Authority.Resolution authority,
			LocalDate effectiveOn) {
		return new ProjectCommand.ReviseKgi(PROJECT, Actor.system(), before, after, reason, "令和7年度 48%", authority,
				effectiveOn);
	}

	private static ProjectCommand.Abolish abolish(Ending ending, Authority.Resolution authority,
			LocalDate effectiveOn) {
		return new ProjectCommand.Abolish(PROJECT, Actor.system(), ending, authority, effectiveOn);
	}

	@Test
	void revises_the_kgi_with_reason_and_actuals() {
		active.when(revise(KGI, HIGHER_KGI, "申請が増えた", RESOLUTION, EFFECTIVE)).then(REVISED);
	}

	@Test
	void an_added_project_is_changed_once_it_is_active() {
		Specification added = given(Project.class, ProjectTest.PROPOSED, ProjectTest.CLASSIFIED, ProjectTest.ADDED);
		Authority.Resolution later = resolution(SECOND_CASE);
		added.when(revise(KGI, HIGHER_KGI, "申請が増えた", later, EFFECTIVE)).refused(NOT_ACTIVE);
		added.and(ProjectTest.ACTIVATED)
			.when(revise(KGI, HIGHER_KGI, "申請が増えた", later, EFFECTIVE))
			.then(new ProjectEvent.KgiRevised(PROJECT, KGI, HIGHER_KGI, "申請が増えた", "令和7年度 48%", later, DECIDED,
					EFFECTIVE));
	}

	@Test
	void rejects_a_revision_without_reason() {
		active.when(revise(KGI, HIGHER_KGI, " 　", RESOLUTION, EFFECTIVE)).refused(REASON_MISSING);
	}

	@Test
	void rejects_a_revision_to_nothing() {
		active.when(revise(KGI, Kgi.abolished(), "不要", RESOLUTION, EFFECTIVE)).refused(KGI_MISSING);
	}

	@Test
	void rejects_a_revision_to_the_same_text() {
		active.when(revise(KGI, KGI, "誤り", RESOLUTION, EFFECTIVE)).refused(KGI_UNCHANGED);
	}

	@Test
	void rejects_a_revision_that_started_from_another_kgi() {
		active.when(revise(HIGHER_KGI, KGI, "誤り", RESOLUTION, EFFECTIVE)).refused(KGI_NOT_AS_PROPOSED, KGI.text());
	}

	@Test
	void rejects_a_revision_that_takes_effect_before_its_decision() {
		active.when(revise(KGI, HIGHER_KGI, "申請が増えた", RESOLUTION, DECIDED.minusDays(1)))
			.refused(EFFECT_BEFORE_DECISION, DECIDED, DECIDED.minusDays(1));
	}

	@Test
	void rejects_a_change_before_the_one_that_took_effect_last() {
		active.and(REVISED)
			.when(abolish(ENDING, resolution(SECOND_CASE), EFFECTIVE.minusDays(1)))
			.refused(EFFECT_OUT_OF_ORDER, EFFECTIVE, EFFECTIVE.minusDays(1));
	}

	@Test
	void rejects_a_second_change_by_the_same_resolution() {
		active.and(REVISED).when(abolish(ENDING, RESOLUTION, EFFECTIVE)).refused(AUTHORITY_USED);
		active.and(REVISED).when(revise(HIGHER_KGI, KGI, "戻す", RESOLUTION, EFFECTIVE)).refused(AUTHORITY_USED);
		given(Project.class, ProjectTest.PROPOSED, ProjectTest.CLASSIFIED, ProjectTest.ADDED, ProjectTest.ACTIVATED)
			.when(abolish(ENDING, RESOLUTION, EFFECTIVE))
			.refused(AUTHORITY_USED);
	}

	@Test
	void is_abolished_with_its_ending_on_record() {
		active.when(abolish(ENDING, RESOLUTION, EFFECTIVE)).then(ABOLISHED);
		active.when(abolish(ending("統合する", OTHER_PROJECT), RESOLUTION, DECIDED))
			.then(new ProjectEvent.Abolished(PROJECT, ending("統合する", OTHER_PROJECT), RESOLUTION, DECIDED, DECIDED));
	}

	@Test
	void rejects_an_abolition_without_reason() {
		active.when(abolish(ending("", null), RESOLUTION, EFFECTIVE)).refused(REASON_MISSING);
	}

	@Test
	void rejects_a_project_that_succeeds_itself() {
		active.when(abolish(ending("統合する", PROJECT), RESOLUTION, EFFECTIVE)).refused(OWN_SUCCESSOR);
	}

	@Test
	void rejects_an_abolition_that_takes_effect_before_its_decision() {
		active.when(abolish(ENDING, RESOLUTION, DECIDED.minusDays(1)))
			.refused(EFFECT_BEFORE_DECISION, DECIDED, DECIDED.minusDays(1));
	}

	@Test
	void what_was_abolished_never_changes_again() {
		Specification abolished = active.and(ABOLISHED);
		abolished.when(abolish(ENDING, resolution(SECOND_CASE), EFFECTIVE)).refused(NOT_ACTIVE);
		abolished.when(revise(KGI, HIGHER_KGI, "申請が増えた", resolution(SECOND_CASE), EFFECTIVE)).refused(NOT_ACTIVE);
	}

	@Test
	void a_row_printed_as_abolished_is_enrolled_as_ended() {
		ProjectEvent.Enrolled ended = new ProjectEvent.Enrolled(PROJECT, PLAN, 3, 3, "なわてFMシステムの実装", "なわてFMシステムの実装【廃止】",
				Set.of(Mark.ABOLISHED), null, Kgi.abolished(), OWNER, null, 60, EDITION, LocalDate.of(2024, 4, 1));
		given(Project.class, ended).when(abolish(ENDING, RESOLUTION, EFFECTIVE)).refused(NOT_ACTIVE);
	}

}
