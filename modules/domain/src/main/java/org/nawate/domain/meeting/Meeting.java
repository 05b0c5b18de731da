package org.nawate.domain.meeting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.List;
import java.util.function.Supplier;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.MeetingId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Verdict;

/** 推進本部会議: agenda, attendance, quorum, votes, resolutions, minutes. */
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
	Outcome handle(MeetingCommand.Reschedule c) {
		return unlessOver(() -> MeetingConvocation.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.PutOnAgenda c) {
		return unlessOver(() -> now.agenda.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.PutReportOnAgenda c) {
		return unlessOver(() -> now.agenda.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.TakeOffAgenda c) {
		return unlessOver(() -> now.agenda.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.TakeOffReport c) {
		return unlessOver(() -> now.agenda.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.OrderAgenda c) {
		return unlessOver(() -> now.agenda.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Convene c) {
		return unlessOver(() -> MeetingConvocation.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Reconvene c) {
		return unlessOver(() -> MeetingConvocation.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.IssuePapers c) {
		return unlessOver(() -> now.papers.decide(c, now.agenda));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.RecordAttendance c) {
		return provided(now.isSeated(), () -> now.votes.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.NamePresider c) {
		return provided(now.isSeated(), () -> now.votes.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.RecuseMember c) {
		return provided(seatedWith(c.item()), () -> now.votes.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.ReadmitMember c) {
		return provided(seatedWith(c.item()), () -> now.votes.decide(c));
	}

	private Outcome seatedWith(int item) {
		Outcome seated = now.isSeated();
		return seated.isAccepted() ? now.isOpen(item) : seated;
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Open c) {
		return unlessOver(() -> MeetingConvocation.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.RecordVotes c) {
		return provided(now.decides(c.item()), () -> now.votes.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Resolve c) {
		return take(MeetingResolutions.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.ResolveTogether c) {
		return take(MeetingResolutions.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.NoteReports c) {
		return provided(now.goesOn(), () -> now.agenda.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Close c) {
		if (now.state != MeetingState.OPEN) {
			return refused(now.isOver() ? MEETING_OVER : NOT_OPEN);
		}
		List<Integer> unsettled = now.agenda.unsettled();
		if (!unsettled.isEmpty()) {
			return refused(ITEM_UNRESOLVED, unsettled.getFirst());
		}
		apply(new MeetingEvent.Closed(c.meeting(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(MeetingCommand.Adjourn c) {
		return provided(now.isSeated(), () -> MeetingConvocation.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.CallOff c) {
		return unlessOver(() -> MeetingConvocation.decide(c, now));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.DraftMinutes c) {
		return provided(now.isClosed(), () -> now.minutes.decide(c, now.votes));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.EditMinutes c) {
		return provided(now.hasMinutes(), () -> now.minutes.decide(c));
	}

	@CommandHandler
	Outcome handle(MeetingCommand.ConfirmMinutes c) {
		return provided(now.hasMinutes(), () -> now.minutes.decide(c));
	}

	private Outcome unlessOver(Supplier<Verdict<MeetingEvent>> rule) {
		return provided(now.isOver() ? refused(MEETING_OVER) : accepted(), rule);
	}

	private static Outcome provided(Outcome may, Supplier<Verdict<MeetingEvent>> rule) {
		return may.isAccepted() ? take(rule.get()) : may;
	}

	private static Outcome take(Verdict<MeetingEvent> verdict) {
		verdict.events().forEach(AggregateLifecycle::apply);
		return verdict.outcome();
	}

	@EventSourcingHandler
	void on(MeetingEvent event) {
		id = event.meeting();
		now.on(event);
	}

}
