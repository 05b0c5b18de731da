package org.nawate.domain.circulation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.circulation.CirculationRejection.*;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.meeting.Seat;

/** 持ち回り審議: cases go round the members of the headquarters, who answer in writing. */
@AggregateRoot
public class Circulation {

	@AggregateIdentifier
	private @Nullable CirculationId id;

	private final CirculationStanding now = new CirculationStanding();

	/** For the framework, which fills it from its events. */
	protected Circulation() {
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Outcome handle(CirculationCommand.Start c) {
		if (id != null) {
			return refused(ALREADY_STARTED);
		}
		if (c.name().isBlank()) {
			return refused(NAME_MISSING);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (c.dueOn().isBefore(c.on())) {
			return refused(DEADLINE_IN_THE_PAST, c.dueOn());
		}
		Outcome complete = complete(c);
		if (complete.isAccepted()) {
			apply(new CirculationEvent.Started(c.circulation(), c.name().strip(), c.ground(), c.reason().strip(),
					c.papers().strip(), c.items(), c.seats(), c.rules(), c.meetingRequests(), c.dueOn(), c.by(),
					c.on()));
		}
		return complete;
	}

	private static Outcome complete(CirculationCommand.Start c) {
		if (c.items().isEmpty()) {
			return refused(NO_ITEMS);
		}
		Set<ProposalId> cases = new HashSet<>();
		for (CirculationItem item : c.items()) {
			if (!cases.add(item.proposal())) {
				return refused(CASE_TWICE, item.title());
			}
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
		return accepted();
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Answer c) {
		return unlessOver(() -> CirculationAnswers.decide(c, now));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.AnswerAsProxy c) {
		return unlessOver(() -> CirculationAnswers.decide(c, now));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Ask c) {
		return unlessOver(() -> CirculationAnswers.decide(c, now));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.AnswerQuestion c) {
		return unlessOver(() -> CirculationAnswers.decide(c, now));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.ExtendDeadline c) {
		if (now.isOver()) {
			return refused(OVER);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (!c.dueOn().isAfter(now.dueOn)) {
			return refused(NOT_LATER, now.dueOn);
		}
		if (c.dueOn().isBefore(c.on())) {
			return refused(DEADLINE_IN_THE_PAST, c.dueOn());
		}
		apply(new CirculationEvent.DeadlineExtended(c.circulation(), now.dueOn, c.dueOn(), c.reason().strip(), c.by(),
				c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Recuse c) {
		return unlessOver(() -> CirculationSeats.decide(c, now));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.PassOnSeat c) {
		return unlessOver(() -> CirculationSeats.decide(c, now));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Remind c) {
		return unlessOver(() -> CirculationSeats.decide(c, now));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.TakeOut c) {
		if (now.isOver()) {
			return refused(OVER);
		}
		Integer item = now.itemOf(c.proposal());
		if (item == null) {
			return refused(NOT_IN_CIRCULATION);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		boolean last = now.items.size() == 1;
		apply(new CirculationEvent.ItemTakenOut(c.circulation(), item, c.proposal(), c.reason().strip(), c.by(),
				c.on()));
		if (last) {
			apply(new CirculationEvent.Cancelled(c.circulation(), c.reason().strip(), c.by(), c.on()));
		}
		return accepted();
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Conclude c) {
		if (now.isOver()) {
			return refused(OVER);
		}
		int awaited = now.awaited();
		if (awaited > 0 && !c.on().isAfter(now.dueOn)) {
			return refused(ANSWERS_AWAITED, now.dueOn, awaited);
		}
		apply(new CirculationEvent.Concluded(c.circulation(), now.outcomes(), c.documentNumber(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Cancel c) {
		if (now.isOver()) {
			return refused(OVER);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new CirculationEvent.Cancelled(c.circulation(), c.reason().strip(), c.by(), c.on()));
		return accepted();
	}

	private Outcome unlessOver(Supplier<Verdict<CirculationEvent>> rule) {
		if (now.isOver()) {
			return refused(OVER);
		}
		Verdict<CirculationEvent> verdict = rule.get();
		verdict.events().forEach(AggregateLifecycle::apply);
		return verdict.outcome();
	}

	@EventSourcingHandler
	void on(CirculationEvent event) {
		id = event.circulation();
		now.on(event);
	}

}
