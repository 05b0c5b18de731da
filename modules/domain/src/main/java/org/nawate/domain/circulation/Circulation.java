package org.nawate.domain.circulation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.circulation.CirculationRejection.*;

import java.util.HashSet;
import java.util.Set;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.CirculationId;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
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
		if (now.isOver()) {
			return refused(OVER);
		}
		if (!now.seats.containsKey(c.by().post()) || c.by().onBehalfOf() != null) {
			return refused(NO_SEAT);
		}
		if (c.on().isAfter(now.dueOn)) {
			return refused(TOO_LATE, now.dueOn);
		}
		if (c.answers().isEmpty()) {
			return refused(ANSWER_MISSING);
		}
		for (ItemAnswer answer : c.answers()) {
			if (!now.items.containsKey(answer.item())) {
				return refused(UNKNOWN_ITEM, answer.item());
			}
			if (now.isRecused(answer.item(), c.by().post())) {
				return refused(RECUSED, answer.item());
			}
			if (answer.stance().needsWords() && answer.words().isEmpty()) {
				return refused(WORDS_MISSING, answer.item());
			}
		}
		apply(new CirculationEvent.Answered(c.circulation(), c.by().post(), c.answers(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Ask c) {
		if (now.isOver()) {
			return refused(OVER);
		}
		if (!now.seats.containsKey(c.by().post()) || c.by().onBehalfOf() != null) {
			return refused(NO_SEAT);
		}
		if (c.text().isBlank()) {
			return refused(TEXT_MISSING);
		}
		int question = now.questions.size() + 1;
		apply(new CirculationEvent.QuestionAsked(c.circulation(), question, c.text().strip(), c.by(), c.on()));
		return accepted(Integer.toString(question));
	}

	@CommandHandler
	Outcome handle(CirculationCommand.AnswerQuestion c) {
		if (now.isOver()) {
			return refused(OVER);
		}
		Boolean answered = now.questions.get(c.question());
		if (answered == null) {
			return refused(UNKNOWN_QUESTION, c.question());
		}
		if (answered) {
			return refused(QUESTION_ANSWERED, c.question());
		}
		if (c.text().isBlank()) {
			return refused(TEXT_MISSING);
		}
		apply(new CirculationEvent.QuestionAnswered(c.circulation(), c.question(), c.text().strip(), c.by(), c.on()));
		return accepted();
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
		if (now.isOver()) {
			return refused(OVER);
		}
		Seat seat = now.seats.get(c.post());
		if (seat == null) {
			return refused(NO_SEAT);
		}
		if (!now.items.containsKey(c.item())) {
			return refused(UNKNOWN_ITEM, c.item());
		}
		if (now.isRecused(c.item(), c.post())) {
			return refused(ALREADY_RECUSED, seat.postTitle());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		apply(new CirculationEvent.MemberRecused(c.circulation(), c.item(), c.post(), seat.postTitle(),
				c.reason().strip(), c.by(), c.on()));
		return accepted();
	}

	@CommandHandler
	Outcome handle(CirculationCommand.Remind c) {
		if (now.isOver()) {
			return refused(OVER);
		}
		Seat seat = now.seats.get(c.post());
		if (seat == null) {
			return refused(NO_SEAT);
		}
		if (!now.owes(c.post()) || c.on().isAfter(now.dueOn)) {
			return refused(NOTHING_OWED);
		}
		if (now.reminded.contains(c.post())) {
			return refused(ALREADY_REMINDED);
		}
		apply(new CirculationEvent.MemberReminded(c.circulation(), c.post(), seat.postTitle(), now.dueOn, c.on()));
		return accepted();
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

	@EventSourcingHandler
	void on(CirculationEvent event) {
		id = event.circulation();
		now.on(event);
	}

}
