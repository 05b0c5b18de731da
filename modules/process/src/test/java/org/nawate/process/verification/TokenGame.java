package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import org.nawate.process.model.ModelXml;

/**
 * Plays a flow as the engine would, with the engine's own expression language, trying
 * every answer of everybody, and asks {@link CaseModel} what the aggregates say. Tells
 * why a flow is unsafe, or nothing.
 */
final class TokenGame {

	private static final Map<String, List<String>> ANSWERS = Map.of("amend", List.of("done"),
			"endorse-by-section-chief", List.of("endorsed", "sent-back"), "endorse-by-director",
			List.of("endorsed", "sent-back"), "screen", List.of("passed", "sent-back"), "clarify-scope",
			List.of("done"), "consult", List.of("done"), "table", List.of("done"), "resolve",
			List.of("approved", "conditional", "carried-over", "sent-back", "refused"), "decide-alone",
			List.of("approved", "refused", "sent-back", "referred"), "confirm-conditions", List.of("done"));

	private static final ExpressionFactoryImpl EXPRESSIONS = new ExpressionFactoryImpl();

	private static final Map<String, Map<Map<String, Object>, Object>> ASKED = new ConcurrentHashMap<>();

	private final Element process;

	private final String flow;

	private final Set<String> authorities;

	private final Map<String, Element> nodes = new LinkedHashMap<>();

	/** By the id of where they come from, in the order of the file. */
	private final Map<String, List<Element>> ways = new HashMap<>();

	private final List<Element> boundaries = new ArrayList<>();

	private final Map<Element, String> messages = new HashMap<>();

	private final Map<State, List<State>> onward = new HashMap<>();

	private final Set<State> ended = new HashSet<>();

	private final List<State> open = new ArrayList<>();

	private TokenGame(String flow, Element root, Set<String> authorities) {
		this.process = ModelXml.children(root, ModelXml.BPMN, "process").getFirst();
		this.flow = flow;
		this.authorities = authorities;
		for (Element element : ModelXml.all(this.process, ModelXml.BPMN, "*")) {
			if (element.getLocalName().equals("sequenceFlow")) {
				this.ways.computeIfAbsent(element.getAttribute("sourceRef"), (unknown) -> new ArrayList<>())
					.add(element);
			}
			else if (element.hasAttribute("id") && !element.getLocalName().endsWith("Definition")) {
				this.nodes.put(element.getAttribute("id"), element);
			}
			if (element.getLocalName().equals("boundaryEvent")) {
				this.boundaries.add(element);
			}
		}
	}

	/** Why the flow is unsafe; null if no game finds anything. */
	static @Nullable String unsafe(String flow, Element root, Set<String> authorities) {
		TokenGame game = new TokenGame(flow, root, authorities);
		try {
			game.play();
			return null;
		}
		catch (CaseModel.Unsafe ex) {
			return ex.getMessage();
		}
	}

	private void play() {
		List<Element> starts = ModelXml.children(this.process, ModelXml.BPMN, "startEvent");
		check(starts.size() == 1, "it cannot start");
		State first = new State(List.of(), Map.of(), CaseModel.submitted());
		for (boolean director : new boolean[] { true, false }) {
			List<State> next = new ArrayList<>();
			run(leave(put(first, "hasDirector", director), starts.getFirst()), 0, next);
			reach(first, next);
		}
		while (!this.open.isEmpty()) {
			State state = this.open.removeLast();
			List<State> next = new ArrayList<>();
			for (String token : state.tokens) {
				wait(state, token, next);
			}
			reach(state, next);
			List<State> aside = new ArrayList<>();
			takeBack(state, aside);
			withdraw(state, aside);
			for (State each : aside) {
				if (!this.onward.containsKey(each) && !each.tokens.isEmpty()) {
					this.onward.put(each, new ArrayList<>());
					this.open.add(each);
				}
			}
		}
		Set<State> saved = new HashSet<>(this.ended);
		boolean more = true;
		while (more) {
			more = false;
			for (Map.Entry<State, List<State>> entry : this.onward.entrySet()) {
				if (!saved.contains(entry.getKey()) && !Collections.disjoint(entry.getValue(), saved)) {
					more = saved.add(entry.getKey());
				}
			}
		}
		for (State state : this.onward.keySet()) {
			check(saved.contains(state), "no way on from " + state.tokens);
		}
	}

