package org.nawate.process.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.process.verification.FlowFault.Hop;
import org.nawate.process.verification.FlowGraph.Node;
import org.nawate.process.verification.FlowGraph.Place;
import org.nawate.process.verification.FlowGraph.Way;

/**
 * Walks every way through a flow, with every answer of every person and every value of
 * every variable, and holds each place that is reached against the rules. What has
 * happened is remembered in finitely many marks, so there are finitely many situations
 * and the walk is complete; breadth first, so the way told with a fault is the shortest.
 */
final class FlowExploration {

	private static final int MOST_SITUATIONS = 100_000;

	private static final int MOST_TOKENS = 8;

	private final String file;

	private final FlowGraph graph;

	private final FlowScope scope;

	private final Map<FlowSituation, Came> seen = new LinkedHashMap<>();

	private final Map<FlowSituation, List<Move>> moves = new LinkedHashMap<>();

	private final Set<FlowSituation> over = new HashSet<>();

	private final Deque<FlowSituation> open = new ArrayDeque<>();

	private final Map<List<Object>, FlowFault> faults = new LinkedHashMap<>();

	private FlowExploration(String file, FlowGraph graph, FlowScope scope) {
		this.file = file;
		this.graph = graph;
		this.scope = scope;
	}

	/** All faults of a flow whose elements are each in order. */
	static List<FlowFault> explore(String file, FlowGraph graph, FlowScope scope) {
		FlowExploration walk = new FlowExploration(file, graph, scope);
		walk.run();
		return List.copyOf(walk.faults.values());
	}

	/** All standings in which a flow may be at just these places. */
	static List<FlowSituation> standings(String file, FlowGraph graph, FlowScope scope, Set<String> places) {
		FlowExploration walk = new FlowExploration(file, graph, scope);
		walk.run();
		return walk.seen.keySet().stream().filter((situation) -> situation.places().equals(places)).toList();
	}

	/** All faults of going on from where another version of the flow led to. */
	static List<FlowFault> explore(String file, FlowGraph graph, FlowScope scope, List<FlowSituation> from) {
		FlowExploration walk = new FlowExploration(file, graph, scope);
		from.forEach((situation) -> walk.come(situation, null,
				situation.places().stream().map((place) -> graph.node(place).hop()).toList()));
		walk.walk();
		return List.copyOf(walk.faults.values());
	}

	private void run() {
		String start = this.graph.startsIn("").getFirst().id();
		for (boolean hasDirector : new boolean[] { true, false }) {
			come(FlowSituation.start(start, hasDirector), null, List.of(this.graph.node(start).hop()));
		}
		walk();
	}

	private void walk() {
		while (!this.open.isEmpty()) {
			FlowSituation next = this.open.poll();
			if (this.seen.size() > MOST_SITUATIONS || next.tokens().size() > MOST_TOKENS) {
				fault(next, next.tokens().getFirst(), FlowRule.TOO_LARGE);
				return;
			}
			expand(next);
		}
		new FlowLoops(this.moves, this.over)
			.check((situation, rule) -> fault(situation, FlowSituation.placeOf(situation.tokens().getFirst()), rule));
	}

	private void come(FlowSituation to, @Nullable FlowSituation from, List<Hop> hops) {
		if (this.seen.putIfAbsent(to, new Came(from, hops)) == null) {
			this.open.add(to);
		}
	}

	private void move(FlowSituation from, FlowSituation to, Kind kind, List<Hop> hops) {
		this.moves.computeIfAbsent(from, (unknown) -> new ArrayList<>()).add(new Move(to, kind));
		come(to, from, hops);
	}

	private void expand(FlowSituation now) {
		if (now.tokens().isEmpty()) {
			this.over.add(now);
			return;
		}
		for (String token : now.tokens()) {
			if (token.endsWith(FlowSituation.WAITS)) {
				continue;
			}
			Node node = this.graph.node(FlowSituation.placeOf(token));
			if (node.place() == Place.PARALLEL) {
				if (joins(now, node)) {
					return;
				}
				continue;
			}
			run(now, token, node);
			return;
		}
		new FlowWaiting(this, now).expand();
	}

