package org.nawate.domain.meeting;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.meeting.Ballot.AGAINST;
import static org.nawate.domain.meeting.Ballot.FOR;
import static org.nawate.domain.meeting.MeetingRejection.*;
import static org.nawate.domain.meeting.Session.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.meeting.ItemResolution.Result;

/** 審議事項 and 報告事項: their order, many at once, reports noted, and the day moved. */
class MeetingAgendaTest {

	private static final MeetingEvent.ItemTabled SECOND = new MeetingEvent.ItemTabled(MEETING, 2, SECOND_CASE, "電子入札",
			SECRETARIAT, DRAFTED);

	private static final MeetingEvent.ReportTabled REPORT = new MeetingEvent.ReportTabled(MEETING, 3, SECOND_CASE, 1,
			"名称の変更", SECRETARIAT, DRAFTED);

	private static final MeetingEvent.ReportNoted NOTED = new MeetingEvent.ReportNoted(MEETING, 3, SECOND_CASE, 1,
			"了承した", SECRETARIAT, DECIDED);

	private static final Specification PLANNED_WITH_ALL = Specification.given(Meeting.class, PLANNED, TABLED, SECOND,
			REPORT);

	private static Specification openWithAll() {
		return Session.open(4).and(SECOND, REPORT);
	}

	private static MeetingCommand.ResolveTogether together(Result result, Integer... items) {
		return new MeetingCommand.ResolveTogether(MEETING, SECRETARIAT, List.of(items), Session.result(result));
	}

	private static MeetingCommand.NoteReports note(Integer... items) {
		return new MeetingCommand.NoteReports(MEETING, SECRETARIAT, List.of(items), " 了承した ", DECIDED);
	}

	private static MeetingCommand.OrderAgenda order(Integer... items) {
		return new MeetingCommand.OrderAgenda(MEETING, SECRETARIAT, List.of(items), DRAFTED);
	}

	private static MeetingEvent.VotesRecorded allFor(int item) {
		return new MeetingEvent.VotesRecorded(MEETING, item, votes(FOR, FOR, FOR), SECRETARIAT);
	}

	private static MeetingEvent.ItemResolved approved(int item) {
		return new MeetingEvent.ItemResolved(MEETING, item, (item == 1) ? CASE : SECOND_CASE,
				Session.result(Result.APPROVED), new VotingPolicy.Count(3, 3, 0, 0, false, true), 4, 3, SECRETARIAT);
	}

	@Test
	void a_report_stands_beside_the_same_case_for_decision() {
		Specification.given(Meeting.class, PLANNED, TABLED, SECOND)
			.when(new MeetingCommand.PutReportOnAgenda(MEETING, SECRETARIAT, SECOND_CASE, 1, "名称の変更", DRAFTED))
			.answers("3", REPORT);
		PLANNED_WITH_ALL
			.when(new MeetingCommand.PutReportOnAgenda(MEETING, SECRETARIAT, SECOND_CASE, 1, "名称の変更", DRAFTED))
			.refused(ALREADY_ON_AGENDA);
	}

	@Test
	void a_report_is_taken_off_with_a_reason() {
		PLANNED_WITH_ALL.when(new MeetingCommand.TakeOffReport(MEETING, SECRETARIAT, 3, "次回に報告", DRAFTED))
			.then(new MeetingEvent.ItemTakenOff(MEETING, 3, SECOND_CASE, "次回に報告", SECRETARIAT, DRAFTED));
		PLANNED_WITH_ALL.when(new MeetingCommand.TakeOffReport(MEETING, SECRETARIAT, 3, "", DRAFTED))
			.refused(REASON_MISSING);
		PLANNED_WITH_ALL.when(new MeetingCommand.TakeOffReport(MEETING, SECRETARIAT, 1, "次回", DRAFTED))
			.refused(UNKNOWN_ITEM, 1);
	}

	@Test
	void is_brought_into_an_order_with_the_same_items() {
		PLANNED_WITH_ALL.when(order(2, 1, 3))
			.then(new MeetingEvent.AgendaOrdered(MEETING, List.of(2, 1, 3), SECRETARIAT, DRAFTED));
		PLANNED_WITH_ALL.when(order(1, 2, 3)).refused(ORDER_UNCHANGED);
		PLANNED_WITH_ALL.when(order(2, 1)).refused(AGENDA_CHANGED);
		PLANNED_WITH_ALL.when(order(2, 2, 1)).refused(AGENDA_CHANGED);
		PLANNED_WITH_ALL.and(new MeetingEvent.AgendaOrdered(MEETING, List.of(2, 1, 3), SECRETARIAT, DRAFTED))
			.when(order(2, 1, 3))
			.refused(ORDER_UNCHANGED);
	}