	private void reach(State from, List<State> next) {
		List<State> known = this.onward.computeIfAbsent(from, (unknown) -> new ArrayList<>());
		for (State state : next) {
			known.add(state);
			if (state.tokens.isEmpty()) {
				this.ended.add(state);
			}
			if (!this.onward.containsKey(state)) {
				this.onward.put(state, new ArrayList<>());
				if (!state.tokens.isEmpty()) {
					this.open.add(state);
				}
			}
			check(this.onward.size() < 20_000, "it never comes to rest");
		}
	}

	private void wait(State state, String token, List<State> next) {
		Element node = Objects.requireNonNull(this.nodes.get(token.substring(1)), token);
		State gone = take(state, token);
		switch (node.getLocalName()) {
			case "intermediateCatchEvent" ->
				run(leave(new State(gone.tokens, gone.variables, gone.model.dayComes()), node), 0, next);
			case "parallelGateway" -> check(state.tokens.size() > 1, "it waits for ever at " + token);
			default -> {
				String form = camunda(node, "formKey");
				for (String answer : ANSWERS.getOrDefault(form, List.of())) {
					CaseModel model = state.model.answer(form, camunda(node, "candidateGroups"), answer,
							this.flow.equals("project-addition"));
					State answered = put(new State(gone.tokens, gone.variables, model), "result", answer);
					boolean dated = Set.of("approved", "conditional").contains(answer)
							|| form.equals("confirm-conditions");
					for (boolean choice : (dated || form.equals("amend")) ? new boolean[] { true, false }
							: new boolean[] { true }) {
						State chosen = answered;
						if (dated) {
							chosen = put(put(answered, "effectiveNow", choice), "effectiveOn", "2027-04-01");
							chosen = choice ? new State(chosen.tokens, chosen.variables, model.dayComes())
									: new State(chosen.tokens, chosen.variables, notYet(model));
						}
						else if (form.equals("amend")) {
							chosen = put(answered, "hasDirector", choice);
						}
						run(leave(chosen, node), 0, next);
					}
				}
			}
		}
	}

	private static CaseModel notYet(CaseModel m) {
		return new CaseModel(m.state(), m.endorsed(), m.directed(), m.acted(), m.screened(), m.classed(), m.demand(),
				m.decided(), m.conditions(), false, m.project(), m.consult());
	}

	private void takeBack(State state, List<State> next) {
		if (!state.model.state().equals("ENDORSING") || state.model.acted()) {
			return;
		}
		List<Element> ears = ears(state, "taken-back");
		check(ears.size() == 1, "the drafter cannot take it back at " + state.tokens);
		State gone = take(state, "!" + ears.getFirst().getAttribute("attachedToRef"));
		run(leave(new State(gone.tokens, gone.variables, state.model.takenBack()), ears.getFirst()), 0, next);
	}

	private void withdraw(State state, List<State> next) {
		if (state.model.isDecided()) {
			return;
		}
		List<Element> ears = new ArrayList<>(ears(state, "withdrawn"));
		for (Element scope : ModelXml.children(this.process, ModelXml.BPMN, "subProcess")) {
			for (Element start : ModelXml.children(scope, ModelXml.BPMN, "startEvent")) {
				if (message(start).equals("withdrawn")) {
					ears.add(start);
				}
			}
		}
		check(ears.size() == 1, "the drafter cannot withdraw at " + state.tokens);
		run(leave(new State(List.of(), state.variables, state.model.withdrawn()), ears.getFirst()), 0, next);
	}

	private List<Element> ears(State state, String message) {
		return this.boundaries.stream()
			.filter((event) -> state.tokens.contains("!" + event.getAttribute("attachedToRef"))
					&& message(event).equals(message))
			.toList();
	}

	private String message(Element event) {
		return this.messages.computeIfAbsent(event, this::messageOf);
	}