	private void run(FlowSituation now, String token, Node node) {
		switch (node.place()) {
			case START, BOUNDARY, WITHDRAWAL -> passOn(now, now, token, node, Kind.ON_ITS_OWN);
			case STEP -> StepRule.of(node.form()).ifPresent((rule) -> open(now, token, node, rule));
			case WORK -> WorkRule.of(node.delegate()).ifPresent((rule) -> work(now, token, node, rule));
			case CHOICE -> choose(now, token, node);
			case DATE -> {
				if (meets(now, node.id(), EnumSet.of(FlowMark.APPROVED), EnumSet.of(FlowMark.WITHDRAWN))) {
					move(now, now.move(List.of(token), List.of(token + FlowSituation.WAITS)), Kind.ON_ITS_OWN,
							List.of());
				}
			}
			case END -> end(now, token, node);
			case PARALLEL -> throw new IllegalStateException(node.id());
		}
	}

	private boolean joins(FlowSituation now, Node node) {
		List<String> all = this.graph.in(node.id())
			.stream()
			.map((way) -> node.id() + FlowSituation.BY + way.id())
			.toList();
		if (!now.tokens().containsAll(all)) {
			return false;
		}
		List<Way> out = this.graph.out(node.id());
		List<Hop> hops = new ArrayList<>();
		out.forEach((way) -> hops.addAll(hops(way)));
		move(now, now.move(all, out.stream().map(this::tokenOn).toList()), Kind.ON_ITS_OWN, hops);
		return true;
	}

	private void open(FlowSituation now, String token, Node node, StepRule rule) {
		if (rule == StepRule.ENDORSE_BY_DIRECTOR && "false".equals(now.known().get(FlowVariable.HAS_DIRECTOR))) {
			fault(now, node.id(), FlowRule.POST_UNKNOWN, node.post());
			return;
		}
		if (rule == StepRule.DECIDE_ALONE && now.is(FlowMark.ROUTED)
				&& "headquarters".equals(now.known().get(FlowVariable.AUTHORITY))) {
			fault(now, node.id(), FlowRule.AUTHORITY_WRONG);
			return;
		}
		if (meets(now, node.id(), rule.needs(), rule.forbids())) {
			move(now, now.move(List.of(token), List.of(token + FlowSituation.WAITS)), Kind.ON_ITS_OWN, List.of());
			if (rule == StepRule.CONSULT) {
				// Nobody has to be asked: the flow goes on, and no answer was given.
				passOn(now, now.marked(EnumSet.of(FlowMark.CONSULTED), Set.of()), token, node, Kind.ON_ITS_OWN);
			}
		}
	}

	private void work(FlowSituation now, String token, Node node, WorkRule rule) {
		if (!meets(now, node.id(), rule.needs(), rule.forbids())) {
			return;
		}
		FlowSituation done = now.marked(rule.gives(), Set.of());
		switch (rule) {
			case CLASSIFY_PROJECT -> {
				for (String value : FlowVariable.BUSINESS_CLASS.vocabulary()) {
					boolean found = !"undetermined".equals(value);
					FlowSituation classed = done.with(FlowVariable.BUSINESS_CLASS, value)
						.marked(found ? EnumSet.of(FlowMark.CLASSIFIED) : Set.of(),
								found ? Set.of() : EnumSet.of(FlowMark.CLASSIFIED));
					passOn(now, classed, token, node, Kind.ON_ITS_OWN);
				}
			}
			case DETERMINE_AUTHORITY -> {
				for (String value : this.scope.authorities()) {
					passOn(now, done.with(FlowVariable.AUTHORITY, value), token, node, Kind.ON_ITS_OWN);
				}
			}
			default -> passOn(now, done, token, node, Kind.ON_ITS_OWN);
		}
	}

	private void choose(FlowSituation now, String token, Node node) {
		List<Way> out = this.graph.out(node.id());
		Way taken = null;
		for (Way way : out) {
			try {
				boolean holds = way.condition() != null && this.graph.condition(way.condition()).holds(now.known());
				if (holds && taken != null) {
					fault(now, node.id(), FlowRule.TWO_BRANCHES, taken.id(), way.id(), now.told());
					return;
				}
				taken = holds ? way : taken;
			}
			catch (FlowCondition.NotYetKnown ex) {
				fault(now, way.id(), FlowRule.NOT_YET_KNOWN, ex.variable().word());
				return;
			}
			catch (FlowCondition.Unreadable ex) {
				// Told already by its element.
				this.over.add(now);
				return;
			}
		}
		if (taken == null) {
			taken = out.stream().filter((way) -> way.condition() == null).findFirst().orElse(null);
		}
		if (taken == null) {
			fault(now, node.id(), FlowRule.NO_BRANCH, now.told());
			return;
		}
		move(now, now.move(List.of(token), List.of(tokenOn(taken))), Kind.ON_ITS_OWN, hops(taken));
	}

