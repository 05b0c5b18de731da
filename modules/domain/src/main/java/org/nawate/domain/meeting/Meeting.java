package org.nawate.domain.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;

/** 推進本部会議: agenda, attendance, quorum, votes, resolutions. */
@AggregateRoot
public class Meeting {

	@AggregateIdentifier
	private @Nullable MeetingId id;

	private final MeetingStanding now = new MeetingStanding();

	/** For the framework, which fills it from its events. */
	protected Meeting() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(MeetingCommand.Plan c) {
		if (id != null) {
			return refused(ALREADY_PLANNED);
		}
		if (c.name().isBlank() || c.place().isBlank()) {
			return refused(NAME_MISSING);
		}
		apply(new MeetingEvent.Planned(c.meeting(), c.name(), c.heldOn(), c.startsAt(), c.place(), c.quorumRule(),
				c.by()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.PutOnAgenda c) {
		if (now.isOver()) {
			return refused(MEETING_OVER);
		}
		if (now.openItemOf(c.proposal()) != null) {
			return refused(ALREADY_ON_AGENDA);
		}
		int item = now.nextItem();
		apply(new MeetingEvent.ItemTabled(c.meeting(), item, c.proposal(), c.title(), c.by(), c.on()));
		return accepted(Integer.toString(item));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.TakeOffAgenda c) {
		if (now.isOver()) {
			return refused(MEETING_OVER);
		}
		Integer item = now.openItemOf(c.proposal());
		if (item == null) {
			return refused(NOT_ON_AGENDA);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new MeetingEvent.ItemTakenOff(c.meeting(), item, c.proposal(), c.reason(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Convene c) {
		if (now.state != MeetingState.PLANNED) {
			return refused(now.isOver() ? MEETING_OVER : ALREADY_CONVENED);
		}
		if (c.seats().isEmpty()) {
			return refused(NO_SEATS);
		}
		if (c.seats().stream().filter(Seat::chair).count() != 1) {
			return refused(NO_SINGLE_CHAIR);
		}
		Set<PostId> posts = new HashSet<>();
		for (Seat seat : c.seats()) {
			if (!posts.add(seat.post())) {
				return refused(SEAT_TWICE, seat.postTitle());
			}
		}
		int quorum = now.quorumRule.required(c.seats().size());
		apply(new MeetingEvent.Convened(c.meeting(), c.seats(), quorum, c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.RecordAttendance c) {
		if (now.isOver()) {
			return refused(MEETING_OVER);
		}
		if (now.state == MeetingState.PLANNED) {
			return refused(NOT_CONVENED);
		}
		for (Attendance attendance : c.attendance()) {
			Seat seat = now.seats.get(attendance.post());
			if (seat == null) {
				return refused(NO_SEAT, attendance.post());
			}
			if (attendance.presence() == Presence.PROXY && attendance.proxyName().isBlank()) {
				return refused(PROXY_NAME_MISSING, seat.postTitle());
			}
		}
		apply(new MeetingEvent.AttendanceRecorded(c.meeting(), c.attendance(), c.by()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Open c) {
		if (now.state != MeetingState.CONVENED) {
			return refused(
					now.isOver() ? MEETING_OVER : (now.state == MeetingState.OPEN) ? ALREADY_OPEN : NOT_CONVENED);
		}
		if (now.heldOn != null && c.on().isBefore(now.heldOn)) {
			return refused(NOT_YET_THE_DAY, now.heldOn);
		}
		if (now.present() < now.quorum) {
			return refused(QUORUM_NOT_MET, now.present(), now.quorum);
		}
		apply(new MeetingEvent.Opened(c.meeting(), now.present(), now.quorum, c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.RecordVotes c) {
		Outcome decides = now.decides(c.item());
		if (!decides.isAccepted()) {
			return decides;
		}
		for (Vote vote : c.votes()) {
			Seat seat = now.seats.get(vote.post());
			if (seat == null) {
				return refused(NO_SEAT, vote.post());
			}
			if (!now.isPresent(vote.post())) {
				return refused(VOTER_ABSENT, seat.postTitle());
			}
		}
		if (!now.chairMayVote(c.item(), c.votes())) {
			return refused(CHAIR_VOTES_ON_TIE_ONLY);
		}
		apply(new MeetingEvent.VotesRecorded(c.meeting(), c.item(), c.votes(), c.by()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Resolve c) {
		Outcome decides = now.decides(c.item());
		if (!decides.isAccepted()) {
			return decides;
		}
		ItemResolution r = c.resolution();
		if (!r.decidedOn().equals(now.heldOn)) {
			return refused(DECIDED_ON_ANOTHER_DAY, String.valueOf(now.heldOn));
		}
		VotingPolicy.Count count = now.count(c.item());
		Outcome fits = fits(r, count, now.chairIsAskedFor(c.item()));
		if (!fits.isAccepted()) {
			return fits;
		}
		apply(new MeetingEvent.ItemResolved(c.meeting(), c.item(), now.proposalOf(c.item()), r, count, now.present(),
				now.quorum, c.by()));
		return accepted();
	}

	private static Outcome fits(ItemResolution r, VotingPolicy.Count count, boolean undecided) {
		if (r.result() == ItemResolution.Result.CONDITIONAL && r.conditions().isBlank()) {
			return refused(CONDITIONS_MISSING);
		}
		if (!r.result().approves()) {
			if (r.reason().isBlank()) {
				return refused(REASON_MISSING);
			}
			return (r.result() == ItemResolution.Result.REFUSED) ? fallen(count, undecided) : accepted();
		}
		if (undecided) {
			return refused(TIE_UNDECIDED);
		}
		return count.carried() ? accepted() : refused(NOT_CARRIED, count.votesFor(), count.present());
	}

	private static Outcome fallen(VotingPolicy.Count count, boolean undecided) {
		if (count.carried()) {
			return refused(CARRIED, count.votesFor(), count.present());
		}
		if (count.couldStillCarry()) {
			return refused(VOTES_MISSING, count.cast(), count.present());
		}
		return undecided ? refused(TIE_UNDECIDED) : accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Close c) {
		if (now.state != MeetingState.OPEN) {
			return refused(now.isOver() ? MEETING_OVER : NOT_OPEN);
		}
		List<Integer> unresolved = now.unresolvedItems();
		if (!unresolved.isEmpty()) {
			return refused(ITEM_UNRESOLVED, unresolved.get(0));
		}
		apply(new MeetingEvent.Closed(c.meeting(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Adjourn c) {
		if (now.isOver()) {
			return refused(MEETING_OVER);
		}
		if (now.hasResolutions()) {
			return refused(HAS_RESOLUTIONS);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new MeetingEvent.Adjourned(c.meeting(), c.reason(), c.by(), c.on()));
		return accepted();
	}

	@EventSourcingHandler
	void on(MeetingEvent event) {
		id = event.meeting();
		now.on(event);
	}

}
