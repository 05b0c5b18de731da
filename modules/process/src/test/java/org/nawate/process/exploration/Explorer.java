package org.nawate.process.exploration;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.nawate.domain.act.Outcome;

/**
 * Goes through every situation that any sequence of acts can reach, each once: from each
 * it tries all that anybody could try, and goes back to where it was.
 */
final class Explorer {

	/** A case that was submitted more often is not followed further. */
	private final int rounds;

	private final World world;

	private final Map<String, Set<String>> before = new LinkedHashMap<>();

	private final Set<String> ends = new HashSet<>();

	private final Deque<String> path = new ArrayDeque<>();

	private final List<String> faults = new ArrayList<>();

	private int accepted;

	private int refused;

	private int longest;

	Explorer(World world, int rounds) {
		this.rounds = rounds;
		this.world = world;
	}

	/**
	 * What was found.
	 *
	 * @param situations different ones
	 * @param accepted acts that led on
	 * @param refused acts that a rule refused
	 * @param longest acts in the longest sequence that was followed
	 * @param faults each with the sequence of acts that leads to it
	 * @param stuck situations from which no sequence of acts ends the case
	 */
	record Found(int situations, int accepted, int refused, int longest, List<String> faults, List<String> stuck) {

		@Override
		public String toString() {
			return "%d situations, %d acts accepted, %d refused, longest sequence %d".formatted(this.situations,
					this.accepted, this.refused, this.longest);
		}

	}

	/** Follows every sequence until nothing new comes. */
	Found everything() throws SQLException {
		Facts facts = this.world.facts();
		visit(facts, this.world.situation(facts));
		return found();
	}

	/** Follows one sequence, always another act that is accepted, up to a length. */
	Found atRandom(RandomGenerator random, int length) throws SQLException {
		for (int act = 0; act < length; act++) {
			List<Possibilities.Possibility> possible = new ArrayList<>(this.world.possibilities(this.world.facts()));
			boolean moved = false;
			while (!moved && !possible.isEmpty()) {
				moved = take(possible.remove(random.nextInt(possible.size())));
			}
			if (!moved) {
				break;
			}
			Facts facts = this.world.facts();
			Situation now = this.world.situation(facts);
			this.before.computeIfAbsent(now.text(), (text) -> new HashSet<>());
			check(facts, now);
		}
		this.longest = this.path.size();
		return new Found(this.before.size(), this.accepted, this.refused, this.longest, this.faults, List.of());
	}

	private void visit(Facts facts, Situation here) throws SQLException {
		this.before.computeIfAbsent(here.text(), (text) -> new HashSet<>());
		this.longest = Math.max(this.longest, this.path.size());
		check(facts, here);
		if (here.ended() || here.round() > this.rounds) {
			this.ends.add(here.text());
		}
		if (here.round() > this.rounds || !this.faults.isEmpty()) {
			return;
		}
		World.Mark mark = this.world.mark();
		for (Possibilities.Possibility possible : this.world.possibilities(facts)) {
			if (take(possible)) {
				Facts after = this.world.facts();
				Situation there = this.world.situation(after);
				boolean known = this.before.containsKey(there.text());
				this.before.computeIfAbsent(there.text(), (text) -> new HashSet<>()).add(here.text());
				if (!known) {
					visit(after, there);
				}
				this.path.removeLast();
			}
			this.world.returnTo(mark);
		}
		this.world.forget(mark);
	}

	private boolean take(Possibilities.Possibility possible) {
		try {
			Outcome outcome = possible.act().get();
			if (!outcome.isAccepted()) {
				this.refused++;
				return false;
			}
			this.accepted++;
			this.path.addLast(possible.name());
			return true;
		}
		catch (RuntimeException ex) {
			this.faults.add("%s fails after %s: %s".formatted(possible.name(), this.path, ex));
			return false;
		}
	}

	private void check(Facts facts, Situation situation) {
		Invariants.broken(facts, situation)
			.forEach((broken) -> this.faults.add("%s: after %s: %s".formatted(broken, this.path, situation.text())));
	}

	private Found found() {
		Set<String> canEnd = new HashSet<>(this.ends);
		Deque<String> next = new ArrayDeque<>(this.ends);
		while (!next.isEmpty()) {
			for (String earlier : this.before.getOrDefault(next.removeFirst(), Set.of())) {
				if (canEnd.add(earlier)) {
					next.add(earlier);
				}
			}
		}
		List<String> stuck = this.before.keySet().stream().filter((situation) -> !canEnd.contains(situation)).toList();
		return new Found(this.before.size(), this.accepted, this.refused, this.longest, List.copyOf(this.faults),
				stuck);
	}

}
