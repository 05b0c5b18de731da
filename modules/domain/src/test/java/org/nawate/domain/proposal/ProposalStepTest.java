package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution.Result;

/** A case on its way up the line: whose step it is, and who may take it. */
class ProposalStepTest {

	private static ProposalCommand.Endorse endorse(int step, Actor by) {
		return new ProposalCommand.Endorse(CASE, by, step(step), "異議なし", DRAFTED);
	}

	private static ProposalCommand.SendBack sendBack(int step, Actor by, String reason) {
		return new ProposalCommand.SendBack(CASE, by, step(step), reason, List.of("様式", "積算"), DRAFTED);
	}

	private static ProposalCommand.Screen screen(Screening screening) {
		return new ProposalCommand.Screen(CASE, SECRETARIAT, step(3), screening, DRAFTED);
	}

	private static ProposalCommand.Clarify clarify(Screening screening) {
		return new ProposalCommand.Clarify(CASE, SECRETARIAT, step(4), screening, DRAFTED);
	}

	@Test
	void tells_with_whom_the_case_lies_from_when_to_when() {
		draft(REVISION).and(submitted(1, REVISION))
			.when(open(StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF))
			.answers("case-1~1", opened(1, StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF));
	}

	@Test
	void follows_the_flow_where_it_waits_for_no_person() {
		draft(REVISION).when(new ProposalCommand.FollowFlow(CASE, Actor.system(), TRACE))
			.then(new ProposalEvent.FlowFollowed(CASE, TRACE));
	}

