package org.nawate.domain.meeting;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.meeting.MeetingRejection.*;
import static org.nawate.domain.meeting.Session.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;

/** What changes once members were told: another day, no meeting at all, other papers. */
class MeetingChangeTest {

	private static final HeadquartersRules RULES = HeadquartersRules.usual();

	private static final LocalDate LATER = DECIDED.plusDays(7);

	private static final MeetingEvent.PapersIssued PAPERS = new MeetingEvent.PapersIssued(MEETING, 1, List.of(1), "aa",
			1000, 3, "", SECRETARIAT, DRAFTED);

	private static MeetingCommand.Reconvene move(LocalDate heldOn, String at, String place, String urgency) {
		return new MeetingCommand.Reconvene(MEETING, SECRETARIAT, heldOn, at, place, "議長の公務のため", seats(5), RULES,
				heldOn.minusDays(3), urgency, DECIDED.minusDays(1));
	}

	private static MeetingEvent.Reconvened moved(LocalDate heldOn, String at, String place) {
		return new MeetingEvent.Reconvened(MEETING, DECIDED, heldOn, at, place, "議長の公務のため", seats(5), 3, RULES,
				heldOn.minusDays(3), null, SECRETARIAT, DECIDED.minusDays(1));
	}

	private static MeetingCommand.CallOff callOff(String reason) {
		return new MeetingCommand.CallOff(MEETING, SECRETARIAT, reason, DECIDED);
	}

	private static MeetingCommand.Adjourn adjourn() {
		return new MeetingCommand.Adjourn(MEETING, SECRETARIAT, "定足数に達しない", DECIDED);
	}

	private static MeetingCommand.IssuePapers issue(String sha256, String reason) {
		return new MeetingCommand.IssuePapers(MEETING, SECRETARIAT, sha256, 1000, 3, reason, DRAFTED);
	}

