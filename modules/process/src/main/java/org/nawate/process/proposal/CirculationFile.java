package org.nawate.process.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.circulation.CirculationItem;
import org.nawate.domain.circulation.ItemOutcome;

/** What flows need to know of a circulation, folded from its facts. */
final class CirculationFile {

	private String name = "";

	private final Map<Integer, CirculationItem> undecided = new TreeMap<>();

	private final List<ItemOutcome> outcomes = new ArrayList<>();

	/**
	 * A case in it.
	 *
	 * @param item its number
	 */
	record Entry(int item, ProposalId proposal) {
	}

	/** The title of each post that has a seat. */
	private final Map<PostId, String> seats = new HashMap<>();

	@Nullable String seat(PostId post) {
		return this.seats.get(post);
	}

	String name() {
		return this.name;
	}

	/**
	 * The cases that it has not decided and that were not taken out; always in the same
	 * order of cases, so that no two circulations wait for each other's.
	 */
	List<Entry> undecided() {
		return this.undecided.entrySet()
			.stream()
			.map((item) -> new Entry(item.getKey(), item.getValue().proposal()))
			.sorted(Comparator.comparing((entry) -> entry.proposal().value()))
			.toList();
	}

	/** What its conclusion came to, in the same order. */
	List<ItemOutcome> outcomes() {
		return this.outcomes.stream().sorted(Comparator.comparing((o) -> o.proposal().value())).toList();
	}

	/** The case of a number that is not decided. */
	ProposalId caseOf(int item) {
		CirculationItem found = this.undecided.get(item);
		if (found == null) {
			throw new IllegalStateException("No case is circulated as item " + item);
		}
		return found.proposal();
	}

	void on(CirculationEvent event) {
		switch (event) {
			case CirculationEvent.Started e -> {
				this.name = e.name();
				e.seats().forEach((seat) -> this.seats.put(seat.post(), seat.postTitle()));
				e.items().forEach((item) -> this.undecided.put(this.undecided.size() + 1, item));
			}
			case CirculationEvent.ItemTakenOut e -> this.undecided.remove(e.item());
			case CirculationEvent.Concluded e -> this.outcomes.addAll(e.outcomes());
			case CirculationEvent.Answered e -> {
			}
			case CirculationEvent.AnsweredByProxy e -> {
			}
			case CirculationEvent.SeatPassedOn e -> {
				this.seats.remove(e.from());
				this.seats.put(e.seat().post(), e.seat().postTitle());
			}
			case CirculationEvent.SeatFellAway e -> this.seats.remove(e.post());
			case CirculationEvent.QuestionAsked e -> {
			}
			case CirculationEvent.QuestionAnswered e -> {
			}
			case CirculationEvent.DeadlineExtended e -> {
			}
			case CirculationEvent.MemberRecused e -> {
			}
			case CirculationEvent.MemberReminded e -> {
			}
			case CirculationEvent.Cancelled e -> {
			}
		}
	}

}