	@Test
	void rejects_a_step_before_the_case_has_come_to_it() {
		draft(REVISION).when(open(StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF)).refused(STEP_OUT_OF_ORDER, "DRAFT");
		var submitted = draft(REVISION).and(submitted(1, REVISION));
		submitted.when(open(StepKind.SCREEN, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, "ENDORSING");
		submitted.when(open(StepKind.TABLE, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, "ENDORSING");
		screened(REVISION).when(open(StepKind.RESOLVE, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, "SCREENING");
	}

	@Test
	void rejects_a_second_step_while_one_is_open() {
		withTheChief(REVISION).when(open(StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR))
			.refused(STEP_OUT_OF_ORDER, "ENDORSING");
	}

	@Test
	void rejects_every_step_of_a_case_that_has_ended() {
		var withdrawn = draft(REVISION).and(new ProposalEvent.Withdrawn(CASE, "不要", OFFICER, DRAFTED));
		for (StepKind kind : StepKind.values()) {
			withdrawn.when(open(kind, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, "WITHDRAWN");
			resolvedAs(Result.REFUSED).when(open(kind, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, "REFUSED");
			resolvedAs(Result.APPROVED).when(open(kind, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, "RESOLVED");
		}
	}

	@Test
	void is_endorsed_up_the_line() {
		withTheChief(REVISION).when(endorse(1, CHIEF))
			.then(new ProposalEvent.Endorsed(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, "異議なし", DRAFTED));
		withTheDirector(REVISION).when(endorse(2, DIRECTOR))
			.then(new ProposalEvent.Endorsed(CASE, step(2), StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR, "異議なし", DRAFTED));
	}

	@Test
	void rejects_taking_a_step_twice() {
		withTheDirector(REVISION).when(endorse(1, CHIEF)).refused(STEP_NOT_OPEN);
		draft(REVISION).when(endorse(1, CHIEF)).refused(STEP_NOT_OPEN);
	}

	@Test
	void rejects_taking_a_step_after_it_was_taken_back_or_withdrawn() {
		withTheChief(REVISION).and(new ProposalEvent.TakenBack(CASE, OFFICER, DRAFTED))
			.when(endorse(1, CHIEF))
			.refused(STEP_NOT_OPEN);
		withTheChief(REVISION).and(new ProposalEvent.Withdrawn(CASE, "不要", OFFICER, DRAFTED))
			.when(endorse(1, CHIEF))
			.refused(STEP_NOT_OPEN);
	}

	@Test
	void rejects_the_wrong_act_for_a_step() {
		withTheSecretariat(REVISION).when(endorse(3, SECRETARIAT)).refused(WRONG_STEP);
		withTheChief(REVISION).when(new ProposalCommand.Table(CASE, CHIEF, step(1), MEETING, 1, DRAFTED))
			.refused(WRONG_STEP);
	}

	@Test
	void rejects_another_post_at_the_step() {
		withTheChief(REVISION).when(endorse(1, DIRECTOR)).refused(WRONG_POST, CHIEF.postTitle());
		withTheSecretariat(REVISION).when(sendBack(3, CHIEF, "様式")).refused(WRONG_POST, SECRETARIAT.postTitle());
	}

	@Test
	void nobody_endorses_screens_or_tables_their_own_draft() {
		Actor promoted = Actor.of("p-officer", "髙橋 花子", "post-chief", "情報政策課長");
		Actor moved = Actor.of("p-officer", "髙橋 花子", "post-secretariat", "推進本部事務局");
		withTheChief(REVISION).when(endorse(1, promoted)).refused(OWN_DRAFT);
		withTheChief(REVISION).when(sendBack(1, promoted, "様式")).refused(OWN_DRAFT);
		withTheSecretariat(REVISION).when(new ProposalCommand.Screen(CASE, moved, step(3), SCREENING, DRAFTED))
			.refused(OWN_DRAFT);
		toBeTabled(REVISION).when(new ProposalCommand.Table(CASE, moved, step(4), MEETING, 1, DRAFTED))
			.refused(OWN_DRAFT);
	}

	@Test
	void nobody_endorses_what_they_wrote_or_submitted_after_the_first_drafter() {
		Actor both = Actor.of("p-chief", "山﨑 一郎", "post-officer", "情報政策課 担当(兼務)");
		var step = opened(1, StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF);
		draft(REVISION).and(new ProposalEvent.Revised(CASE, REVISION, both, DRAFTED), submitted(1, REVISION), step)
			.when(endorse(1, CHIEF))
			.refused(OWN_DRAFT);
		draft(REVISION).and(new ProposalEvent.Submitted(CASE, 1, REVISION, both, DRAFTED), step)
			.when(endorse(1, CHIEF))
			.refused(OWN_DRAFT);
	}

	@Test
	void is_sent_back_with_reason_and_points() {
		withTheChief(REVISION).when(sendBack(1, CHIEF, "根拠が弱い"))
			.then(new ProposalEvent.SentBack(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF, "根拠が弱い",
					List.of("様式", "積算"), DRAFTED));
		withTheSecretariat(REVISION).when(sendBack(3, SECRETARIAT, "補正依頼"))
			.then(new ProposalEvent.SentBack(CASE, step(3), StepKind.SCREEN, SECRETARIAT, "補正依頼", List.of("様式", "積算"),
					DRAFTED));
	}

	@Test
	void rejects_sending_back_without_reason() {
		withTheDirector(REVISION).when(sendBack(2, DIRECTOR, "")).refused(REASON_MISSING);
	}

	@Test
	void comes_again_after_it_was_sent_back_and_must_be_screened_anew() {
		var again = screened(REVISION).and(opened(4, StepKind.TABLE, SECRETARIAT), tabled(4),
				resolved(Result.SENT_BACK, null), submitted(2, REVISION));
		again.when(new ProposalCommand.Classify(CASE, Actor.system(), ALL_ELSE, "cd34", DRAFTED)).refused(NOT_SCREENED);
		again.when(open(StepKind.TABLE, SECRETARIAT)).refused(STEP_OUT_OF_ORDER, "ENDORSING");
	}

	@Test
	void is_screened_with_the_departments_affected() {
		withTheSecretariat(ADDITION).when(screen(SCREENING))
			.then(new ProposalEvent.Screened(CASE, step(3), SCREENING, SECRETARIAT, DRAFTED));
	}

	@Test
	void rejects_screening_an_addition_without_departments() {
		Screening none = new Screening(List.of(" ", ""), null, "");
		withTheSecretariat(ADDITION).when(screen(none)).refused(DEPARTMENTS_MISSING);
		withTheSecretariat(REVISION).when(screen(none))
			.then(new ProposalEvent.Screened(CASE, step(3), none, SECRETARIAT, DRAFTED));
	}

	@Test
	void is_classified_or_held_until_clarified() {
		screened(ADDITION).when(new ProposalCommand.Classify(CASE, Actor.system(), ALL_ELSE, "cd34", DRAFTED))
			.then(new ProposalEvent.Classified(CASE, ALL_ELSE, DRAFTED));
		screened(ADDITION).when(new ProposalCommand.Classify(CASE, Actor.system(), null, "cd34", DRAFTED))
			.then(new ProposalEvent.ClassificationDeferred(CASE, SCREENING, "cd34", DRAFTED));
		var held = screened(ADDITION).and(new ProposalEvent.ClassificationDeferred(CASE, SCREENING, "cd34", DRAFTED),
				opened(4, StepKind.CLARIFY_SCOPE, SECRETARIAT));
		held.when(clarify(SCREENING)).then(new ProposalEvent.Clarified(CASE, step(4), SCREENING, SECRETARIAT, DRAFTED));
		held.when(clarify(new Screening(List.of(), true, ""))).refused(DEPARTMENTS_MISSING);
		held.when(clarify(new Screening(List.of("総務部"), null, ""))).refused(IMPACT_MISSING);
	}

	@Test
	void rejects_classing_what_was_not_screened() {
		withTheDirector(ADDITION).when(new ProposalCommand.Classify(CASE, Actor.system(), ALL_ELSE, "cd34", DRAFTED))
			.refused(NOT_SCREENED);
	}

	@Test
	void a_step_is_named_by_its_case_and_its_number() {
		assertThat(step(12).value()).isEqualTo("case-1~12");
		assertThat(step(12).proposal()).isEqualTo(CASE);
		assertThatThrownBy(() -> new StepId("case-1~0")).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new StepId("case-1")).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void a_step_is_the_user_task_of_the_same_name() {
		assertThat(StepKind.ENDORSE_BY_DIRECTOR.taskId()).isEqualTo("endorse-by-director");
		for (StepKind kind : StepKind.values()) {
			assertThat(StepKind.ofTask(kind.taskId())).isEqualTo(kind);
		}
	}

}