	@Test
	void reports_are_noted_while_it_is_open_and_only_once() {
		openWithAll().when(note(3)).then(NOTED);
		openWithAll().when(note()).refused(NO_ITEMS);
		openWithAll().when(note(1)).refused(UNKNOWN_ITEM, 1);
		openWithAll().and(NOTED).when(note(3)).refused(ITEM_RESOLVED, 3);
		Session.convened(4).and(REPORT).when(note(3)).refused(NOT_OPEN);
	}

	@Test
	void nobody_votes_on_a_report() {
		openWithAll().when(new MeetingCommand.RecordVotes(MEETING, SECRETARIAT, 3, votes(FOR)))
			.refused(UNKNOWN_ITEM, 3);
		openWithAll().when(together(Result.APPROVED, 3)).refused(UNKNOWN_ITEM, 3);
	}

	@Test
	void does_not_close_before_its_reports_are_noted() {
		openWithAll().and(approved(1), approved(2))
			.when(new MeetingCommand.Close(MEETING, SECRETARIAT, DECIDED))
			.refused(ITEM_UNRESOLVED, 3);
		openWithAll().and(approved(1), approved(2), NOTED)
			.when(new MeetingCommand.Close(MEETING, SECRETARIAT, DECIDED))
			.then(new MeetingEvent.Closed(MEETING, SECRETARIAT, DECIDED));
		openWithAll().and(NOTED)
			.when(new MeetingCommand.Adjourn(MEETING, SECRETARIAT, "中止", DECIDED))
			.refused(HAS_RESOLUTIONS);
	}

	@Test
	void many_items_are_approved_at_once_without_objection() {
		openWithAll().when(together(Result.APPROVED, 2, 1)).then(allFor(1), approved(1), allFor(2), approved(2));
	}

	@Test
	void of_many_items_all_are_approved_or_none() {
		openWithAll().and(approved(1)).when(together(Result.APPROVED, 1, 2)).refused(ITEM_RESOLVED, 1);
		openWithAll().and(voted(FOR, AGAINST)).when(together(Result.APPROVED, 1, 2)).refused(OBJECTED, 1);
		openWithAll().when(together(Result.APPROVED, 1, 9)).refused(UNKNOWN_ITEM, 9);
		openWithAll().when(together(Result.APPROVED)).refused(NO_ITEMS);
		openWithAll().when(together(Result.CARRIED_OVER, 1, 2)).refused(ONLY_APPROVED_TOGETHER);
		Session.open(1).when(together(Result.APPROVED, 1)).refused(NOT_CARRIED, 0, 0);
		openWithAll()
			.when(new MeetingCommand.ResolveTogether(MEETING, SECRETARIAT, List.of(1),
					new ItemResolution(Result.APPROVED, "", "", DECIDED.plusDays(1), null)))
			.refused(DECIDED_ON_ANOTHER_DAY, DECIDED);
	}

	@Test
	void moves_to_another_day_until_it_is_convened() {
		LocalDate later = DECIDED.plusDays(7);
		MeetingCommand.Reschedule move = new MeetingCommand.Reschedule(MEETING, SECRETARIAT, later, "14:00", "大会議室",
				"議会日程のため", DRAFTED);
		MeetingEvent.Rescheduled moved = new MeetingEvent.Rescheduled(MEETING, later, "14:00", "大会議室", "議会日程のため",
				SECRETARIAT, DRAFTED);
		PLANNED_WITH_ALL.when(move).then(moved);
		Session.convened(3).when(move).refused(ALREADY_CONVENED);
		PLANNED_WITH_ALL
			.when(new MeetingCommand.Reschedule(MEETING, SECRETARIAT, later, "14:00", " ", "議会日程のため", DRAFTED))
			.refused(NAME_MISSING);
		PLANNED_WITH_ALL.when(new MeetingCommand.Reschedule(MEETING, SECRETARIAT, later, "14:00", "大会議室", "", DRAFTED))
			.refused(REASON_MISSING);
		PLANNED_WITH_ALL
			.when(new MeetingCommand.Reschedule(MEETING, SECRETARIAT, DRAFTED.minusDays(1), "", "大会議室", "x", DRAFTED))
			.refused(HELD_BEFORE_TODAY, DRAFTED);
	}

}
