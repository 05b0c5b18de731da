package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;

/** Steps that are taken in the place of another post, or skipped. */
class ProposalStandInTest {

	private static final LocalDate VIEW_DUE = DRAFTED.plusDays(9);

	private static final Actor DEPUTY = Actor.of("p-deputy", "葛城 光", "post-deputy", "総務部次長");

	private static ProposalCommand.AssumeStep assume(Actor by, int step, Capacity capacity) {
		return new ProposalCommand.AssumeStep(CASE, by, step(step), capacity, VIEW_DUE, DRAFTED);
	}

	private static ProposalEvent.StepAssumed assumed(Actor by, int step, Capacity capacity, Actor absent) {
		return new ProposalEvent.StepAssumed(CASE, step(step),
				(step == 1) ? StepKind.ENDORSE_BY_SECTION_CHIEF : StepKind.ENDORSE_BY_DIRECTOR, capacity, absent.post(),
				absent.postTitle(), by.inPlaceOf(absent.postTitle()), DRAFTED, VIEW_DUE);
	}

	private static ProposalEvent.DutyImposed view(int number, int step, String text, Actor by, Actor absent) {
		return new ProposalEvent.DutyImposed(CASE, number, DutyKind.VIEW_AFTERWARDS, absent.post(), absent.postTitle(),
				text, by, DRAFTED, VIEW_DUE, step(step));
	}

	private static ProposalCommand.Endorse endorse(Actor by, int step) {
		return new ProposalCommand.Endorse(CASE, by, step(step), "", DRAFTED);
	}

	private static ProposalEvent.Endorsed endorsed(Actor by, int step) {
		return new ProposalEvent.Endorsed(CASE, step(step),
				(step == 1) ? StepKind.ENDORSE_BY_SECTION_CHIEF : StepKind.ENDORSE_BY_DIRECTOR, by, "", DRAFTED);
	}

	private static ProposalCommand.SkipStep skip(Actor by, int step, String reason) {
		return new ProposalCommand.SkipStep(CASE, by, step(step), reason, VIEW_DUE, DRAFTED);
	}

	/** The deputy stands in for the director. */
	private static Specification stoodIn() {
		return withTheDirector(REVISION).and(assumed(DEPUTY, 2, Capacity.STAND_IN, DIRECTOR),
				view(1, 2, "代決の後閲", DEPUTY.inPlaceOf("総務部長"), DIRECTOR));
	}

	@Test
	void a_stand_in_takes_the_step_and_the_absent_one_has_to_view_it() {
		Actor inPlace = DEPUTY.inPlaceOf("総務部長");
		withTheDirector(REVISION).when(assume(DEPUTY, 2, Capacity.STAND_IN))
			.then(assumed(DEPUTY, 2, Capacity.STAND_IN, DIRECTOR), view(1, 2, "代決の後閲", inPlace, DIRECTOR));
		stoodIn().when(endorse(inPlace, 2)).then(endorsed(inPlace, 2));
	}

	@Test
	void a_superior_approves_over_the_absent_one_who_has_to_view_it() {
		withTheChief(REVISION).when(assume(DIRECTOR, 1, Capacity.SUPERIOR))
			.then(assumed(DIRECTOR, 1, Capacity.SUPERIOR, CHIEF),
					view(1, 1, "引き上げ承認の後閲", DIRECTOR.inPlaceOf("情報政策課長"), CHIEF));
	}

	@Test
	void a_delegate_takes_the_step_and_nobody_has_to_view_it() {
		withTheDirector(REVISION).when(assume(DEPUTY, 2, Capacity.DELEGATE))
			.then(assumed(DEPUTY, 2, Capacity.DELEGATE, DIRECTOR));
	}

	@Test
	void sends_back_in_the_place_of_another_as_well() {
		Actor inPlace = DEPUTY.inPlaceOf("総務部長");
		stoodIn().when(new ProposalCommand.SendBack(CASE, inPlace, step(2), "様式", List.of(), DRAFTED))
			.then(new ProposalEvent.SentBack(CASE, step(2), StepKind.ENDORSE_BY_DIRECTOR, inPlace, "様式", List.of(),
					DRAFTED));
	}

	@Test
	void rejects_taking_the_step_without_saying_for_whom_or_for_somebody_who_is_not_stood_in_for() {
		stoodIn().when(endorse(DEPUTY, 2)).refused(WRONG_POST, "総務部長");
		stoodIn().when(endorse(DEPUTY.inPlaceOf("副市長"), 2)).refused(WRONG_POST, "総務部長");
		stoodIn().when(endorse(SECRETARIAT.inPlaceOf("総務部長"), 2)).refused(WRONG_POST, "総務部長");
		withTheDirector(REVISION).when(endorse(DEPUTY.inPlaceOf("総務部長"), 2)).refused(WRONG_POST, "総務部長");
		withTheDirector(REVISION).when(endorse(DIRECTOR.inPlaceOf("副市長"), 2)).refused(WRONG_POST, "総務部長");
	}

