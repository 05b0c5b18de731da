package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.nawate.process.model.ModelFile;
import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowVariable;
import org.nawate.process.rule.StepRule;
import org.nawate.process.rule.WorkRule;

/**
 * Breaks a flow in every small way: each element removed, passed by, or made another;
 * each way led to and from everywhere; each pair swapped; each condition dropped, turned
 * round or altered.
 */
final class Mutants {

	private static final Set<String> NODES = Set.of("startEvent", "endEvent", "userTask", "serviceTask",
			"businessRuleTask", "exclusiveGateway", "parallelGateway", "intermediateCatchEvent", "boundaryEvent");

	private final Document original;

	private final Document broken;

	/** What stands in the file beside the drawing, as it is when whole. */
	private final List<Element> whole = new ArrayList<>();

	private final BiConsumer<String, Element> found;

	private Mutants(ModelFile file, BiConsumer<String, Element> found) {
		this.original = ModelXml.read(file).getOwnerDocument();
		this.broken = ModelXml.read(file).getOwnerDocument();
		for (Element part : ModelXml.children(this.broken.getDocumentElement(), ModelXml.BPMN, "*")) {
			this.whole.add((Element) part.cloneNode(true));
		}
		this.found = found;
	}

	/**
	 * Hands out the root of each mutant with what was done to it; it lives until the next
	 * one is asked for.
	 */
	static void of(ModelFile file, BiConsumer<String, Element> found) {
		Mutants mutants = new Mutants(file, found);
		mutants.ways();
		mutants.nodes();
		mutants.pairs();
		mutants.conditions();
	}

	private void ways() {
		for (String way : ids(Set.of("sequenceFlow"))) {
			mutate("remove " + way, (document) -> removeWay(document, way));
			for (String node : ids(NODES)) {
				Element flow = by(this.original, way);
				if (!flow.getAttribute("targetRef").equals(node)) {
					mutate("lead " + way + " to " + node, (document) -> lead(document, way, node));
				}
				if (!flow.getAttribute("sourceRef").equals(node)) {
					mutate("lead " + way + " from " + node, (document) -> leadFrom(document, way, node));
				}
			}
		}
		List<String> ways = ids(Set.of("sequenceFlow"));
		for (int i = 0; i < ways.size(); i++) {
			for (int j = i + 1; j < ways.size(); j++) {
				String one = ways.get(i);
				String other = ways.get(j);
				mutate("swap the ends of " + one + " and " + other, (document) -> {
					String target = by(document, one).getAttribute("targetRef");
					lead(document, one, by(document, other).getAttribute("targetRef"));
					lead(document, other, target);
				});
			}
		}
	}

