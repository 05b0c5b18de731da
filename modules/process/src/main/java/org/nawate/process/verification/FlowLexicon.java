package org.nawate.process.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;

/**
 * What may stand in a flow at all. All else is refused, since a proof that passes over
 * what it does not know proves nothing: scripts, listeners, mappings, calls, other
 * events, and other makers' names for the same.
 */
final class FlowLexicon {

	private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	/** Drawing only. */
	private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

	/** The elements of BPMN that the proof knows, with their attributes. */
	private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
			known("definitions", "id", "name", "targetNamespace", "exporter", "exporterVersion"),
			known("message", "id", "name"), known("process", "id", "name", "isExecutable"),
			known("documentation", "id", "textFormat"), known("incoming"), known("outgoing"),
			known("extensionElements"), known("startEvent", "id", "name", "isInterrupting"),
			known("endEvent", "id", "name"), known("userTask", "id", "name"), known("serviceTask", "id", "name"),
			known("businessRuleTask", "id", "name"),
			known("exclusiveGateway", "id", "name", "default", "gatewayDirection"),
			known("parallelGateway", "id", "name", "gatewayDirection"), known("intermediateCatchEvent", "id", "name"),
			known("boundaryEvent", "id", "name", "attachedToRef", "cancelActivity"),
			known("messageEventDefinition", "id", "messageRef"), known("timerEventDefinition", "id"),
			known("timeDate", "id"), known("subProcess", "id", "name", "triggeredByEvent"),
			known("multiInstanceLoopCharacteristics", "id", "isSequential"), known("loopCardinality", "id"),
			known("sequenceFlow", "id", "name", "sourceRef", "targetRef"), known("conditionExpression", "id"),
			known("textAnnotation", "id", "textFormat"), known("text"),
			known("association", "id", "associationDirection", "sourceRef", "targetRef"));

	/**
	 * The engine's own attributes, by element. None that makes a place wait unseen
	 * ({@code asyncBefore}): the walk would not know that somebody may act meanwhile.
	 */
	private static final Map<String, Set<String>> ENGINE = Map.ofEntries(known("definitions", "diagramRelationId"),
			known("process", "historyTimeToLive", "versionTag"), known("userTask", "formKey", "candidateGroups"),
			known("serviceTask", "delegateExpression"), known("businessRuleTask", "delegateExpression"));

	/** Attributes of which only one value is known. */
	private static final Map<String, String> ONLY = Map.of("isInterrupting", "true", "cancelActivity", "true",
			"triggeredByEvent", "true");

	private final String file;

	private final List<FlowFault> faults = new ArrayList<>();

	FlowLexicon(String file) {
		this.file = file;
	}

	private static Map.Entry<String, Set<String>> known(String element, String... attributes) {
		return Map.entry(element, Set.of(attributes));
	}

	static List<FlowFault> check(String file, Element root) {
		FlowLexicon lexicon = new FlowLexicon(file);
		lexicon.visit(root);
		return lexicon.faults;
	}

	private void visit(Element element) {
		String namespace = String.valueOf(element.getNamespaceURI());
		String name = element.getLocalName();
		if (namespace.equals(DIAGRAM)) {
			return;
		}
		if (namespace.equals(ModelXml.BPMN) && KNOWN.containsKey(name)) {
			attributes(element, KNOWN.getOrDefault(name, Set.of()), ENGINE.getOrDefault(name, Set.of()));
			ModelXml.children(element).forEach(this::visit);
		}
		else if (namespace.equals(ModelXml.CAMUNDA) && Set.of("properties", "property").contains(name)) {
			attributes(element, Set.of("id", "name", "value"), Set.of());
			ModelXml.children(element).forEach(this::visit);
		}
		else {
			refuse(element, ruleFor(name), name);
		}
	}

	private static FlowRule ruleFor(String name) {
		return name.endsWith("Listener") ? FlowRule.LISTENER
				: name.startsWith("script") ? FlowRule.SCRIPT : FlowRule.ELEMENT_UNKNOWN;
	}

	private void attributes(Element element, Set<String> plain, Set<String> engine) {
		NamedNodeMap all = element.getAttributes();
		for (int i = 0; i < all.getLength(); i++) {
			Attr attribute = (Attr) all.item(i);
			String namespace = attribute.getNamespaceURI();
			String name = (attribute.getLocalName() != null) ? attribute.getLocalName() : attribute.getName();
			if (namespace == null) {
				boolean value = ONLY.getOrDefault(name, attribute.getValue()).equals(attribute.getValue());
				check(plain.contains(name), value, element, attribute);
			}
			else if (namespace.equals(ModelXml.CAMUNDA)) {
				check(engine.contains(name), true, element, attribute);
			}
			else if (namespace.equals(XSI)) {
				check("type".equals(name), attribute.getValue().endsWith("tFormalExpression"), element, attribute);
			}
			else {
				check(namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI) || namespace.equals(MODELER), true, element,
						attribute);
			}
		}
	}

	private void check(boolean known, boolean value, Element element, Attr attribute) {
		if (!known) {
			refuse(element, FlowRule.ATTRIBUTE_UNKNOWN, attribute.getName());
		}
		else if (!value) {
			refuse(element, FlowRule.VALUE_UNKNOWN, attribute.getName(), attribute.getValue());
		}
	}

	private void refuse(Element element, FlowRule rule, Object... details) {
		boolean bare = rule == FlowRule.SCRIPT || rule == FlowRule.LISTENER;
		this.faults.add(FlowFault.of(rule, this.file, owner(element), bare ? new Object[0] : details));
	}

	/** The id of what is drawn that something belongs to. */
	static String owner(Element element) {
		Node node = element;
		while (node instanceof Element each) {
			boolean inFlow = each.getParentNode() instanceof Element parent
					&& Set.of("process", "subProcess").contains(parent.getLocalName());
			if (each.hasAttribute("id")
					&& (inFlow || each.getParentNode() == each.getOwnerDocument().getDocumentElement())) {
				return each.getAttribute("id");
			}
			node = each.getParentNode();
		}
		return element.hasAttribute("id") ? element.getAttribute("id") : "definitions";
	}

}
