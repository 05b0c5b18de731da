package org.nawate.domain.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.meeting.ItemResolution;
import org.nawate.domain.meeting.ItemResolution.Result;

/** What is owed on a case besides its steps. */
class ProposalDutyTest {

	private static final LocalDate DUE = DECIDED.plusDays(14);

	private static final ItemResolution TWO_CONDITIONS = new ItemResolution(Result.CONDITIONAL,
			"個人情報の点検を終えること\n\n 議会に説明すること ", "", DECIDED, null);

	private static ProposalEvent.DutyImposed imposed(int number, DutyKind kind, Actor with, Actor by) {
		return new ProposalEvent.DutyImposed(CASE, number, kind, with.post(), with.postTitle(), "内容", by, DECIDED, DUE);
	}

	private static ProposalCommand.ImposeDuty impose(DutyKind kind, String text, LocalDate dueOn) {
		return new ProposalCommand.ImposeDuty(CASE, SECRETARIAT, kind, DIRECTOR.post(), DIRECTOR.postTitle(), text,
				DECIDED, dueOn);
	}

	private static ProposalCommand.DischargeDuty discharge(Actor by, int number, String note,
			@Nullable MeetingId meeting) {
		return new ProposalCommand.DischargeDuty(CASE, by, number, note, meeting, DUE);
	}

	private static ProposalEvent.DutyDischarged discharged(Actor by, int number, String note,
			@Nullable MeetingId meeting) {
		return new ProposalEvent.DutyDischarged(CASE, number, note, meeting, by, DUE);
	}

	private static ProposalCommand.ReassignDuty reassign(Actor to, String reason) {
		return new ProposalCommand.ReassignDuty(CASE, SECRETARIAT, 1, to.post(), to.postTitle(), reason, DECIDED);
	}

	/** Decided by two conditions, which the drafting post owes as duties 1 and 2. */
	private static Specification underTwoConditions() {
		return onTheAgenda(REVISION).and(
				new ProposalEvent.Resolved(CASE, MEETING, 1, TWO_CONDITIONS, EFFECTIVE, SECRETARIAT, DECIDED),
				condition(1, "個人情報の点検を終えること"), condition(2, "議会に説明すること"),
				opened(6, StepKind.CONFIRM_CONDITIONS, SECRETARIAT));
	}

	private static ProposalEvent.DutyImposed condition(int number, String text) {
		return new ProposalEvent.DutyImposed(CASE, number, DutyKind.FULFIL_CONDITION, OFFICER.post(),
				OFFICER.postTitle(), text, SECRETARIAT, DECIDED, EFFECTIVE);
	}

	@Test
	void each_line_of_the_conditions_is_owed_by_the_drafting_post_until_the_effective_date() {
		onTheAgenda(REVISION)
			.when(new ProposalCommand.RecordResolution(CASE, SECRETARIAT, MEETING, 1, TWO_CONDITIONS, DECIDED))
			.then(new ProposalEvent.Resolved(CASE, MEETING, 1, TWO_CONDITIONS, EFFECTIVE, SECRETARIAT, DECIDED),
					condition(1, "個人情報の点検を終えること"), condition(2, "議会に説明すること"));
	}

	@Test
	void conditions_of_a_change_that_should_hold_at_once_are_due_within_a_month() {
		assertThat(EffectiveDatePolicy.conditionsDueOn(DECIDED, DECIDED)).isEqualTo(DECIDED.plusMonths(1));
		assertThat(EffectiveDatePolicy.conditionsDueOn(EFFECTIVE, DECIDED)).isEqualTo(EFFECTIVE);
	}

	@Test
	void conditions_are_confirmed_when_each_of_them_is_met() {
		var confirm = new ProposalCommand.ConfirmConditions(CASE, SECRETARIAT, step(6), "点検済み", DUE);
		underTwoConditions().when(confirm).refused(CONDITIONS_UNFULFILLED, 2);
		underTwoConditions().and(discharged(OFFICER, 2, "9月議会で説明", null))
			.when(confirm)
			.refused(CONDITIONS_UNFULFILLED, 1);
		underTwoConditions().and(discharged(OFFICER, 2, "9月議会で説明", null), discharged(OFFICER, 1, "点検表", null))
			.when(confirm)
			.then(new ProposalEvent.ConditionsConfirmed(CASE, step(6), "点検済み", EFFECTIVE, SECRETARIAT, DUE));
	}

	@Test
	void a_condition_is_met_by_the_drafting_post_with_its_evidence() {
		underTwoConditions().when(discharge(OFFICER, 1, " 点検表 ", null)).then(discharged(OFFICER, 1, "点検表", null));
		underTwoConditions().when(discharge(NEXT_OFFICER, 2, "説明した", null))
			.then(discharged(NEXT_OFFICER, 2, "説明した", null));
		underTwoConditions().when(discharge(OFFICER, 1, " ", null)).refused(EVIDENCE_MISSING);
		underTwoConditions().when(discharge(SECRETARIAT, 1, "点検表", null))
			.refused(DUTY_OF_ANOTHER_POST, OFFICER.postTitle());
		underTwoConditions().when(discharge(OFFICER, 1, "点検表", MEETING)).refused(DUTY_OF_NO_MEETING);
	}