	private String messageOf(Element event) {
		for (Element definition : ModelXml.children(event, ModelXml.BPMN, "messageEventDefinition")) {
			for (Element message : ModelXml.children((Element) this.process.getParentNode(), ModelXml.BPMN,
					"message")) {
				if (message.getAttribute("id").equals(definition.getAttribute("messageRef"))) {
					return message.getAttribute("name");
				}
			}
		}
		return "";
	}

	/** Runs until every token waits. */
	private void run(State state, int depth, List<State> rest) {
		check(depth < 60, "it runs round without waiting");
		String token = state.tokens.stream().filter((each) -> !each.startsWith("!")).findFirst().orElse(null);
		if (token == null) {
			if (state.tokens.isEmpty()) {
				state.model.end(this.flow.equals("project-addition"));
			}
			Set<String> steps = new HashSet<>(state.tokens);
			check(steps.size() == state.tokens.size() && steps.size() <= 1, "it waits at once at " + state.tokens);
			rest.add(state);
			return;
		}
		Element found = this.nodes.get(token);
		check(found != null, "it goes to nowhere");
		Element node = Objects.requireNonNull(found);
		State gone = take(state, token);
		switch (node.getLocalName()) {
			case "userTask" -> {
				CaseModel model = state.model.open(camunda(node, "formKey"),
						Boolean.TRUE.equals(state.variables.get("hasDirector")));
				if (camunda(node, "formKey").equals("consult")) {
					check(isForEachAsked(node), "not every section that is asked answers");
					run(leave(new State(gone.tokens, gone.variables, state.model.nobodyAsked()), node), depth + 1,
							rest);
				}
				else {
					check(ModelXml.children(node, ModelXml.BPMN, "multiInstanceLoopCharacteristics").isEmpty(),
							"it waits for several at " + token);
				}
				run(come(new State(gone.tokens, gone.variables, model), "!" + token), depth + 1, rest);
			}
			case "intermediateCatchEvent" -> {
				check(state.variables.containsKey("effectiveOn"), "it waits for an unknown day");
				run(come(gone, "!" + token), depth + 1, rest);
			}
			case "serviceTask", "businessRuleTask" -> work(gone, node, depth, rest);
			case "exclusiveGateway" -> run(come(gone, choose(state, node)), depth + 1, rest);
			case "parallelGateway" -> join(gone, node, token, depth, rest);
			case "endEvent" -> run(gone, depth + 1, rest);
			default -> throw new CaseModel.Unsafe("it comes to a " + node.getLocalName());
		}
	}

	/** The engine goes on when as many as are asked have answered, and not before. */
	private static boolean isForEachAsked(Element step) {
		List<Element> several = ModelXml.children(step, ModelXml.BPMN, "multiInstanceLoopCharacteristics");
		return several.size() == 1
				&& ModelXml.children(several.getFirst(), ModelXml.BPMN, "completionCondition").isEmpty()
				&& ModelXml.text(several.getFirst(), ModelXml.BPMN, "loopCardinality").equals("${sectionsAsked}");
	}

	private void join(State gone, Element node, String token, int depth, List<State> rest) {
		long in = this.ways.values()
			.stream()
			.flatMap(List::stream)
			.filter((way) -> way.getAttribute("targetRef").equals(token))
			.count();
		State arrived = come(gone, "!" + token);
		long here = arrived.tokens.stream().filter(("!" + token)::equals).count();
		if (here < in) {
			run(arrived, depth + 1, rest);
			return;
		}
		State joined = arrived;
		for (int i = 0; i < in; i++) {
			joined = take(joined, "!" + token);
		}
		run(leave(joined, node), depth + 1, rest);
	}

