package org.nawate.domain.meeting;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.meeting.MeetingRejection.*;
import static org.nawate.domain.meeting.Session.*;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PostId;

/** 議事録: drafted, edited, confirmed by two, and then fixed. */
class MeetingMinutesTest {

	private static final Actor MAYOR = Actor.of("p0", "本部員0", "seat-chair", "市長");

	private static final Actor MEMBER = Actor.of("p1", "本部員1", "seat-1", "部長1");

	private static final MinutesSigners SIGNERS = new MinutesSigners(CHAIR, "市長", seat(1), "部長1");

	private static final MeetingEvent.MinutesDrafted DRAFT = new MeetingEvent.MinutesDrafted(MEETING, 1, "案", SIGNERS,
			SECRETARIAT, DECIDED);

	private static final MeetingEvent.MinutesEdited EDITED = new MeetingEvent.MinutesEdited(MEETING, 2, "修正案",
			SECRETARIAT, DECIDED);

	/** Closed, and then these. */
	private static Specification closed(Object... after) {
		return closedAfter().and(after);
	}

	/** Closed after these. */
	private static Specification closedAfter(Object... before) {
		return Session.open(4)
			.and(before)
			.and(new MeetingEvent.ItemTakenOff(MEETING, 1, CASE, "次回", SECRETARIAT, DECIDED),
					new MeetingEvent.Closed(MEETING, SECRETARIAT, DECIDED));
	}

	private static MeetingCommand.DraftMinutes draft(String text, PostId signer) {
		return new MeetingCommand.DraftMinutes(MEETING, SECRETARIAT, text, signer, DECIDED);
	}

	private static MeetingCommand.EditMinutes edit(int version, String text) {
		return new MeetingCommand.EditMinutes(MEETING, SECRETARIAT, version, text, DECIDED);
	}

	private static MeetingCommand.ConfirmMinutes confirm(Actor who, int version) {
		return new MeetingCommand.ConfirmMinutes(MEETING, who, version, DECIDED);
	}

	private static MeetingEvent.MinutesConfirmed confirmed(Actor who, int version) {
		return new MeetingEvent.MinutesConfirmed(MEETING, version, who.post(), who.postTitle(), who, DECIDED);
	}

	@Test
	void are_drafted_of_a_closed_meeting_with_the_two_who_confirm_them() {
		closed().when(draft("案", seat(1))).then(DRAFT);
		Session.open(4).when(draft("案", seat(1))).refused(NOT_CLOSED);
		closed(DRAFT).when(draft("案", seat(1))).refused(MINUTES_EXIST);
		closed().when(draft(" ", seat(1))).refused(MINUTES_EMPTY);
	}

	@Test
	void are_confirmed_by_a_member_who_was_there_and_did_not_preside() {
		closed().when(draft("案", CHAIR)).refused(SIGNER_PRESIDED, "市長");
		closed().when(draft("案", new PostId("stranger"))).refused(NO_SEAT, "stranger");
		closedAfter(new MeetingEvent.AttendanceRecorded(MEETING, List.of(new Attendance(seat(1), Presence.ABSENT, "")),
				SECRETARIAT))
			.when(draft("案", seat(1)))
			.refused(SIGNER_ABSENT, "部長1");
		closedAfter(new MeetingEvent.PresiderNamed(MEETING, seat(2), "部長2", SECRETARIAT, DECIDED))
			.when(draft("案", seat(1)))
			.then(new MeetingEvent.MinutesDrafted(MEETING, 1, "案", new MinutesSigners(seat(2), "部長2", seat(1), "部長1"),
					SECRETARIAT, DECIDED));
	}

	@Test
	void are_edited_from_the_latest_version() {
		closed(DRAFT).when(edit(1, "修正案")).then(EDITED);
		closed(DRAFT, EDITED).when(edit(1, "別の案")).refused(MINUTES_CHANGED, 2);
		closed(DRAFT).when(edit(1, "案")).refused(MINUTES_UNCHANGED);
		closed(DRAFT).when(edit(1, "")).refused(MINUTES_EMPTY);
		closed().when(edit(1, "案")).refused(NO_MINUTES);
	}

	@Test
	void are_fixed_when_both_have_confirmed_them() {
		closed(DRAFT).when(confirm(MAYOR, 1)).then(confirmed(MAYOR, 1));
		closed(DRAFT, confirmed(MAYOR, 1)).when(confirm(MEMBER, 1))
			.then(confirmed(MEMBER, 1), new MeetingEvent.MinutesFixed(MEETING, 1, DECIDED));
		Specification fixed = closed(DRAFT, confirmed(MEMBER, 1), confirmed(MAYOR, 1),
				new MeetingEvent.MinutesFixed(MEETING, 1, DECIDED));
		fixed.when(edit(1, "後から")).refused(MINUTES_FIXED);
		fixed.when(confirm(MAYOR, 1)).refused(MINUTES_FIXED);
		fixed.when(draft("案", seat(1))).refused(MINUTES_FIXED);
	}

	@Test
	void a_change_takes_back_what_was_confirmed() {
		closed(DRAFT, confirmed(MAYOR, 1), EDITED).when(confirm(MEMBER, 2)).then(confirmed(MEMBER, 2));
		closed(DRAFT, confirmed(MAYOR, 1), EDITED).when(confirm(MAYOR, 1)).refused(MINUTES_CHANGED, 2);
	}

	@Test
	void nobody_else_confirms_them_and_nobody_for_both() {
		closed(DRAFT).when(confirm(SECRETARIAT, 1)).refused(NOT_A_SIGNER, "市長", "部長1");
		closed(DRAFT, confirmed(MAYOR, 1)).when(confirm(MAYOR, 1)).refused(CONFIRMED_ALREADY, "市長");
		closed(DRAFT, confirmed(MAYOR, 1)).when(confirm(Actor.of("p0", "本部員0", "seat-1", "部長1"), 1))
			.refused(CONFIRMED_BY_SAME_PERSON);
	}

}
