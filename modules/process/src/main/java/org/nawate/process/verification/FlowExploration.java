package org.nawate.process.verification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowFault.Hop;
import org.nawate.process.rule.FlowMark;
import org.nawate.process.rule.FlowRule;
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
			stop(now);
		}
		else if (!new FlowArrival(this, now).expand()) {
			new FlowWaiting(this, now).expand();
		}
	}

	/** Goes no further from a situation. */
	void stop(FlowSituation now) {
		this.over.add(now);
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

	/** Goes on to where one way leads. */
	void take(FlowSituation from, String token, Way way) {
		move(from, from.move(List.of(token), List.of(tokenOn(way))), Kind.ON_ITS_OWN, hops(way));
	}

	/** Goes on by several ways at once. */
	void part(FlowSituation from, List<String> gone, List<Way> ways) {
		move(from, from.move(gone, ways.stream().map(this::tokenOn).toList()), Kind.ON_ITS_OWN,
				ways.stream().flatMap((way) -> hops(way).stream()).toList());
	}

	/** Comes to rest where it stands, until somebody or a date moves it. */
	void await(FlowSituation from, String token) {
		move(from, from.move(List.of(token), List.of(token + FlowSituation.WAITS)), Kind.ON_ITS_OWN, List.of());
	}

	/** Ends there with one of its tokens. */
	void end(FlowSituation from, String token) {
		move(from, from.move(List.of(token), List.of()), Kind.ON_ITS_OWN, List.of());
	}

	FlowGraph graph() {
		return this.graph;
	}

	FlowScope scope() {
		return this.scope;
	}

	void fault(FlowSituation now, String element, FlowRule rule, Object... details) {
		stop(now);
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
