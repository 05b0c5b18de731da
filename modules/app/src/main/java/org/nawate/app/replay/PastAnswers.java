package org.nawate.app.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.proposal.CaseFile;
import org.nawate.domain.circulation.CirculatedItem;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationPolicy;
import org.nawate.domain.circulation.CirculationState;
import org.nawate.domain.circulation.ItemAnswer;
import org.nawate.domain.circulation.ItemOutcome;
import org.nawate.domain.circulation.Stance;

/**
 * How a case stood in the circulation that dealt with it, after some of its facts.
 *
 * @param dueOn until when answers were to come
 * @param count of the answers; as concluded where it was
 * @param concludedAt position of the fact that fixed the result
 */
record PastAnswers(String circulationId, String name, CirculationState state, int item, LocalDate dueOn,
		CirculationPolicy.Count count, List<AnswerThen> seats, @Nullable ItemOutcome outcome,
		@Nullable Long concludedAt) {

	/** A seat and its last answer. */
	record AnswerThen(String postTitle, String personName, boolean recused, boolean byProxy, @Nullable Stance stance,
			String words) {
	}

	/** Of the circulation in which it was, or that had decided it last. */
	static @Nullable PastAnswers of(CaseFile file, List<FactRow> facts) {
		CaseFile.Resolution resolution = file.resolution();
		String circulation = (file.circulationId() != null) ? file.circulationId()
				: (resolution != null && file.meetingId() == null) ? resolution.circulationId() : null;
		Integer item = (file.circulationId() != null) ? file.item()
				: (resolution != null) ? Integer.valueOf(resolution.item()) : null;
		return (circulation != null && item != null) ? of(circulation, item, facts) : null;
	}

	private static @Nullable PastAnswers of(String circulation, int item, List<FactRow> facts) {
		List<CirculationEvent> events = new ArrayList<>();
		String name = null;
		ItemOutcome outcome = null;
		Long concludedAt = null;
		for (FactRow fact : facts) {
			if (!(fact.event() instanceof CirculationEvent event) || !event.circulation().value().equals(circulation)) {
				continue;
			}
			events.add(event);
			if (event instanceof CirculationEvent.Started started) {
				name = started.name();
			}
			else if (event instanceof CirculationEvent.Concluded concluded) {
				outcome = concluded.outcomes().stream().filter((one) -> one.item() == item).findFirst().orElse(null);
				concludedAt = fact.position();
			}
		}
		if (name == null) {
			return null;
		}
		CirculatedItem now = CirculatedItem.after(events, item);
		List<AnswerThen> seats = now.seats().stream().map((seat) -> {
			ItemAnswer answer = now.answers().get(seat.post());
			return new AnswerThen(seat.postTitle(), seat.personName(), now.recused().contains(seat.post()),
					now.byProxy().contains(seat.post()), (answer != null) ? answer.stance() : null,
					(answer != null) ? answer.words() : "");
		}).toList();
		return new PastAnswers(circulation, name, now.state(), item, now.dueOn(),
				(outcome != null) ? outcome.count() : now.count(), seats, outcome, concludedAt);
	}

}