	@Test
	void the_post_itself_may_still_take_the_step() {
		stoodIn().when(endorse(DIRECTOR, 2)).then(endorsed(DIRECTOR, 2));
	}

	@Test
	void rejects_standing_in_on_ones_own_draft_in_whatever_post() {
		Actor drafter = new Actor(OFFICER.person(), OFFICER.personName(), DEPUTY.post(), DEPUTY.postTitle(), null);
		for (Capacity capacity : List.of(Capacity.STAND_IN, Capacity.DELEGATE)) {
			withTheDirector(REVISION).when(assume(drafter, 2, capacity)).refused(OWN_DRAFT);
		}
		withTheChief(REVISION).when(skip(drafter, 1, "出張")).refused(OWN_DRAFT);
	}

	@Test
	void rejects_what_only_the_post_itself_may_take() {
		withTheSecretariat(REVISION).when(assume(DEPUTY, 3, Capacity.STAND_IN)).refused(NOT_ASSUMABLE);
		withTheDirector(REVISION).when(assume(DEPUTY, 2, Capacity.SUPERIOR)).refused(NOT_ASSUMABLE);
		withTheDirector(REVISION).when(assume(DIRECTOR, 2, Capacity.STAND_IN)).refused(NOT_ASSUMABLE);
		withTheDirector(REVISION).when(assume(DEPUTY, 1, Capacity.STAND_IN)).refused(STEP_NOT_OPEN);
	}

	@Test
	void an_absent_post_on_the_way_up_is_skipped_and_views_the_case_afterwards() {
		var skipped = new ProposalEvent.StepSkipped(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF.post(),
				CHIEF.postTitle(), "出張", SECRETARIAT, DRAFTED);
		withTheChief(REVISION).when(skip(SECRETARIAT, 1, " 出張 ")).then(skipped, view(1, 1, "後閲", SECRETARIAT, CHIEF));
		withTheChief(REVISION).and(skipped)
			.when(open(StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR))
			.answers("case-1~2", opened(2, StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR));
		withTheChief(REVISION).and(skipped)
			.when(new ProposalCommand.TakeBack(CASE, OFFICER, DRAFTED))
			.refused(TOO_LATE_TO_TAKE_BACK);
	}

	@Test
	void nothing_is_screened_that_everybody_skipped() {
		withTheChief(REVISION)
			.and(new ProposalEvent.StepSkipped(CASE, step(1), StepKind.ENDORSE_BY_SECTION_CHIEF, CHIEF.post(),
					CHIEF.postTitle(), "出張", SECRETARIAT, DRAFTED))
			.when(open(StepKind.SCREEN, SECRETARIAT))
			.refused(STEP_OUT_OF_ORDER, ProposalState.ENDORSING);
	}

	@Test
	void rejects_skipping_who_decides_last_oneself_or_without_reason() {
		withTheDirector(REVISION).when(skip(SECRETARIAT, 2, "出張")).refused(NOT_SKIPPABLE);
		withTheChief(REVISION).when(skip(CHIEF, 1, "出張")).refused(NOT_SKIPPABLE);
		withTheChief(REVISION).when(skip(SECRETARIAT, 1, " ")).refused(REASON_MISSING);
		withTheDirector(REVISION).when(skip(SECRETARIAT, 1, "出張")).refused(STEP_NOT_OPEN);
	}

	@Test
	void one_person_takes_two_steps_only_if_the_one_in_whose_place_it_was_done_views_it() {
		Actor forDirector = CHIEF.inPlaceOf("総務部長");
		withTheDirector(REVISION).when(assume(CHIEF, 2, Capacity.DELEGATE))
			.then(assumed(CHIEF, 2, Capacity.DELEGATE, DIRECTOR), view(1, 2, "委任の後閲", forDirector, DIRECTOR));

		Actor forChief = DIRECTOR.inPlaceOf("情報政策課長");
		withTheChief(REVISION)
			.and(assumed(DIRECTOR, 1, Capacity.DELEGATE, CHIEF), endorsed(forChief, 1),
					opened(2, StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR))
			.when(endorse(DIRECTOR, 2))
			.then(endorsed(DIRECTOR, 2), view(1, 1, "委任の後閲", forChief, CHIEF));
	}

	@Test
	void after_another_submission_the_line_begins_anew() {
		withTheDirector(REVISION)
			.and(new ProposalEvent.SentBack(CASE, step(2), StepKind.ENDORSE_BY_DIRECTOR, DIRECTOR, "様式", List.of(),
					DRAFTED), submitted(2, REVISION), opened(3, StepKind.ENDORSE_BY_SECTION_CHIEF, DEPUTY))
			.when(assume(CHIEF, 3, Capacity.DELEGATE))
			.then(new ProposalEvent.StepAssumed(CASE, step(3), StepKind.ENDORSE_BY_SECTION_CHIEF, Capacity.DELEGATE,
					DEPUTY.post(), DEPUTY.postTitle(), CHIEF.inPlaceOf(DEPUTY.postTitle()), DRAFTED, VIEW_DUE));
	}

}