	private void nodes() {
		for (String node : ids(NODES)) {
			mutate("remove " + node, (document) -> removeNode(document, node));
			mutate("pass by " + node, (document) -> passBy(document, node));
		}
		for (String node : ids(Set.of("subProcess", "message"))) {
			mutate("remove " + node, (document) -> remove(by(document, node)));
		}
		for (String step : ids(Set.of("userTask"))) {
			for (String post : List.of("officer", "section-chief", "director", "secretariat", "headquarters",
					"sole-decider", "consulted-section")) {
				set(step, "candidateGroups", post);
			}
			for (StepRule rule : StepRule.values()) {
				set(step, "formKey", rule.form());
			}
			mutate("make an automat of " + step, (document) -> {
				Element task = by(document, step);
				document.renameNode(task, ModelXml.BPMN, "serviceTask");
				task.removeAttributeNS(ModelXml.CAMUNDA, "formKey");
				task.removeAttributeNS(ModelXml.CAMUNDA, "candidateGroups");
				task.setAttributeNS(ModelXml.CAMUNDA, "camunda:delegateExpression", "${takeEffect}");
			});
		}
		several();
		for (String work : ids(Set.of("serviceTask", "businessRuleTask"))) {
			for (WorkRule rule : WorkRule.values()) {
				set(work, "delegateExpression", "${" + rule.delegate() + "}");
			}
		}
		for (String gateway : ids(Set.of("exclusiveGateway"))) {
			mutate("fork at " + gateway,
					(document) -> document.renameNode(by(document, gateway), ModelXml.BPMN, "parallelGateway"));
			for (String way : ids(Set.of("sequenceFlow"))) {
				if (by(this.original, way).getAttribute("sourceRef").equals(gateway)) {
					mutate("default of " + gateway + " is " + way,
							(document) -> by(document, gateway).setAttribute("default", way));
				}
			}
			mutate("no default of " + gateway, (document) -> by(document, gateway).removeAttribute("default"));
		}
		for (String event : ids(Set.of("boundaryEvent"))) {
			for (String step : ids(Set.of("userTask"))) {
				mutate("attach " + event + " to " + step,
						(document) -> by(document, event).setAttribute("attachedToRef", step));
			}
			mutate("let " + event + " interrupt nothing",
					(document) -> by(document, event).setAttribute("cancelActivity", "false"));
		}
		for (String definition : ids(Set.of("messageEventDefinition"))) {
			for (String message : ids(Set.of("message"))) {
				mutate("let " + definition + " hear " + message,
						(document) -> by(document, definition).setAttribute("messageRef", message));
			}
		}
	}

	/**
	 * What each section is asked for: not at all, once, in a row, or only until some have
	 * answered.
	 */
	private void several() {
		for (String loop : ids(Set.of("multiInstanceLoopCharacteristics"))) {
			mutate("remove " + loop, (document) -> remove(by(document, loop)));
			mutate("empty " + loop, (document) -> remove(cardinality(document, loop)));
			mutate("one after the other in " + loop,
					(document) -> by(document, loop).setAttribute("isSequential", "true"));
			for (String number : List.of("0", "1", "${1}", "${effectiveNow}", "${sectionsAsked - 1}")) {
				mutate("ask " + number + " in " + loop,
						(document) -> cardinality(document, loop).setTextContent(number));
			}
			mutate("go on early from " + loop, (document) -> {
				Element enough = document.createElementNS(ModelXml.BPMN, "completionCondition");
				enough.setTextContent("${nrOfCompletedInstances > 0}");
				by(document, loop).appendChild(enough);
			});
			mutate("ask a list in " + loop,
					(document) -> by(document, loop).setAttributeNS(ModelXml.CAMUNDA, "camunda:collection", "trace"));
			for (String step : ids(Set.of("userTask"))) {
				mutate("move " + loop + " to " + step,
						(document) -> by(document, step).appendChild(by(document, loop)));
			}
		}
	}

	private static Element cardinality(Document document, String loop) {
		return ModelXml.children(by(document, loop), ModelXml.BPMN, "loopCardinality").getFirst();
	}

	private void pairs() {
		swap(Set.of("userTask"), "formKey");
		swap(Set.of("userTask"), "candidateGroups");
		swap(Set.of("serviceTask", "businessRuleTask"), "delegateExpression");
		List<String> nodes = ids(Set.of("userTask", "serviceTask", "businessRuleTask", "exclusiveGateway",
				"intermediateCatchEvent", "endEvent"));
		for (int i = 0; i < nodes.size(); i++) {
			for (int j = i + 1; j < nodes.size(); j++) {
				String one = nodes.get(i);
				String other = nodes.get(j);
				mutate("change the places of " + one + " and " + other, (document) -> exchange(document, one, other));
			}
		}
	}

