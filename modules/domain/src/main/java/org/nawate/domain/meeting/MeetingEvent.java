package org.nawate.domain.meeting;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.QuorumRule;

/** All that can have happened to a meeting. */
public sealed interface MeetingEvent {

	MeetingId meeting();

	/** A meeting is planned. */
	@EventName("meeting.Planned")
	record Planned(MeetingId meeting, String name, LocalDate heldOn, String startsAt, String place,
			QuorumRule quorumRule, Actor by) implements MeetingEvent {
	}

	/** A case stands on the agenda. */
	@EventName("meeting.ItemTabled")
	record ItemTabled(MeetingId meeting, int item, ProposalId proposal, String title, Actor by,
			LocalDate tabledOn) implements MeetingEvent {
	}

	/** A case was taken off the agenda; its item's number is not given again. */
	@EventName("meeting.ItemTakenOff")
	record ItemTakenOff(MeetingId meeting, int item, ProposalId proposal, String reason, Actor by,
			LocalDate takenOffOn) implements MeetingEvent {
	}

	/** 招集: the seats of the headquarters, and how many must be present. */
	@EventName("meeting.Convened")
	record Convened(MeetingId meeting, List<Seat> seats, int quorum, Actor by,
			LocalDate convenedOn) implements MeetingEvent {
	}

	/** Who is present, by proxy, or absent. */
	@EventName("meeting.AttendanceRecorded")
	record AttendanceRecorded(MeetingId meeting, List<Attendance> attendance, Actor by) implements MeetingEvent {
	}

	/** 開会. */
	@EventName("meeting.Opened")
	record Opened(MeetingId meeting, int present, int quorum, Actor by, LocalDate openedOn) implements MeetingEvent {
	}

	/** Votes on an item. */
	@EventName("meeting.VotesRecorded")
	record VotesRecorded(MeetingId meeting, int item, List<Vote> votes, Actor by) implements MeetingEvent {
	}

	/** 議決, with the count it rests on. */
	@EventName("meeting.ItemResolved")
	record ItemResolved(MeetingId meeting, int item, ProposalId proposal, ItemResolution resolution,
			VotingPolicy.Count count, int present, int quorum, Actor by) implements MeetingEvent {
	}

	/** 閉会. */
	@EventName("meeting.Closed")
	record Closed(MeetingId meeting, Actor by, LocalDate closedOn) implements MeetingEvent {
	}

	/** 流会. */
	@EventName("meeting.Adjourned")
	record Adjourned(MeetingId meeting, String reason, Actor by, LocalDate adjournedOn) implements MeetingEvent {
	}

}
