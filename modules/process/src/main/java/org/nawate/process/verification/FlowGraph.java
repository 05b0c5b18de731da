package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;

/** A flow as places and ways between them, without its picture. */
final class FlowGraph {

	/** What a place is to the proof. */
	enum Place {

		START, STEP, WORK, CHOICE, PARALLEL, DATE, BOUNDARY, END, WITHDRAWAL

	}

	private static final Map<String, Place> PLACES = Map.of("startEvent", Place.START, "userTask", Place.STEP,
			"serviceTask", Place.WORK, "businessRuleTask", Place.WORK, "exclusiveGateway", Place.CHOICE,
			"parallelGateway", Place.PARALLEL, "intermediateCatchEvent", Place.DATE, "boundaryEvent", Place.BOUNDARY,
			"endEvent", Place.END, "subProcess", Place.WITHDRAWAL);

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Way> ways = new LinkedHashMap<>();

	private final Map<String, List<Way>> out = new HashMap<>();

	private final Map<String, List<Way>> in = new HashMap<>();

	private final Map<Place, List<Node>> places = new EnumMap<>(Place.class);

	private final Map<String, List<Node>> boundaries = new HashMap<>();

	private final Map<String, FlowCondition.Term> conditions = new HashMap<>();

	/** Reads the elements of a process, those of its sub-processes included. */
	FlowGraph(Element process) {
		read(process, "");
		for (Way way : this.ways.values()) {
			this.out.computeIfAbsent(way.from(), (unknown) -> new ArrayList<>()).add(way);
			this.in.computeIfAbsent(way.to(), (unknown) -> new ArrayList<>()).add(way);
		}
		this.nodes.values()
			.forEach((node) -> this.places.computeIfAbsent(node.place(), (unknown) -> new ArrayList<>()).add(node));
		for (Node event : all(Place.BOUNDARY)) {
			this.boundaries
				.computeIfAbsent(event.element().getAttribute("attachedToRef"), (unknown) -> new ArrayList<>())
				.add(event);
		}
	}

	private void read(Element scope, String within) {
		for (Element element : ModelXml.children(scope)) {
			String id = element.getAttribute("id");
			String type = String.valueOf(element.getLocalName());
			Place place = PLACES.get(type);
			if (place != null) {
				this.nodes.putIfAbsent(id, Node.of(element, place, within));
			}
			if (place == Place.WITHDRAWAL) {
				read(element, id);
			}
			if ("sequenceFlow".equals(type)) {
				this.ways.putIfAbsent(id,
						new Way(id, element.getAttribute("name"), element.getAttribute("sourceRef"),
								element.getAttribute("targetRef"),
								ModelXml.children(element, ModelXml.BPMN, "conditionExpression").isEmpty() ? null
										: ModelXml.text(element, ModelXml.BPMN, "conditionExpression"),
								within));
			}
		}
	}

	Map<String, Node> nodes() {
		return this.nodes;
	}

	Map<String, Way> ways() {
		return this.ways;
	}

	Node node(String id) {
		return java.util.Objects.requireNonNull(this.nodes.get(id), id);
	}

	List<Way> out(String node) {
		return this.out.getOrDefault(node, List.of());
	}

	List<Way> in(String node) {
		return this.in.getOrDefault(node, List.of());
	}

	List<Node> all(Place place) {
		return this.places.getOrDefault(place, List.of());
	}

	List<Node> boundariesOf(String step) {
		return this.boundaries.getOrDefault(step, List.of());
	}

	/** A way's condition, read once. */
	FlowCondition.Term condition(String text) throws FlowCondition.Unreadable {
		FlowCondition.Term known = this.conditions.get(text);
		if (known == null) {
			known = FlowCondition.read(text);
			this.conditions.put(text, known);
		}
		return known;
	}

	/** Where a process or sub-process begins. */
	List<Node> startsIn(String scope) {
		return all(Place.START).stream().filter((node) -> node.scope().equals(scope)).toList();
	}

	/** All that ways and boundary events lead to from the starts. */
	Set<String> reached() {
		Set<String> reached = new java.util.LinkedHashSet<>();
		List<String> open = new ArrayList<>(all(Place.START).stream().map(Node::id).toList());
		while (!open.isEmpty()) {
			String next = open.removeLast();
			if (reached.add(next)) {
				out(next).forEach((way) -> open.add(way.to()));
				boundariesOf(next).forEach((event) -> open.add(event.id()));
			}
		}
		return reached;
	}

	/**
	 * A place.
	 *
	 * @param id of the element
	 * @param label its name, empty for none
	 * @param place what it is
	 * @param scope the sub-process it stands in, empty for the process itself
	 * @param form of a step
	 * @param post of a step
	 * @param delegate the bean of {@code ${bean}}, empty if there is none
	 * @param message the name of the message that an event waits for, empty for none
	 * @param element as read
	 */
	record Node(String id, String label, Place place, String scope, String form, String post, String delegate,
			String message, Element element) {

		private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z]\\w*)}");

		static Node of(Element element, Place place, String scope) {
			Matcher bean = BEAN.matcher(element.getAttributeNS(ModelXml.CAMUNDA, "delegateExpression").strip());
			return new Node(element.getAttribute("id"), element.getAttribute("name"), place, scope,
					element.getAttributeNS(ModelXml.CAMUNDA, "formKey"),
					element.getAttributeNS(ModelXml.CAMUNDA, "candidateGroups"), bean.matches() ? bean.group(1) : "",
					messageOf(element), element);
		}

		private static String messageOf(Element event) {
			String ref = ModelXml.children(event, ModelXml.BPMN, "messageEventDefinition")
				.stream()
				.findFirst()
				.map((definition) -> definition.getAttribute("messageRef"))
				.orElse("");
			return ref.isEmpty() ? ""
					: ModelXml.children(event.getOwnerDocument().getDocumentElement(), ModelXml.BPMN, "message")
						.stream()
						.filter((message) -> message.getAttribute("id").equals(ref))
						.findFirst()
						.map((message) -> message.getAttribute("name"))
						.orElse("");
		}

		String timer() {
			return ModelXml.children(this.element, ModelXml.BPMN, "timerEventDefinition")
				.stream()
				.findFirst()
				.map((event) -> ModelXml.text(event, ModelXml.BPMN, "timeDate"))
				.orElse("");
		}

		FlowFault.Hop hop() {
			return new FlowFault.Hop(this.id, this.label);
		}

	}

	/**
	 * A sequence flow.
	 *
	 * @param id of the element
	 * @param label its name, empty for none
	 * @param from where it comes from
	 * @param to where it leads
	 * @param condition its condition as written, null for none
	 * @param scope the sub-process it stands in, empty for the process itself
	 */
	record Way(String id, String label, String from, String to, @Nullable String condition, String scope) {

		FlowFault.Hop hop() {
			return new FlowFault.Hop(this.id, this.label);
		}

	}

}