	@Test
	void a_convened_meeting_is_held_on_another_day_with_the_seats_of_that_day() {
		convened(3).when(move(LATER, "14:00", "大会議室", "")).then(moved(LATER, "14:00", "大会議室"));
		Specification later = convened(3).and(new MeetingEvent.AttendanceRecorded(MEETING, present(3), SECRETARIAT),
				moved(LATER, "14:00", "大会議室"));
		later.when(new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED)).refused(NOT_YET_THE_DAY, LATER);
		later.when(new MeetingCommand.Open(MEETING, SECRETARIAT, LATER)).refused(QUORUM_NOT_MET, 0, 3);
		later.and(new MeetingEvent.AttendanceRecorded(MEETING, present(5), SECRETARIAT))
			.when(new MeetingCommand.Open(MEETING, SECRETARIAT, LATER))
			.then(new MeetingEvent.Opened(MEETING, 5, 3, SECRETARIAT, LATER));
	}

	@Test
	void the_notice_counts_again_for_another_day_alone() {
		LocalDate next = DECIDED.plusDays(1);
		convened(3).when(move(next, "10:00", "庁議室", "")).refused(CONVENED_TOO_LATE, 3, next.minusDays(3));
		convened(3).when(move(next, "10:00", "庁議室", "台風のため"))
			.then(new MeetingEvent.Reconvened(MEETING, DECIDED, next, "10:00", "庁議室", "議長の公務のため", seats(5), 3, RULES,
					next.minusDays(3), "台風のため", SECRETARIAT, DECIDED.minusDays(1)));
		Specification sameDay = convened(5).and(new MeetingEvent.AttendanceRecorded(MEETING, present(5), SECRETARIAT));
		sameDay.when(move(DECIDED, "14:00", "庁議室", "")).then(moved(DECIDED, "14:00", "庁議室"));
		sameDay.and(moved(DECIDED, "14:00", "庁議室"))
			.when(new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED))
			.then(new MeetingEvent.Opened(MEETING, 5, 3, SECRETARIAT, DECIDED));
	}

	@Test
	void rejects_a_move_that_changes_nothing_or_comes_at_the_wrong_time() {
		convened(3).when(move(DECIDED, "10:00", "庁議室", "")).refused(CONVENED_SO_ALREADY);
		convened(3).when(move(LATER, "10:00", " ", "")).refused(NAME_MISSING);
		convened(3).when(move(DECIDED.minusDays(2), "10:00", "庁議室", ""))
			.refused(HELD_BEFORE_TODAY, DECIDED.minusDays(1));
		given(Meeting.class, PLANNED).when(move(LATER, "10:00", "庁議室", "")).refused(NOT_CONVENED);
		open(3).when(move(LATER, "10:00", "庁議室", "")).refused(ALREADY_OPEN);
		convened(3)
			.when(new MeetingCommand.Reconvene(MEETING, SECRETARIAT, LATER, "10:00", "庁議室", " ", seats(5), RULES, LATER,
					"", DECIDED))
			.refused(REASON_MISSING);
		convened(3)
			.when(new MeetingCommand.Reconvene(MEETING, SECRETARIAT, LATER, "10:00", "庁議室", "都合",
					seats(5).subList(1, 5), RULES, LATER, "", DECIDED))
			.refused(NO_SINGLE_CHAIR);
	}

	@Test
	void who_does_not_sit_on_the_new_day_is_recused_no_more() {
		MeetingEvent.MemberRecused own = new MeetingEvent.MemberRecused(MEETING, 1, seat(2), "部長2", "利害関係", SECRETARIAT,
				DRAFTED);
		MeetingEvent.Reconvened fewer = new MeetingEvent.Reconvened(MEETING, DECIDED, LATER, "10:00", "庁議室", "都合",
				seats(2), QuorumRule.MAJORITY.required(2), RULES, LATER, null, SECRETARIAT, DRAFTED);
		convened(3).and(own, fewer)
			.when(new MeetingCommand.ReadmitMember(MEETING, SECRETARIAT, 1, seat(2), "誤り", DRAFTED))
			.refused(NOT_RECUSED, seat(2));
		convened(5).and(own, moved(LATER, "10:00", "庁議室"))
			.when(new MeetingCommand.RecuseMember(MEETING, SECRETARIAT, 1, seat(2), "利害関係", DRAFTED))
			.refused(ALREADY_RECUSED, "部長2");
	}

	@Test
	void is_called_off_before_it_opens_and_then_nothing_follows() {
		MeetingEvent.CalledOff off = new MeetingEvent.CalledOff(MEETING, "議案がないため", SECRETARIAT, DECIDED);
		given(Meeting.class, PLANNED).when(callOff("議案がないため")).then(off);
		convened(3).when(callOff("議案がないため")).then(off);
		convened(3).when(callOff(" ")).refused(REASON_MISSING);
		open(3).when(callOff("時間切れ")).refused(ALREADY_OPEN);
		convened(3).and(off).when(callOff("再度")).refused(MEETING_OVER);
		convened(3).and(off).when(adjourn()).refused(MEETING_OVER);
		convened(3).and(off).when(new MeetingCommand.Open(MEETING, SECRETARIAT, DECIDED)).refused(MEETING_OVER);
	}

	@Test
	void only_a_convened_meeting_can_fail_for_want_of_members() {
		given(Meeting.class, PLANNED).when(adjourn()).refused(NOT_CONVENED);
		convened(3).when(adjourn()).then(new MeetingEvent.Adjourned(MEETING, "定足数に達しない", SECRETARIAT, DECIDED));
	}

	@Test
	void papers_are_issued_once_and_others_in_their_place_for_a_reason() {
		given(Meeting.class, PLANNED, TABLED).when(issue("aa", "")).answers("1", PAPERS);
		convened(3).and(PAPERS).when(issue("aa", "誤り")).refused(PAPERS_UNCHANGED);
		convened(3).and(PAPERS).when(issue("bb", " ")).refused(REASON_MISSING);
		convened(3).and(PAPERS)
			.when(issue("bb", "数値の訂正"))
			.answers("2", new MeetingEvent.PapersIssued(MEETING, 2, List.of(1), "bb", 1000, 3, "数値の訂正", SECRETARIAT,
					DRAFTED));
		given(Meeting.class, PLANNED).when(issue("aa", "")).refused(NO_ITEMS);
	}

	@Test
	void a_member_tells_an_own_interest_and_the_fact_says_so() {
		var member = org.nawate.domain.act.Actor.of("p2", "本部員2", seat(2).value(), "部長2");
		MeetingEvent.MemberRecused told = new MeetingEvent.MemberRecused(MEETING, 1, seat(2), "部長2", "親族の会社", member,
				DRAFTED);
		convened(3).when(new MeetingCommand.RecuseMember(MEETING, member, 1, seat(2), "親族の会社", DRAFTED)).then(told);
		org.assertj.core.api.Assertions.assertThat(told.isOwn()).isTrue();
	}

}
