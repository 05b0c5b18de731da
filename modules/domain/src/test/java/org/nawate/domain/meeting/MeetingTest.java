package org.nawate.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.meeting.MeetingRejection.*;
import static org.nawate.domain.meeting.Session.*;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.domain.meeting.ItemResolution.Result;

/** A meeting from its plan to its end: agenda, seats, attendance, quorum. */
class MeetingTest {

	private static final MeetingEvent.ItemTabled SECOND_ITEM = new MeetingEvent.ItemTabled(MEETING, 2, SECOND_CASE,
			"電子入札", SECRETARIAT, DECIDED);

	private final Specification adjourned = convened(3)
		.and(new MeetingEvent.Adjourned(MEETING, "定足数に達しない", SECRETARIAT, DECIDED));

	private static MeetingCommand.Plan plan(String name, String place) {
		return new MeetingCommand.Plan(MEETING, SECRETARIAT, name, DECIDED, "10:00", place, QuorumRule.MAJORITY);
	}

	private static MeetingCommand.PutOnAgenda put(org.nawate.domain.act.ProposalId proposal, String title) {
		return new MeetingCommand.PutOnAgenda(MEETING, SECRETARIAT, proposal, title, DECIDED);
	}

	private static MeetingCommand.TakeOffAgenda takeOff(org.nawate.domain.act.ProposalId proposal, String reason) {
		return new MeetingCommand.TakeOffAgenda(MEETING, SECRETARIAT, proposal, reason, DECIDED);
	}

	private static MeetingCommand.Convene convene(List<Seat> seats) {
		return Session.convene(seats, HeadquartersRules.usual(), "", DRAFTED);
	}

