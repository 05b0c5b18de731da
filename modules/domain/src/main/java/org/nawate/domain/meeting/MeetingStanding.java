package org.nawate.domain.meeting;

import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.headquarters.HeadquartersRules;

/** Where a meeting stands, folded from its facts. */
final class MeetingStanding {

	MeetingState state = MeetingState.PLANNED;

	@Nullable LocalDate heldOn;

	/** When and where on that day. */
	String startsAt = "";

	String place = "";

	final MeetingAgenda agenda = new MeetingAgenda();

	final MeetingVotes votes = new MeetingVotes();

	final MeetingMinutes minutes = new MeetingMinutes();

	final MeetingIssues papers = new MeetingIssues();

	/** Of a convocation from before it told its rules. */
	private HeadquartersRules planned = HeadquartersRules.usual();

	boolean isOver() {
		return state.isOver();
	}

	/** Whether the seats are fixed and the meeting goes on or is still to come. */
	Outcome isSeated() {
		if (isOver()) {
			return refused(MeetingRejection.MEETING_OVER);
		}
		return (state == MeetingState.PLANNED) ? refused(MeetingRejection.NOT_CONVENED) : accepted();
	}

	/** Whether the meeting is open with enough members to go on. */
	Outcome goesOn() {
		if (state != MeetingState.OPEN) {
			return refused(isOver() ? MeetingRejection.MEETING_OVER : MeetingRejection.NOT_OPEN);
		}
		return quorum(votes.floor());
	}

	/** Whether the meeting may decide on the item now. */
	Outcome decides(int item) {
		if (state != MeetingState.OPEN) {
			return refused(isOver() ? MeetingRejection.MEETING_OVER : MeetingRejection.NOT_OPEN);
		}
		Outcome open = isOpen(item);
		return open.isAccepted() ? quorum(votes.floor(item)) : open;
	}

	/** Whether the minutes may be drafted. */
	Outcome isClosed() {
		return switch (state) {
			case CLOSED -> accepted();
			case MINUTES_DRAFTED -> refused(MeetingRejection.MINUTES_EXIST);
			case CONFIRMED -> refused(MeetingRejection.MINUTES_FIXED);
			default -> refused(MeetingRejection.NOT_CLOSED);
		};
	}

	/** Whether there are minutes that may still change. */
	Outcome hasMinutes() {
		return switch (state) {
			case MINUTES_DRAFTED -> accepted();
			case CONFIRMED -> refused(MeetingRejection.MINUTES_FIXED);
			default -> refused(MeetingRejection.NO_MINUTES);
		};
	}

	/** Whether the item stands on the agenda for decision, undecided. */
	Outcome isOpen(int item) {
		if (!agenda.isToDecide(item)) {
			return refused(MeetingRejection.UNKNOWN_ITEM, item);
		}
		return agenda.isSettled(item) ? refused(MeetingRejection.ITEM_RESOLVED, item) : accepted();
	}

	private static Outcome quorum(Floor floor) {
		return floor.quorumMet() ? accepted()
				: refused(MeetingRejection.QUORUM_NOT_MET, floor.present(), floor.quorum());
	}

	void on(MeetingEvent event) {
		switch (event) {
			case MeetingEvent.Planned e -> {
				planned = HeadquartersRules.usual(e.quorumRule());
				hold(e.heldOn(), e.startsAt(), e.place());
			}
			case MeetingEvent.Rescheduled e -> hold(e.heldOn(), e.startsAt(), e.place());
			case MeetingEvent.ItemTabled e -> agenda.on(e);
			case MeetingEvent.ReportTabled e -> agenda.on(e);
			case MeetingEvent.ItemTakenOff e -> agenda.on(e);
			case MeetingEvent.AgendaOrdered e -> agenda.on(e);
			case MeetingEvent.Convened e -> {
				votes.on(e, planned);
				state = MeetingState.CONVENED;
			}
			case MeetingEvent.Reconvened e -> {
				votes.on(e);
				hold(e.heldOn(), e.startsAt(), e.place());
			}
			case MeetingEvent.PapersIssued e -> papers.on(e);
			case MeetingEvent.AttendanceRecorded e -> votes.on(e);
			case MeetingEvent.PresiderNamed e -> votes.on(e);
			case MeetingEvent.MemberRecused e -> votes.on(e);
			case MeetingEvent.MemberReadmitted e -> votes.on(e);
			case MeetingEvent.Opened e -> state = MeetingState.OPEN;
			case MeetingEvent.VotesRecorded e -> votes.on(e);
			case MeetingEvent.ItemResolved e -> agenda.settle(e.item());
			case MeetingEvent.ReportNoted e -> agenda.settle(e.item());
			case MeetingEvent.Closed e -> state = MeetingState.CLOSED;
			case MeetingEvent.MinutesDrafted e -> {
				minutes.on(e);
				state = MeetingState.MINUTES_DRAFTED;
			}
			case MeetingEvent.MinutesEdited e -> minutes.on(e);
			case MeetingEvent.MinutesConfirmed e -> minutes.on(e);
			case MeetingEvent.MinutesFixed e -> state = MeetingState.CONFIRMED;
			case MeetingEvent.Adjourned e -> state = MeetingState.ADJOURNED;
			case MeetingEvent.CalledOff e -> state = MeetingState.CALLED_OFF;
		}
	}

	private void hold(LocalDate on, String at, String where) {
		heldOn = on;
		startsAt = at;
		place = where;
	}

}
