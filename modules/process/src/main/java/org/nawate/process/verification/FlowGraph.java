package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

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

	/** Reads the elements of a process, those of its sub-processes included. */
	FlowGraph(Element process) {
		read(process, "");
	}

	private void read(Element scope, String within) {
		for (Element element : ModelXml.children(scope)) {
			String id = element.getAttribute("id");
			String type = String.valueOf(element.getLocalName());
			Place place = PLACES.get(type);
			if (place != null) {
				this.nodes.putIfAbsent(id, new Node(id, element.getAttribute("name"), place, within, element));
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
		return this.ways.values().stream().filter((way) -> way.from().equals(node)).toList();
	}

	List<Way> in(String node) {
		return this.ways.values().stream().filter((way) -> way.to().equals(node)).toList();
	}

	List<Node> all(Place place) {
		return this.nodes.values().stream().filter((node) -> node.place() == place).toList();
	}

	List<Node> boundariesOf(String step) {
		return all(Place.BOUNDARY).stream()
			.filter((event) -> event.element().getAttribute("attachedToRef").equals(step))
			.toList();
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
	 * @param element as read
	 */
	record Node(String id, String label, Place place, String scope, Element element) {

		String form() {
			return this.element.getAttributeNS(ModelXml.CAMUNDA, "formKey");
		}

		String post() {
			return this.element.getAttributeNS(ModelXml.CAMUNDA, "candidateGroups");
		}

		/** The bean of {@code ${bean}}, empty if there is none. */
		String delegate() {
			String expression = this.element.getAttributeNS(ModelXml.CAMUNDA, "delegateExpression").strip();
			return expression.matches("\\$\\{[A-Za-z]\\w*}") ? expression.substring(2, expression.length() - 1) : "";
		}

		/** The name of the message that an event waits for, empty for none. */
		String message() {
			String ref = ModelXml.children(this.element, ModelXml.BPMN, "messageEventDefinition")
				.stream()
				.findFirst()
				.map((event) -> event.getAttribute("messageRef"))
				.orElse("");
			return ModelXml.all(this.element.getOwnerDocument().getDocumentElement(), ModelXml.BPMN, "message")
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
