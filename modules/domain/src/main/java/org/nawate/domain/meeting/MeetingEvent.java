package org.nawate.domain.meeting;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.QuorumRule;

/** All that can have happened to a meeting. */
public sealed interface MeetingEvent {

	MeetingId meeting();

	/** A meeting is planned. */
	@EventName("meeting.Planned")
	record Planned(MeetingId meeting, String name, LocalDate heldOn, String startsAt, String place,
			QuorumRule quorumRule, Actor by) implements MeetingEvent {
	}

	/** It is to be held on another day, at another time or place. */
	@EventName("meeting.Rescheduled")
	record Rescheduled(MeetingId meeting, LocalDate heldOn, String startsAt, String place, String reason, Actor by,
			LocalDate rescheduledOn) implements MeetingEvent {
	}

	/** A case stands on the agenda. */
	@EventName("meeting.ItemTabled")
	record ItemTabled(MeetingId meeting, int item, ProposalId proposal, String title, Actor by,
			LocalDate tabledOn) implements MeetingEvent {
	}

	/**
	 * What was decided outside a meeting stands on the agenda for report.
	 *
	 * @param duty number of the case's duty to report
	 */
	@EventName("meeting.ReportTabled")
	record ReportTabled(MeetingId meeting, int item, ProposalId proposal, int duty, String title, Actor by,
			LocalDate tabledOn) implements MeetingEvent {
	}

	/** All items stand in this order. */
	@EventName("meeting.AgendaOrdered")
	record AgendaOrdered(MeetingId meeting, List<Integer> items, Actor by,
			LocalDate orderedOn) implements MeetingEvent {
	}

	/**
	 * A case or report was taken off the agenda; its item's number is not given again.
	 */
	@EventName("meeting.ItemTakenOff")
	record ItemTakenOff(MeetingId meeting, int item, ProposalId proposal, String reason, Actor by,
			LocalDate takenOffOn) implements MeetingEvent {
	}

	/**
	 * 招集: the seats of the headquarters, and how many must be present.
	 *
	 * @param rules of the day of the meeting; {@code null} in facts from before rules had
	 * days, when all but the quorum was as usual
	 * @param latestOn the last day for convening it in time
	 * @param urgency why it was convened later; {@code null} if it was not
	 */
	@EventName("meeting.Convened")
	record Convened(MeetingId meeting, List<Seat> seats, int quorum, Actor by, LocalDate convenedOn,
			@Nullable HeadquartersRules rules, @Nullable LocalDate latestOn,
			@Nullable String urgency) implements MeetingEvent {

		/** A convocation from before rules had days. */
		public Convened(MeetingId meeting, List<Seat> seats, int quorum, Actor by, LocalDate convenedOn) {
			this(meeting, seats, quorum, by, convenedOn, null, null, null);
		}

	}

	/**
	 * 招集の変更: a convened meeting is to be held on another day, at another time or place,
	 * with the seats and the rules of that day.
	 *
	 * @param before the day for which it was convened
	 * @param latestOn the last day for telling a new day in time
	 * @param urgency why it was told later; {@code null} if it was not
	 */
	@EventName("meeting.Reconvened")
	record Reconvened(MeetingId meeting, LocalDate before, LocalDate heldOn, String startsAt, String place,
			String reason, List<Seat> seats, int quorum, HeadquartersRules rules, LocalDate latestOn,
			@Nullable String urgency, Actor by, LocalDate reconvenedOn) implements MeetingEvent {

		public Reconvened {
			seats = List.copyOf(seats);
		}

	}

	/**
	 * 会議資料の確定: what members are given to read, as one file.
	 *
	 * @param issue counted from 1; a later one takes the place of those before (差替え)
	 * @param items of the agenda in order, as they stand in it
	 * @param sha256 of the file, hexadecimal
	 * @param size in bytes
	 * @param reason why it takes the place of another; empty for the first
	 */
	@EventName("meeting.PapersIssued")
	record PapersIssued(MeetingId meeting, int issue, List<Integer> items, String sha256, long size, int pages,
			String reason, Actor by, LocalDate issuedOn) implements MeetingEvent {

		public PapersIssued {
			items = List.copyOf(items);
		}

	}

	/** Who is present, by proxy, or absent. */
	@EventName("meeting.AttendanceRecorded")
	record AttendanceRecorded(MeetingId meeting, List<Attendance> attendance, Actor by) implements MeetingEvent {
	}

	/** 職務代理: this member presides from now on. */
	@EventName("meeting.PresiderNamed")
	record PresiderNamed(MeetingId meeting, PostId post, String postTitle, Actor by,
			LocalDate namedOn) implements MeetingEvent {
	}

	/**
	 * 除斥, or 回避 where the member told it: this member takes no part in the item.
	 *
	 * @param by who told it; the post itself with 回避
	 */
	@EventName("meeting.MemberRecused")
	record MemberRecused(MeetingId meeting, int item, PostId post, String postTitle, String reason, Actor by,
			LocalDate recusedOn) implements MeetingEvent {

		/** 回避: whether the member told it. */
		public boolean isOwn() {
			return this.by.post().equals(this.post);
		}

	}

	/** The member takes part in the item after all. */
	@EventName("meeting.MemberReadmitted")
	record MemberReadmitted(MeetingId meeting, int item, PostId post, String postTitle, String reason, Actor by,
			LocalDate readmittedOn) implements MeetingEvent {
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

	/**
	 * 了承: the meeting noted a report.
	 *
	 * @param duty number of the case's duty that is done with it
	 * @param remark what was said; may be empty
	 */
	@EventName("meeting.ReportNoted")
	record ReportNoted(MeetingId meeting, int item, ProposalId proposal, int duty, String remark, Actor by,
			LocalDate notedOn) implements MeetingEvent {
	}

	/** 閉会. */
	@EventName("meeting.Closed")
	record Closed(MeetingId meeting, Actor by, LocalDate closedOn) implements MeetingEvent {
	}

	/** The minutes were drafted: version 1. */
	@EventName("meeting.MinutesDrafted")
	record MinutesDrafted(MeetingId meeting, int version, String text, MinutesSigners signers, Actor by,
			LocalDate draftedOn) implements MeetingEvent {
	}

	/** The minutes now read so; what was confirmed before is confirmed no more. */
	@EventName("meeting.MinutesEdited")
	record MinutesEdited(MeetingId meeting, int version, String text, Actor by,
			LocalDate editedOn) implements MeetingEvent {
	}

	/** One of the two who confirm the minutes has done so. */
	@EventName("meeting.MinutesConfirmed")
	record MinutesConfirmed(MeetingId meeting, int version, PostId post, String postTitle, Actor by,
			LocalDate confirmedOn) implements MeetingEvent {
	}

	/** Both have: nothing changes the minutes any more. */
	@EventName("meeting.MinutesFixed")
	record MinutesFixed(MeetingId meeting, int version, LocalDate fixedOn) implements MeetingEvent {
	}

	/** 流会. */
	@EventName("meeting.Adjourned")
	record Adjourned(MeetingId meeting, String reason, Actor by, LocalDate adjournedOn) implements MeetingEvent {
	}

	/** 中止, before it was opened. */
	@EventName("meeting.CalledOff")
	record CalledOff(MeetingId meeting, String reason, Actor by, LocalDate calledOffOn) implements MeetingEvent {
	}

}
