package org.nawate.domain.meeting;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.QuorumRule;

/** All that can be asked of a meeting. */
public sealed interface MeetingCommand extends Act {

	MeetingId meeting();

	/** Plan a meeting; {@code startsAt} is a local time as text, for instance 10:00. */
	record Plan(@TargetAggregateIdentifier MeetingId meeting, Actor by, String name, LocalDate heldOn, String startsAt,
			String place, QuorumRule quorumRule) implements MeetingCommand {
	}

	/** Put a case on the agenda for decision (審議事項). Answers the item's number. */
	record PutOnAgenda(@TargetAggregateIdentifier MeetingId meeting, Actor by, ProposalId proposal, String title,
			LocalDate on) implements MeetingCommand {
	}

	/** Take a case off the agenda, because it was withdrawn or is to come later. */
	record TakeOffAgenda(@TargetAggregateIdentifier MeetingId meeting, Actor by, ProposalId proposal, String reason,
			LocalDate on) implements MeetingCommand {
	}

	/** 招集: fix the seats of the headquarters as they are on the day of the meeting. */
	record Convene(@TargetAggregateIdentifier MeetingId meeting, Actor by, List<Seat> seats,
			LocalDate on) implements MeetingCommand {

		public Convene {
			seats = List.copyOf(seats);
		}

	}

	/**
	 * Record who is present, by proxy, or absent. A seat not named stays as it was; at
	 * first it is absent.
	 */
	record RecordAttendance(@TargetAggregateIdentifier MeetingId meeting, Actor by,
			List<Attendance> attendance) implements MeetingCommand {

		public RecordAttendance {
			attendance = List.copyOf(attendance);
		}

	}

	/** 開会: possible with quorum. */
	record Open(@TargetAggregateIdentifier MeetingId meeting, Actor by, LocalDate on) implements MeetingCommand {
	}

	/**
	 * Record votes on an item; a seat's later vote replaces its earlier one until the
	 * item is resolved.
	 */
	record RecordVotes(@TargetAggregateIdentifier MeetingId meeting, Actor by, int item,
			List<Vote> votes) implements MeetingCommand {

		public RecordVotes {
			votes = List.copyOf(votes);
		}

	}

	/** 議決: fix the result of an item. */
	record Resolve(@TargetAggregateIdentifier MeetingId meeting, Actor by, int item,
			ItemResolution resolution) implements MeetingCommand {
	}

	/** 閉会: every item is resolved. */
	record Close(@TargetAggregateIdentifier MeetingId meeting, Actor by, LocalDate on) implements MeetingCommand {
	}

	/** 流会. Answers nothing; the unresolved items' cases wait for another meeting. */
	record Adjourn(@TargetAggregateIdentifier MeetingId meeting, Actor by, String reason,
			LocalDate on) implements MeetingCommand {
	}

}
