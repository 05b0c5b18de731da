package org.nawate.domain.meeting;

import static org.nawate.domain.Samples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.nawate.domain.Specification;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;

/** The facts of the meeting that the specifications speak of. */
final class Session {

	/** The chair, and after it the members 1, 2, 3 … */
	static final PostId CHAIR = seat(0);

	static final MeetingEvent.Planned PLANNED = new MeetingEvent.Planned(MEETING, "第3回推進本部会議", DECIDED, "10:00", "庁議室",
			QuorumRule.MAJORITY, SECRETARIAT);

	static final MeetingEvent.ItemTabled TABLED = new MeetingEvent.ItemTabled(MEETING, 1, CASE, "窓口の予約", SECRETARIAT,
			DRAFTED);

	/** The last day for convening it in time. */
	static final LocalDate LATEST = DECIDED.minusDays(3);

	private Session() {
	}

	static PostId seat(int number) {
		return new PostId((number == 0) ? "seat-chair" : "seat-" + number);
	}

	static List<Seat> seats(int count) {
		List<Seat> seats = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			seats.add(new Seat(seat(i), (i == 0) ? "市長" : "部長" + i, new PersonId("p" + i), "本部員" + i, i == 0));
		}
		return seats;
	}

	static List<Attendance> present(int count) {
		return seats(count).stream().map((seat) -> new Attendance(seat.post(), Presence.PRESENT, "")).toList();
	}

	/** Convened with so many seats, the chair among them; item 1 on the agenda. */
	static Specification convened(int seats) {
		return Specification.given(Meeting.class, PLANNED, TABLED, new MeetingEvent.Convened(MEETING, seats(seats),
				QuorumRule.MAJORITY.required(seats), SECRETARIAT, DRAFTED));
	}

	/** The same by other rules. */
	static Specification convened(int seats, HeadquartersRules rules) {
		return Specification.given(Meeting.class, PLANNED, TABLED, new MeetingEvent.Convened(MEETING, seats(seats),
				rules.quorum().required(seats), SECRETARIAT, DRAFTED, rules, LATEST, null));
	}

	/** Open by other rules, with all of so many seats present. */
	static Specification open(int seats, HeadquartersRules rules) {
		return convened(seats, rules).and(new MeetingEvent.AttendanceRecorded(MEETING, present(seats), SECRETARIAT),
				new MeetingEvent.Opened(MEETING, seats, rules.quorum().required(seats), SECRETARIAT, DECIDED));
	}

	static MeetingCommand.Convene convene(List<Seat> seats, HeadquartersRules rules, String urgency, LocalDate on) {
		return new MeetingCommand.Convene(MEETING, SECRETARIAT, seats, rules, LATEST, urgency, on);
	}

	/** Open, with all of so many seats present. */
	static Specification open(int seats) {
		return convened(seats).and(new MeetingEvent.AttendanceRecorded(MEETING, present(seats), SECRETARIAT),
				new MeetingEvent.Opened(MEETING, seats, QuorumRule.MAJORITY.required(seats), SECRETARIAT, DECIDED));
	}

	/** Votes of the members 1, 2, 3 … in this order. */
	static List<Vote> votes(Ballot... ballots) {
		List<Vote> votes = new ArrayList<>();
		for (Ballot ballot : ballots) {
			votes.add(new Vote(seat(votes.size() + 1), ballot));
		}
		return votes;
	}

	static MeetingEvent.VotesRecorded voted(Ballot... ballots) {
		return new MeetingEvent.VotesRecorded(MEETING, 1, votes(ballots), SECRETARIAT);
	}

	static MeetingEvent.VotesRecorded chairVoted(Ballot ballot) {
		return new MeetingEvent.VotesRecorded(MEETING, 1, List.of(new Vote(CHAIR, ballot)), SECRETARIAT);
	}

	static ItemResolution result(ItemResolution.Result result) {
		return new ItemResolution(result, (result == ItemResolution.Result.CONDITIONAL) ? "点検を終えること" : "",
				result.approves() ? "" : "時期尚早", DECIDED, null);
	}

	static MeetingCommand.Resolve resolve(ItemResolution.Result result) {
		return new MeetingCommand.Resolve(MEETING, SECRETARIAT, 1, result(result));
	}

	static MeetingCommand.RecordVotes vote(List<Vote> votes) {
		return new MeetingCommand.RecordVotes(MEETING, SECRETARIAT, 1, votes);
	}

	static MeetingCommand.RecordAttendance attend(PostId post, Presence presence, String proxy) {
		return new MeetingCommand.RecordAttendance(MEETING, SECRETARIAT,
				List.of(new Attendance(post, presence, proxy)));
	}

}
