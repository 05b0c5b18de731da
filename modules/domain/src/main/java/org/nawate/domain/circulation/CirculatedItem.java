package org.nawate.domain.circulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.domain.act.PostId;
import org.nawate.domain.meeting.Seat;

/**
 * Where an item of a circulation stood after some of its facts, folded as the circulation
 * itself folds them: for whoever looks back.
 *
 * @param dueOn until when answers were to come
 * @param answers the last one of each seat
 * @param byProxy the seats whose answer a proxy gave
 * @param recused the seats that give none
 */
public record CirculatedItem(CirculationState state, LocalDate dueOn, List<Seat> seats, Map<PostId, ItemAnswer> answers,
		Set<PostId> byProxy, Set<PostId> recused, CirculationPolicy.Count count) {

	public CirculatedItem {
		seats = List.copyOf(seats);
		answers = Map.copyOf(answers);
		byProxy = Set.copyOf(byProxy);
		recused = Set.copyOf(recused);
	}

	/** After facts in their order, that it was started among them. */
	public static CirculatedItem after(List<CirculationEvent> facts, int item) {
		CirculationStanding now = new CirculationStanding();
		facts.forEach(now::on);
		return new CirculatedItem(now.state, now.dueOn, List.copyOf(now.seats.values()), now.answersTo(item),
				now.proxiesOn(item), now.recusedFrom(item), now.count(item));
	}

}