	private void work(State gone, Element node, int depth, List<State> rest) {
		String expression = camunda(node, "delegateExpression");
		String delegate = (expression.length() > 3) ? expression.substring(2, expression.length() - 1) : "";
		switch (delegate) {
			case "classifyProject" -> {
				check(this.flow.equals("project-addition"), "classifyProject in the flow " + this.flow);
				for (String value : List.of("L", "M", "undetermined")) {
					CaseModel model = gone.model.classified(!value.equals("undetermined"));
					run(leave(put(new State(gone.tokens, gone.variables, model), "businessClass", value), node),
							depth + 1, rest);
				}
			}
			case "determineAuthority" -> {
				for (String value : this.authorities) {
					CaseModel model = gone.model.demands(value);
					run(leave(put(new State(gone.tokens, gone.variables, model), "authority", value), node), depth + 1,
							rest);
				}
			}
			default -> run(leave(new State(gone.tokens, gone.variables, gone.model.work(delegate, this.flow)), node),
					depth + 1, rest);
		}
	}

	/** The first way whose condition holds, as the engine takes it. */
	private String choose(State state, Element gateway) {
		String standard = gateway.getAttribute("default");
		for (Element way : out(gateway)) {
			List<Element> condition = ModelXml.children(way, ModelXml.BPMN, "conditionExpression");
			if (!way.getAttribute("id").equals(standard)
					&& (condition.isEmpty() || holds(condition.getFirst().getTextContent().strip(), state.variables))) {
				return way.getAttribute("targetRef");
			}
		}
		return out(gateway).stream()
			.filter((way) -> way.getAttribute("id").equals(standard))
			.map((way) -> way.getAttribute("targetRef"))
			.findFirst()
			.orElseThrow(() -> new CaseModel.Unsafe("no way out of " + gateway.getAttribute("id")));
	}

	private static boolean holds(String expression, Map<String, Object> variables) {
		Object answer = ASKED.computeIfAbsent(expression, (unknown) -> new ConcurrentHashMap<>())
			.computeIfAbsent(variables, (unknown) -> ask(expression, variables));
		check(answer instanceof Boolean, "the condition " + expression + " fails: " + answer);
		return (Boolean) answer;
	}

	private static Object ask(String expression, Map<String, Object> variables) {
		SimpleContext context = new SimpleContext();
		variables.forEach(
				(name, value) -> context.setVariable(name, EXPRESSIONS.createValueExpression(value, value.getClass())));
		try {
			return EXPRESSIONS.createValueExpression(context, expression, Object.class).getValue(context);
		}
		catch (ELException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private State leave(State state, Element node) {
		State left = state;
		List<Element> out = out(node);
		check(!out.isEmpty(), "it ends in the middle, at " + node.getAttribute("id"));
		for (Element way : out) {
			left = come(left, way.getAttribute("targetRef"));
		}
		return left;
	}

	private List<Element> out(Element node) {
		return this.ways.getOrDefault(node.getAttribute("id"), List.of());
	}

	private static State put(State state, String name, Object value) {
		Map<String, Object> variables = new TreeMap<>(state.variables);
		variables.put(name, value);
		return new State(state.tokens, variables, state.model);
	}

	private static State come(State state, String token) {
		List<String> tokens = new ArrayList<>(state.tokens);
		tokens.add(token);
		Collections.sort(tokens);
		return new State(List.copyOf(tokens), state.variables, state.model);
	}

	private static State take(State state, String token) {
		List<String> tokens = new ArrayList<>(state.tokens);
		tokens.remove(token);
		return new State(List.copyOf(tokens), state.variables, state.model);
	}

	private static String camunda(Element node, String attribute) {
		return node.getAttributeNS(ModelXml.CAMUNDA, attribute);
	}

	private static void check(boolean right, String why) {
		if (!right) {
			throw new CaseModel.Unsafe(why);
		}
	}

	/**
	 * Where the game stands; it knows its hash, since it is looked up again and again.
	 */
	private static final class State {

		final List<String> tokens;

		final Map<String, Object> variables;

		final CaseModel model;

		/** 0 until asked for. */
		private int hash;

		State(List<String> tokens, Map<String, Object> variables, CaseModel model) {
			this.tokens = tokens;
			this.variables = variables;
			this.model = model;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof State that && hashCode() == that.hashCode() && this.tokens.equals(that.tokens)
					&& this.variables.equals(that.variables) && this.model.equals(that.model);
		}

		@Override
		public int hashCode() {
			if (this.hash == 0) {
				this.hash = Objects.hash(this.tokens, this.variables, this.model);
			}
			return this.hash;
		}

	}

}
