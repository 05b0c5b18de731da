package org.nawate.process.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.nawate.process.rule.FlowRule;
import org.nawate.process.verification.FlowExploration.Kind;
import org.nawate.process.verification.FlowExploration.Move;

/**
 * Whether every loop waits for somebody, and every situation has a way forward to an end:
 * sending back and withdrawing do not count as a way out.
 */
final class FlowLoops {

	private final Map<FlowSituation, List<Move>> moves;

	private final Set<FlowSituation> over;

	/**
	 * Loops among the moves of an exploration.
	 * @param over the situations that end, or were refused already
	 */
	FlowLoops(Map<FlowSituation, List<Move>> moves, Set<FlowSituation> over) {
		this.moves = moves;
		this.over = over;
	}

	void check(BiConsumer<FlowSituation, FlowRule> fault) {
		Set<FlowSituation> ending = ending();
		Set<FlowSituation> unresting = unresting();
		for (FlowSituation situation : this.moves.keySet()) {
			if (unresting.contains(situation) && loops(situation)) {
				fault.accept(situation, FlowRule.ENDLESS);
			}
			else if (!ending.contains(situation)) {
				fault.accept(situation, FlowRule.NO_WAY_OUT);
			}
		}
	}

	/** The situations from which moves that nobody makes need never stop; mostly none. */
	private Set<FlowSituation> unresting() {
		Map<FlowSituation, Integer> onward = new HashMap<>();
		Map<FlowSituation, List<FlowSituation>> back = new HashMap<>();
		Deque<FlowSituation> resting = new ArrayDeque<>();
		this.moves.forEach((from, all) -> {
			for (Move move : all) {
				if (move.kind() == Kind.ON_ITS_OWN) {
					onward.merge(from, 1, Integer::sum);
					back.computeIfAbsent(move.to(), (unknown) -> new ArrayList<>()).add(from);
				}
			}
		});
		back.keySet().stream().filter((situation) -> !onward.containsKey(situation)).forEach(resting::add);
		while (!resting.isEmpty()) {
			for (FlowSituation from : back.getOrDefault(resting.poll(), List.of())) {
				if (onward.merge(from, -1, Integer::sum) == 0) {
					resting.add(from);
				}
			}
		}
		onward.values().removeIf((left) -> left == 0);
		return onward.keySet();
	}

	private Set<FlowSituation> ending() {
		Map<FlowSituation, List<FlowSituation>> back = new HashMap<>();
		this.moves.forEach((from, all) -> all.stream()
			.filter((move) -> move.kind() != Kind.BACK)
			.forEach((move) -> back.computeIfAbsent(move.to(), (unknown) -> new ArrayList<>()).add(from)));
		Set<FlowSituation> ending = new HashSet<>(this.over);
		Deque<FlowSituation> open = new ArrayDeque<>(this.over);
		while (!open.isEmpty()) {
			for (FlowSituation from : back.getOrDefault(open.poll(), List.of())) {
				if (ending.add(from)) {
					open.add(from);
				}
			}
		}
		return ending;
	}

	/** Whether the situation comes again without anybody's doing. */
	private boolean loops(FlowSituation start) {
		Deque<FlowSituation> open = new ArrayDeque<>(List.of(start));
		Set<FlowSituation> seen = new HashSet<>();
		while (!open.isEmpty()) {
			for (Move move : this.moves.getOrDefault(open.poll(), List.of())) {
				if (move.kind() != Kind.ON_ITS_OWN) {
					continue;
				}
				if (move.to().equals(start)) {
					return true;
				}
				if (seen.add(move.to())) {
					open.add(move.to());
				}
			}
		}
		return false;
	}

}