	private void conditions() {
		Set<String> literals = new TreeSet<>();
		for (FlowVariable variable : FlowVariable.values()) {
			literals.addAll(variable.vocabulary());
		}
		for (String way : ids(Set.of("sequenceFlow"))) {
			List<Element> conditions = ModelXml.children(by(this.original, way), ModelXml.BPMN, "conditionExpression");
			if (conditions.isEmpty()) {
				for (String always : List.of("${true}", "${false}", "${result == 'approved'}")) {
					mutate("ask " + always + " on " + way, (document) -> {
						Element condition = document.createElementNS(ModelXml.BPMN, "conditionExpression");
						condition.setTextContent(always);
						by(document, way).appendChild(condition);
					});
				}
				continue;
			}
			String text = conditions.getFirst().getTextContent().strip();
			String inner = text.substring(2, text.length() - 1);
			mutate("drop the condition of " + way, (document) -> remove(condition(document, way)));
			condition(way, "${!(" + inner + ")}");
			condition(way, "${true}");
			condition(way, "${false}");
			condition(way, text.replace("==", "!="));
			condition(way, text.replace("||", "&&"));
			for (String old : literals) {
				for (String literal : literals) {
					condition(way, text.replace("'" + old + "'", "'" + literal + "'"));
				}
			}
			for (FlowVariable variable : FlowVariable.values()) {
				condition(way, "${" + variable.word() + "}");
				for (String value : variable.vocabulary()) {
					condition(way, "${" + variable.word() + " == '" + value + "'}");
					condition(way, "${" + inner + " || " + variable.word() + " == '" + value + "'}");
					condition(way, "${(" + inner + ") && " + variable.word() + " == '" + value + "'}");
				}
			}
		}
	}

	private void condition(String way, String text) {
		if (!condition(this.original, way).getTextContent().strip().equals(text)) {
			mutate("ask " + text + " on " + way, (document) -> condition(document, way).setTextContent(text));
		}
	}

	private void set(String node, String attribute, String value) {
		if (!by(this.original, node).getAttributeNS(ModelXml.CAMUNDA, attribute).equals(value)) {
			mutate("set " + attribute + " of " + node + " to " + value,
					(document) -> by(document, node).setAttributeNS(ModelXml.CAMUNDA, "camunda:" + attribute, value));
		}
	}

	private void swap(Set<String> types, String attribute) {
		List<String> nodes = ids(types);
		for (int i = 0; i < nodes.size(); i++) {
			for (int j = i + 1; j < nodes.size(); j++) {
				Element one = by(this.original, nodes.get(i));
				Element other = by(this.original, nodes.get(j));
				String first = one.getAttributeNS(ModelXml.CAMUNDA, attribute);
				String second = other.getAttributeNS(ModelXml.CAMUNDA, attribute);
				if (!first.equals(second)) {
					mutate("swap " + attribute + " of " + one.getAttribute("id") + " and " + other.getAttribute("id"),
							(document) -> {
								by(document, one.getAttribute("id")).setAttributeNS(ModelXml.CAMUNDA,
										"camunda:" + attribute, second);
								by(document, other.getAttribute("id")).setAttributeNS(ModelXml.CAMUNDA,
										"camunda:" + attribute, first);
							});
				}
			}
		}
	}

	private void mutate(String what, Consumer<Document> change) {
		Element root = this.broken.getDocumentElement();
		ModelXml.children(root, ModelXml.BPMN, "*").forEach(Mutants::remove);
		this.whole.forEach((part) -> root.appendChild(part.cloneNode(true)));
		change.accept(this.broken);
		this.found.accept(what, root);
	}

	private List<String> ids(Set<String> types) {
		List<String> ids = new ArrayList<>();
		for (Element element : ModelXml.all(this.original.getDocumentElement(), ModelXml.BPMN, "*")) {
			if (types.contains(element.getLocalName())) {
				ids.add(element.getAttribute("id"));
			}
		}
		return ids;
	}

	private static Element by(Document document, String id) {
		return Objects.requireNonNull(by(document.getDocumentElement(), id), id);
	}