	private void end(FlowSituation now, String token, Node node) {
		FlowSituation after = now.move(List.of(token), List.of());
		if (after.tokens().isEmpty()) {
			if (now.is(FlowMark.WITHDRAWN)) {
				meets(now, node.id(), EnumSet.of(FlowMark.PROJECT_WITHDRAWN), Set.of());
			}
			else if (now.is(FlowMark.APPROVED)) {
				meets(now, node.id(), EnumSet.of(FlowMark.IN_EFFECT), Set.of());
			}
			else if (now.is(FlowMark.REFUSED)) {
				meets(now, node.id(), EnumSet.of(FlowMark.REFUSAL_RECORDED), Set.of());
			}
			else {
				fault(now, node.id(), FlowRule.ENDS_UNDECIDED);
			}
		}
		move(now, after, Kind.ON_ITS_OWN, List.of());
	}

	/** Whether all that must have happened has, and nothing else; each breach is told. */
	private boolean meets(FlowSituation now, String element, Set<FlowMark> needs, Set<FlowMark> forbids) {
		boolean met = true;
		for (FlowMark need : needs) {
			if (!now.meets(need, this.scope.isAddition())) {
				fault(now, element, FlowRule.REACHED_WITHOUT, need);
				met = false;
			}
		}
		for (FlowMark forbidden : forbids) {
			if (now.is(forbidden)) {
				fault(now, element, FlowRule.REACHED_AFTER, forbidden);
				met = false;
			}
		}
		return met;
	}

	/** Leaves a place by its only way. */
	void passOn(FlowSituation from, FlowSituation changed, String token, Node node, Kind kind) {
		for (Way way : this.graph.out(node.id())) {
			move(from, changed.move(List.of(token), List.of(tokenOn(way))), kind, hops(way));
		}
	}

	/** Goes to an event that takes tokens away. */
	void jump(FlowSituation from, FlowSituation changed, List<String> gone, Node event) {
		move(from, changed.move(gone, List.of(event.id())), Kind.BACK, List.of(event.hop()));
	}

	FlowGraph graph() {
		return this.graph;
	}

	void fault(FlowSituation now, String element, FlowRule rule, Object... details) {
		this.over.add(now);
		List<Object> words = new ArrayList<>();
		for (Object detail : details) {
			words.add((detail instanceof FlowMark mark) ? mark.name() : detail);
		}
		// The same rule at the same place by a longer way is the same fault.
		List<Object> key = List.of(element, rule,
				(rule == FlowRule.NO_BRANCH || rule == FlowRule.TWO_BRANCHES) ? "" : words);
		boolean alone = rule == FlowRule.NO_WAY_OUT
				&& this.faults.values().stream().anyMatch((fault) -> fault.rule() == FlowRule.NO_WAY_OUT);
		if (!alone && !this.faults.containsKey(key)) {
			this.faults.put(key, FlowFault.of(rule, this.file, element, words.toArray()).along(pathTo(now)));
		}
	}

	private List<Hop> pathTo(FlowSituation situation) {
		Deque<Hop> path = new ArrayDeque<>();
		FlowSituation at = situation;
		while (at != null) {
			Came came = this.seen.get(at);
			if (came == null) {
				break;
			}
			came.hops().reversed().forEach(path::addFirst);
			at = came.from();
		}
		return List.copyOf(path);
	}

	private String tokenOn(Way way) {
		boolean parallel = this.graph.node(way.to()).place() == Place.PARALLEL;
		return parallel ? way.to() + FlowSituation.BY + way.id() : way.to();
	}

	private List<Hop> hops(Way way) {
		List<Hop> hops = new ArrayList<>();
		if (!way.label().isEmpty()) {
			hops.add(way.hop());
		}
		hops.add(this.graph.node(way.to()).hop());
		return hops;
	}

	/** How one comes from a situation to the next. */
	enum Kind {

		/** Without anybody. */
		ON_ITS_OWN,
		/** By a step or a date. */
		FORWARD,
		/** Back to the drafter, or out of the flow. */
		BACK

	}

	record Move(FlowSituation to, Kind kind) {
	}

	private record Came(@Nullable FlowSituation from, List<Hop> hops) {
	}

}
