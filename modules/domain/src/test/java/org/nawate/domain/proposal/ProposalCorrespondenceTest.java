package org.nawate.domain.proposal;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.proposal.Case.*;
import static org.nawate.domain.proposal.ProposalRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;
import org.nawate.domain.meeting.ItemResolution.Result;

/** Reminders and comments: neither moves the case. */
class ProposalCorrespondenceTest {

	private static final LocalDate DUE = DRAFTED.plusDays(5);

	private static ProposalEvent.Reminded reminded(ReminderKind kind, Actor to, LocalDate on) {
		return new ProposalEvent.Reminded(CASE, new Owed.Step(step(1)), kind, to.post(), to.postTitle(), DUE, on);
	}

	@Test
	void a_post_is_reminded_before_and_after_its_step_is_due() {
		withTheChief(REVISION).when(remind(ReminderKind.DUE_SOON, 1, CHIEF))
			.then(reminded(ReminderKind.DUE_SOON, CHIEF, DRAFTED.plusDays(4)));
		withTheChief(REVISION).and(reminded(ReminderKind.DUE_SOON, CHIEF, DRAFTED.plusDays(4)))
			.when(remind(ReminderKind.OVERDUE, 1, CHIEF))
			.then(reminded(ReminderKind.OVERDUE, CHIEF, DRAFTED.plusDays(6)));
	}

	@Test
	void the_day_itself_is_not_overdue() {
		var onTheDay = new ProposalCommand.Remind(CASE, Actor.system(), new Owed.Step(step(1)), ReminderKind.OVERDUE,
				CHIEF.post(), CHIEF.postTitle(), DUE);
		withTheChief(REVISION).when(onTheDay).refused(REMINDER_UNTIMELY, DUE);
		var tooLate = new ProposalCommand.Remind(CASE, Actor.system(), new Owed.Step(step(1)), ReminderKind.DUE_SOON,
				CHIEF.post(), CHIEF.postTitle(), DUE.plusDays(1));
		withTheChief(REVISION).when(tooLate).refused(REMINDER_UNTIMELY, DUE);
	}

	@Test
	void what_stays_undone_is_told_to_each_post_above_once() {
		var told = withTheChief(REVISION).and(reminded(ReminderKind.ESCALATED, DIRECTOR, DRAFTED.plusDays(6)));
		told.when(remind(ReminderKind.ESCALATED, 1, DIRECTOR)).refused(ALREADY_REMINDED);
		told.when(remind(ReminderKind.ESCALATED, 1, SECRETARIAT))
			.then(reminded(ReminderKind.ESCALATED, SECRETARIAT, DRAFTED.plusDays(6)));
	}

	@Test
	void nobody_is_reminded_of_what_is_done_or_was_never_owed() {
		withTheDirector(REVISION).when(remind(ReminderKind.OVERDUE, 1, CHIEF)).refused(NOTHING_OWED);
		withTheChief(REVISION).when(remind(ReminderKind.OVERDUE, 7, CHIEF)).refused(NOTHING_OWED);
		withTheChief(REVISION).and(new ProposalEvent.TakenBack(CASE, OFFICER, DRAFTED))
			.when(remind(ReminderKind.OVERDUE, 1, CHIEF))
			.refused(NOTHING_OWED);
	}

	@Test
	void a_duty_is_dunned_while_it_is_open_even_after_the_case_has_ended() {
		Owed duty = new Owed.Duty(1);
		var remind = new ProposalCommand.Remind(CASE, Actor.system(), duty, ReminderKind.OVERDUE, CHIEF.post(),
				CHIEF.postTitle(), DUE.plusDays(1));
		var owed = resolvedAs(Result.APPROVED).and(new ProposalEvent.TookEffect(CASE, EFFECTIVE),
				new ProposalEvent.DutyImposed(CASE, 1, DutyKind.VIEW_AFTERWARDS, CHIEF.post(), CHIEF.postTitle(),
						"部長の承認", DIRECTOR, DRAFTED, DUE));
		owed.when(remind)
			.then(new ProposalEvent.Reminded(CASE, duty, ReminderKind.OVERDUE, CHIEF.post(), CHIEF.postTitle(), DUE,
					DUE.plusDays(1)));
		owed.and(new ProposalEvent.DutyDischarged(CASE, 1, "", null, CHIEF, DUE)).when(remind).refused(NOTHING_OWED);
	}

	@Test
	void a_comment_leaves_the_case_where_it_is() {
		Addressee chief = new Addressee(CHIEF.post(), CHIEF.postTitle());
		var commented = new ProposalEvent.Commented(CASE, 1, "積算を添えました。", List.of(chief), OFFICER, DRAFTED);
		withTheChief(REVISION).when(comment(" 積算を添えました。\n", OFFICER, chief, chief)).answers("1", commented);
		withTheChief(REVISION).and(commented)
			.when(comment("見ました。", CHIEF))
			.answers("2", new ProposalEvent.Commented(CASE, 2, "見ました。", List.of(), CHIEF, DRAFTED));
		withTheChief(REVISION).and(commented)
			.when(new ProposalCommand.TakeBack(CASE, OFFICER, DRAFTED))
			.then(new ProposalEvent.TakenBack(CASE, OFFICER, DRAFTED));
	}

	@Test
	void rejects_a_comment_that_says_nothing_or_too_much() {
		withTheChief(REVISION).when(comment(" \n　", CHIEF)).refused(COMMENT_MISSING);
		withTheChief(REVISION).when(comment("𠮷".repeat(10_001), CHIEF)).refused(COMMENT_TOO_LONG, 10_000, 10_001);
		withTheChief(REVISION).when(comment("𠮷".repeat(10_000), CHIEF))
			.answers("1", new ProposalEvent.Commented(CASE, 1, "𠮷".repeat(10_000), List.of(), CHIEF, DRAFTED));
	}

	@Test
	void rejects_a_comment_once_the_case_has_ended_but_not_before_its_effect() {
		resolvedAs(Result.APPROVED).when(comment("施行の準備をします。", OFFICER))
			.answers("1", new ProposalEvent.Commented(CASE, 1, "施行の準備をします。", List.of(), OFFICER, DRAFTED));
		resolvedAs(Result.REFUSED).when(comment("残念です。", OFFICER)).refused(CASE_ENDED);
		withTheChief(REVISION).and(new ProposalEvent.Withdrawn(CASE, "不要", OFFICER, DRAFTED))
			.when(comment("なぜですか。", CHIEF))
			.refused(CASE_ENDED);
		resolvedAs(Result.APPROVED).and(new ProposalEvent.TookEffect(CASE, EFFECTIVE))
			.when(comment("済みました。", OFFICER))
			.refused(CASE_ENDED);
	}

}
