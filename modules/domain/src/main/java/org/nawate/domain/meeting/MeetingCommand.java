package org.nawate.domain.meeting;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;

/** All that can be asked of a meeting. */
public sealed interface MeetingCommand extends Act {

	MeetingId meeting();

	/**
	 * Plan a meeting; {@code startsAt} is a local time as text, for instance 10:00.
	 *
	 * @param quorumRule as it stands when planned; the convocation fixes it
	 */
	record Plan(@TargetAggregateIdentifier MeetingId meeting, Actor by, String name, LocalDate heldOn, String startsAt,
			String place, QuorumRule quorumRule) implements MeetingCommand {
	}

	/**
	 * Hold a meeting that is not convened yet on another day, at another time or place.
	 */
	record Reschedule(@TargetAggregateIdentifier MeetingId meeting, Actor by, LocalDate heldOn, String startsAt,
			String place, String reason, LocalDate on) implements MeetingCommand {
	}

	/** Put a case on the agenda for decision (審議事項). Answers the item's number. */
	record PutOnAgenda(@TargetAggregateIdentifier MeetingId meeting, Actor by, ProposalId proposal, String title,
			LocalDate on) implements MeetingCommand {
	}

	/** Take a case off the agenda, because it was withdrawn or is to come later. */
	record TakeOffAgenda(@TargetAggregateIdentifier MeetingId meeting, Actor by, ProposalId proposal, String reason,
			LocalDate on) implements MeetingCommand {
	}

	/**
	 * Put what was decided outside a meeting on the agenda for report (報告事項). Answers the
	 * item's number.
	 *
	 * @param duty number of the case's duty to report
	 */
	record PutReportOnAgenda(@TargetAggregateIdentifier MeetingId meeting, Actor by, ProposalId proposal, int duty,
			String title, LocalDate on) implements MeetingCommand {
	}

	/** Take a report off the agenda; it is to be reported to another meeting. */
	record TakeOffReport(@TargetAggregateIdentifier MeetingId meeting, Actor by, int item, String reason,
			LocalDate on) implements MeetingCommand {
	}

	/** Bring all items into an order. */
	record OrderAgenda(@TargetAggregateIdentifier MeetingId meeting, Actor by, List<Integer> items,
			LocalDate on) implements MeetingCommand {

		public OrderAgenda {
			items = List.copyOf(items);
		}

	}

	/**
	 * 招集: fix the seats of the headquarters as they are on the day of the meeting, and
	 * the rules it follows.
	 *
	 * @param rules in force on the day of the meeting
	 * @param latestOn the last day on which it is convened in time
	 * @param urgency why it is convened later; empty if it is not
	 */
	record Convene(@TargetAggregateIdentifier MeetingId meeting, Actor by, List<Seat> seats, HeadquartersRules rules,
			LocalDate latestOn, String urgency, LocalDate on) implements MeetingCommand {

		public Convene {
			seats = List.copyOf(seats);
		}

	}

	/**
	 * 招集の変更: hold a convened meeting on another day, at another time or place, with the
	 * seats and the rules of that day. A new day counts the notice again; another time or
	 * place of the same day does not.
	 *
	 * @param rules in force on the new day
	 * @param latestOn the last day on which members are told of the new day in time
	 * @param urgency why they are told later; empty if they are not
	 */
	record Reconvene(@TargetAggregateIdentifier MeetingId meeting, Actor by, LocalDate heldOn, String startsAt,
			String place, String reason, List<Seat> seats, HeadquartersRules rules, LocalDate latestOn, String urgency,
			LocalDate on) implements MeetingCommand {

		public Reconvene {
			seats = List.copyOf(seats);
		}

	}

	/**
	 * 会議資料の確定: give members the papers as one file, or another one in its place.
	 *
	 * @param sha256 of the file, hexadecimal
	 * @param size in bytes
	 * @param reason why it takes the place of another; may be empty for the first
	 */
	record IssuePapers(@TargetAggregateIdentifier MeetingId meeting, Actor by, String sha256, long size, int pages,
			String reason, LocalDate on) implements MeetingCommand {
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

	/** 職務代理: let another member who is there preside in the chair's place. */
	record NamePresider(@TargetAggregateIdentifier MeetingId meeting, Actor by, PostId post,
			LocalDate on) implements MeetingCommand {
	}

	/**
	 * 除斥: a member with an interest takes no part in an item; 回避 where the member tells
	 * it.
	 */
	record RecuseMember(@TargetAggregateIdentifier MeetingId meeting, Actor by, int item, PostId post, String reason,
			LocalDate on) implements MeetingCommand {
	}

	/** Let a member who was recused take part after all. */
	record ReadmitMember(@TargetAggregateIdentifier MeetingId meeting, Actor by, int item, PostId post, String reason,
			LocalDate on) implements MeetingCommand {
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

	/** 異議なし: approve many items at once, all or none. */
	record ResolveTogether(@TargetAggregateIdentifier MeetingId meeting, Actor by, List<Integer> items,
			ItemResolution resolution) implements MeetingCommand {

		public ResolveTogether {
			items = List.copyOf(items);
		}

	}

	/** 了承: the meeting notes reports. */
	record NoteReports(@TargetAggregateIdentifier MeetingId meeting, Actor by, List<Integer> items, String remark,
			LocalDate on) implements MeetingCommand {

		public NoteReports {
			items = List.copyOf(items);
		}

	}

	/** 閉会: every item is resolved or noted. */
	record Close(@TargetAggregateIdentifier MeetingId meeting, Actor by, LocalDate on) implements MeetingCommand {
	}

	/**
	 * Draft the minutes (議事録) of a meeting that is closed.
	 *
	 * @param signer the member who confirms them besides whoever presided
	 */
	record DraftMinutes(@TargetAggregateIdentifier MeetingId meeting, Actor by, String text, PostId signer,
			LocalDate on) implements MeetingCommand {
	}

	/**
	 * Change the minutes as long as they are not fixed; whoever has confirmed them does
	 * so again.
	 *
	 * @param version that is changed
	 */
	record EditMinutes(@TargetAggregateIdentifier MeetingId meeting, Actor by, int version, String text,
			LocalDate on) implements MeetingCommand {
	}

	/** Confirm the minutes as they stand, by the actor's own post. */
	record ConfirmMinutes(@TargetAggregateIdentifier MeetingId meeting, Actor by, int version,
			LocalDate on) implements MeetingCommand {
	}

	/** 中止: call a meeting off before it is opened; its cases wait for another one. */
	record CallOff(@TargetAggregateIdentifier MeetingId meeting, Actor by, String reason,
			LocalDate on) implements MeetingCommand {
	}

	/**
	 * 流会 of a convened meeting. Answers nothing; the unresolved items' cases wait for
	 * another meeting.
	 */
	record Adjourn(@TargetAggregateIdentifier MeetingId meeting, Actor by, String reason,
			LocalDate on) implements MeetingCommand {
	}

}