	private static @Nullable Element by(Element parent, String id) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && ModelXml.BPMN.equals(element.getNamespaceURI())) {
				Element found = element.getAttribute("id").equals(id) ? element : by(element, id);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	private static Element condition(Document document, String way) {
		return ModelXml.children(by(document, way), ModelXml.BPMN, "conditionExpression").getFirst();
	}

	private static void lead(Document document, String way, String node) {
		Element flow = by(document, way);
		reference(by(document, flow.getAttribute("targetRef")), "incoming", way, false);
		flow.setAttribute("targetRef", node);
		reference(by(document, node), "incoming", way, true);
	}

	private static void leadFrom(Document document, String way, String node) {
		Element flow = by(document, way);
		Element from = by(document, flow.getAttribute("sourceRef"));
		reference(from, "outgoing", way, false);
		if (from.getAttribute("default").equals(way)) {
			from.removeAttribute("default");
		}
		flow.setAttribute("sourceRef", node);
		reference(by(document, node), "outgoing", way, true);
	}

	private static void reference(Element node, String direction, String way, boolean there) {
		if (there) {
			Element reference = node.getOwnerDocument().createElementNS(ModelXml.BPMN, direction);
			reference.setTextContent(way);
			node.appendChild(reference);
		}
		else {
			ModelXml.children(node, ModelXml.BPMN, direction)
				.stream()
				.filter((each) -> each.getTextContent().strip().equals(way))
				.forEach(Mutants::remove);
		}
	}

	private static void removeWay(Document document, String way) {
		Element flow = by(document, way);
		reference(by(document, flow.getAttribute("sourceRef")), "outgoing", way, false);
		reference(by(document, flow.getAttribute("targetRef")), "incoming", way, false);
		Element from = by(document, flow.getAttribute("sourceRef"));
		if (from.getAttribute("default").equals(way)) {
			from.removeAttribute("default");
		}
		remove(flow);
	}

	private static void removeNode(Document document, String node) {
		for (Element flow : flows(document)) {
			if (flow.getAttribute("sourceRef").equals(node) || flow.getAttribute("targetRef").equals(node)) {
				removeWay(document, flow.getAttribute("id"));
			}
		}
		removeBoundaries(document, node);
		remove(by(document, node));
	}

	/** Those who came to it go on to where it led first. */
	private static void passBy(Document document, String node) {
		String next = flows(document).stream()
			.filter((flow) -> flow.getAttribute("sourceRef").equals(node))
			.map((flow) -> flow.getAttribute("targetRef"))
			.findFirst()
			.orElse("");
		if (!next.isEmpty()) {
			for (Element flow : flows(document)) {
				if (flow.getAttribute("targetRef").equals(node)) {
					lead(document, flow.getAttribute("id"), next);
				}
			}
		}
		removeNode(document, node);
	}

	private static void exchange(Document document, String one, String other) {
		for (Element flow : flows(document)) {
			String way = flow.getAttribute("id");
			String target = flow.getAttribute("targetRef");
			if (target.equals(one) || target.equals(other)) {
				lead(document, way, target.equals(one) ? other : one);
			}
		}
		for (Element flow : flows(document)) {
			String way = flow.getAttribute("id");
			String source = flow.getAttribute("sourceRef");
			if (source.equals(one) || source.equals(other)) {
				boolean standard = by(document, source).getAttribute("default").equals(way);
				leadFrom(document, way, source.equals(one) ? other : one);
				if (standard) {
					by(document, source.equals(one) ? other : one).setAttribute("default", way);
				}
			}
		}
	}

	private static void removeBoundaries(Document document, String node) {
		for (Element event : ModelXml.all(document.getDocumentElement(), ModelXml.BPMN, "boundaryEvent")) {
			if (event.getAttribute("attachedToRef").equals(node)) {
				removeNode(document, event.getAttribute("id"));
			}
		}
	}

	private static List<Element> flows(Document document) {
		return ModelXml.all(document.getDocumentElement(), ModelXml.BPMN, "sequenceFlow");
	}

	private static void remove(Element element) {
		element.getParentNode().removeChild(element);
	}

}