	@Test
	void conditions_are_imposed_only_on_a_conditional_approval() {
		onTheAgenda(REVISION).when(impose(DutyKind.FULFIL_CONDITION, "点検", DUE)).refused(NO_CONDITIONS);
		resolvedAs(Result.CONDITIONAL).when(impose(DutyKind.FULFIL_CONDITION, "内容", DUE))
			.answers("1", imposed(1, DutyKind.FULFIL_CONDITION, DIRECTOR, SECRETARIAT));
	}

	@Test
	void a_report_is_made_by_a_meeting_that_noted_it_even_after_the_case_took_effect() {
		var owed = resolvedAs(Result.APPROVED).and(new ProposalEvent.TookEffect(CASE, EFFECTIVE),
				imposed(1, DutyKind.REPORT, SECRETARIAT, DIRECTOR));
		owed.when(discharge(SECRETARIAT, 1, "", null)).refused(REPORT_NEEDS_MEETING);
		owed.when(discharge(SECRETARIAT, 1, "", OTHER_MEETING)).then(discharged(SECRETARIAT, 1, "", OTHER_MEETING));
	}

	@Test
	void what_was_done_in_the_place_of_a_post_is_viewed_by_that_post() {
		var owed = withTheSecretariat(REVISION).and(imposed(1, DutyKind.VIEW_AFTERWARDS, CHIEF, DIRECTOR));
		owed.when(discharge(CHIEF, 1, "", null)).then(discharged(CHIEF, 1, "", null));
		owed.when(discharge(SECRETARIAT, 1, "", null)).refused(DUTY_OF_ANOTHER_POST, CHIEF.postTitle());
		owed.when(discharge(CHIEF, 1, "", MEETING)).refused(DUTY_OF_NO_MEETING);
	}

	@Test
	void nobody_views_afterwards_what_they_did_themselves() {
		Actor promoted = new Actor(DIRECTOR.person(), DIRECTOR.personName(), CHIEF.post(), CHIEF.postTitle(), null);
		withTheSecretariat(REVISION).and(imposed(1, DutyKind.VIEW_AFTERWARDS, CHIEF, DIRECTOR))
			.when(discharge(promoted, 1, "", null))
			.refused(OWN_ACT_VIEWED);
	}

	@Test
	void rejects_a_duty_without_text_or_due_before_it_was_imposed() {
		withTheChief(REVISION).when(impose(DutyKind.REPORT, " ", DUE)).refused(DUTY_TEXT_MISSING);
		withTheChief(REVISION).when(impose(DutyKind.REPORT, "専決", DECIDED.minusDays(1)))
			.refused(DUE_BEFORE_IMPOSED, DECIDED, DECIDED.minusDays(1));
	}

	@Test
	void rejects_discharging_what_is_not_owed_or_done_already() {
		var owed = withTheSecretariat(REVISION).and(imposed(1, DutyKind.VIEW_AFTERWARDS, CHIEF, DIRECTOR));
		owed.when(discharge(CHIEF, 2, "", null)).refused(UNKNOWN_DUTY);
		owed.and(discharged(CHIEF, 1, "", null)).when(discharge(CHIEF, 1, "", null)).refused(DUTY_DISCHARGED);
	}

	@Test
	void a_duty_passes_on_to_another_post_with_a_reason() {
		var owed = withTheSecretariat(REVISION).and(imposed(1, DutyKind.VIEW_AFTERWARDS, CHIEF, DIRECTOR));
		var passedOn = new ProposalEvent.DutyReassigned(CASE, 1, OFFICER.post(), OFFICER.postTitle(), "組織改正",
				SECRETARIAT, DECIDED);
		owed.when(reassign(OFFICER, "組織改正")).then(passedOn);
		owed.and(passedOn).when(discharge(OFFICER, 1, "", null)).then(discharged(OFFICER, 1, "", null));
		owed.and(passedOn).when(discharge(CHIEF, 1, "", null)).refused(DUTY_OF_ANOTHER_POST, OFFICER.postTitle());
	}

	@Test
	void rejects_passing_on_without_reason_to_the_same_post_or_what_is_done() {
		var owed = withTheSecretariat(REVISION).and(imposed(1, DutyKind.VIEW_AFTERWARDS, CHIEF, DIRECTOR));
		owed.when(reassign(OFFICER, " ")).refused(REASON_MISSING);
		owed.when(reassign(CHIEF, "組織改正")).refused(DUTY_THERE_ALREADY, CHIEF.postTitle());
		owed.and(discharged(CHIEF, 1, "", null)).when(reassign(OFFICER, "組織改正")).refused(DUTY_DISCHARGED);
		withTheSecretariat(REVISION).when(reassign(OFFICER, "組織改正")).refused(UNKNOWN_DUTY);
	}

}