	private static MeetingCommand.Open open() {
		return new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED);
	}

	private static MeetingCommand.Adjourn adjourn(String reason) {
		return new MeetingCommand.Adjourn(MEETING, SECRETARIAT, reason, DECIDED);
	}

	private static MeetingCommand.Close close() {
		return new MeetingCommand.Close(MEETING, SECRETARIAT, DECIDED);
	}

	private static MeetingEvent.ItemResolved resolved(Result result) {
		return new MeetingEvent.ItemResolved(MEETING, 1, CASE, Session.result(result),
				new VotingPolicy.Count(2, 2, 0, 0, false, true), 3, 2, SECRETARIAT);
	}

	@Test
	void is_planned_with_name_day_and_place() {
		given(Meeting.class).when(plan("第3回推進本部会議", "庁議室")).then(PLANNED);
	}

	@Test
	void rejects_a_plan_without_name_or_place_and_creates_nothing() {
		given(Meeting.class).when(plan(" ", "庁議室")).refused(NAME_MISSING);
		given(Meeting.class).when(plan("第3回推進本部会議", "")).refused(NAME_MISSING);
	}

	@Test
	void rejects_planning_twice() {
		given(Meeting.class, PLANNED).when(plan("第4回", "庁議室")).refused(ALREADY_PLANNED);
	}

	@Test
	void numbers_the_items_of_its_agenda_and_gives_no_number_twice() {
		given(Meeting.class, PLANNED).when(new MeetingCommand.PutOnAgenda(MEETING, SECRETARIAT, CASE, "窓口の予約", DRAFTED))
			.answers("1", TABLED);
		MeetingEvent.ItemTakenOff takenOff = new MeetingEvent.ItemTakenOff(MEETING, 1, CASE, "取下げ", SECRETARIAT,
				DECIDED);
		given(Meeting.class, PLANNED, TABLED).when(takeOff(CASE, "取下げ")).then(takenOff);
		given(Meeting.class, PLANNED, TABLED, takenOff).when(put(SECOND_CASE, "電子入札")).answers("2", SECOND_ITEM);
	}

	@Test
	void rejects_an_item_twice_but_takes_one_carried_over_again() {
		convened(3).when(put(CASE, "窓口の予約")).refused(ALREADY_ON_AGENDA);
		Session.open(3)
			.and(resolved(Result.CARRIED_OVER))
			.when(put(CASE, "窓口の予約"))
			.answers("2", new MeetingEvent.ItemTabled(MEETING, 2, CASE, "窓口の予約", SECRETARIAT, DECIDED));
	}

	@Test
	void rejects_taking_off_what_is_not_there_or_without_reason() {
		convened(3).when(takeOff(SECOND_CASE, "取下げ")).refused(NOT_ON_AGENDA);
		Session.open(3).and(resolved(Result.APPROVED)).when(takeOff(CASE, "取下げ")).refused(NOT_ON_AGENDA);
		convened(3).when(takeOff(CASE, " ")).refused(REASON_MISSING);
	}

	@Test
	void is_convened_with_its_seats_and_its_quorum() {
		given(Meeting.class, PLANNED, TABLED).when(convene(seats(12)))
			.then(new MeetingEvent.Convened(MEETING, seats(12), 7, SECRETARIAT, DRAFTED, HeadquartersRules.usual(),
					LATEST, null));
	}

	@Test
	void quorum_of_one_to_twelve_seats() {
		for (int seats = 1; seats <= 12; seats++) {
			int more = QuorumRule.MAJORITY.required(seats);
			int half = QuorumRule.HALF_OR_MORE.required(seats);
			assertThat(more * 2).isGreaterThan(seats);
			assertThat((more - 1) * 2).isLessThanOrEqualTo(seats);
			assertThat(half * 2).isGreaterThanOrEqualTo(seats);
			assertThat((half - 1) * 2).isLessThan(seats);
		}
		assertThat(QuorumRule.MAJORITY.required(12)).isEqualTo(7);
		assertThat(QuorumRule.HALF_OR_MORE.required(12)).isEqualTo(6);
		assertThat(QuorumRule.HALF_OR_MORE.required(0)).isEqualTo(1);
	}

	@Test
	void opens_with_quorum_and_not_with_one_less() {
		for (int seats = 1; seats <= 12; seats++) {
			int quorum = QuorumRule.MAJORITY.required(seats);
			convened(seats).and(new MeetingEvent.AttendanceRecorded(MEETING, present(quorum), SECRETARIAT))
				.when(open())
				.then(new MeetingEvent.Opened(MEETING, quorum, quorum, SECRETARIAT, DECIDED));
			convened(seats).and(new MeetingEvent.AttendanceRecorded(MEETING, present(quorum - 1), SECRETARIAT))
				.when(open())
				.refused(QUORUM_NOT_MET, quorum - 1, quorum);
		}
	}

	@Test
	void rejects_convening_without_seats_without_one_chair_or_with_a_seat_twice() {
		Specification planned = given(Meeting.class, PLANNED);
		planned.when(convene(List.of())).refused(NO_SEATS);
		planned.when(convene(seats(3).subList(1, 3))).refused(NO_SINGLE_CHAIR);
		List<Seat> twoChairs = new ArrayList<>(seats(3));
		twoChairs.addAll(seats(1));
		planned.when(convene(twoChairs)).refused(NO_SINGLE_CHAIR);
		List<Seat> twice = new ArrayList<>(seats(3));
		twice.add(seats(3).get(2));
		planned.when(convene(twice)).refused(SEAT_TWICE, "部長2");
	}

	@Test
	void rejects_convening_twice() {
		convened(3).when(convene(seats(3))).refused(ALREADY_CONVENED);
	}

	@Test
	void a_proxy_counts_toward_the_quorum() {
		List<Attendance> attendance = List.of(new Attendance(seat(1), Presence.PROXY, "次長 某"),
				new Attendance(seat(2), Presence.PRESENT, ""));
		convened(3).when(new MeetingCommand.RecordAttendance(MEETING, SECRETARIAT, attendance))
			.then(new MeetingEvent.AttendanceRecorded(MEETING, attendance, SECRETARIAT));
		convened(3).and(new MeetingEvent.AttendanceRecorded(MEETING, attendance, SECRETARIAT))
			.when(open())
			.then(new MeetingEvent.Opened(MEETING, 2, 2, SECRETARIAT, DECIDED));
	}

	@Test
	void rejects_attendance_of_who_has_no_seat_and_a_proxy_without_name() {
		convened(3).when(attend(new PostId("stranger"), Presence.PRESENT, "")).refused(NO_SEAT, "stranger");
		convened(3).when(attend(seat(1), Presence.PROXY, " ")).refused(PROXY_NAME_MISSING, "部長1");
	}

	@Test
	void rejects_attendance_and_opening_before_the_seats_are_fixed() {
		given(Meeting.class, PLANNED).when(attend(seat(1), Presence.PRESENT, "")).refused(NOT_CONVENED);
		given(Meeting.class, PLANNED).when(open()).refused(NOT_CONVENED);
	}

	@Test
	void rejects_opening_before_its_day_or_twice() {
		convened(1).and(new MeetingEvent.AttendanceRecorded(MEETING, present(1), SECRETARIAT))
			.when(new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED.minusDays(1)))
			.refused(NOT_YET_THE_DAY, DECIDED);
		Session.open(3).when(open()).refused(ALREADY_OPEN);
	}

	@Test
	void closes_when_every_item_is_resolved() {
		Session.open(3)
			.and(resolved(Result.APPROVED))
			.when(close())
			.then(new MeetingEvent.Closed(MEETING, SECRETARIAT, DECIDED));
		Session.open(3).when(close()).refused(ITEM_UNRESOLVED, 1);
		Session.open(3).and(resolved(Result.APPROVED), SECOND_ITEM).when(close()).refused(ITEM_UNRESOLVED, 2);
		convened(3).when(close()).refused(NOT_OPEN);
	}

	@Test
	void is_adjourned_with_a_reason_while_nothing_is_resolved() {
		convened(3).when(adjourn("定足数に達しない"))
			.then(new MeetingEvent.Adjourned(MEETING, "定足数に達しない", SECRETARIAT, DECIDED));
		convened(3).when(adjourn("")).refused(REASON_MISSING);
		Session.open(3).and(resolved(Result.APPROVED)).when(adjourn("中止")).refused(HAS_RESOLUTIONS);
	}

	@Test
	void rejects_everything_after_its_end() {
		Specification closed = Session.open(3)
			.and(resolved(Result.APPROVED), new MeetingEvent.Closed(MEETING, SECRETARIAT, DECIDED));
		for (Specification over : List.of(this.adjourned, closed)) {
			over.when(put(SECOND_CASE, "電子入札")).refused(MEETING_OVER);
			over.when(takeOff(CASE, "取下げ")).refused(MEETING_OVER);
			over.when(convene(seats(3))).refused(MEETING_OVER);
			over.when(attend(seat(1), Presence.PRESENT, "")).refused(MEETING_OVER);
			over.when(open()).refused(MEETING_OVER);
			over.when(vote(votes(Ballot.FOR))).refused(MEETING_OVER);
			over.when(resolve(Result.APPROVED)).refused(MEETING_OVER);
			over.when(close()).refused(MEETING_OVER);
			over.when(adjourn("中止")).refused(MEETING_OVER);
		}
	}

}
