package org.nawate.process.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

import org.nawate.process.model.ModelXml;
import org.nawate.process.rule.FlowFault;
import org.nawate.process.rule.FlowRule;

/** What may stand in a decision table at all; all else, scripts first, is refused. */
final class TableLexicon {

	private static final String DRAWING = "http://bpmn.io/schema/dmn/biodi/";

	private static final String DIAGRAM = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
			known("definitions", "id", "name", "namespace", "exporter", "exporterVersion"),
			known("inputData", "id", "name"), known("variable", "id", "name", "typeRef"),
			known("decision", "id", "name"), known("informationRequirement", "id"), known("requiredInput", "href"),
			known("decisionTable", "id", "hitPolicy", "outputLabel", "preferredOrientation"),
			known("input", "id", "label"), known("inputExpression", "id", "typeRef"), known("inputValues", "id"),
			known("output", "id", "label", "name", "typeRef"), known("outputValues", "id"), known("text"),
			known("rule", "id"), known("description"), known("inputEntry", "id"), known("outputEntry", "id"),
			known("textAnnotation", "id", "textFormat"), known("association", "id", "associationDirection"),
			known("sourceRef", "href"), known("targetRef", "href"));

	private final String file;

	private final List<FlowFault> faults = new ArrayList<>();

	private TableLexicon(String file) {
		this.file = file;
	}

	static List<FlowFault> check(String file, Element root) {
		TableLexicon lexicon = new TableLexicon(file);
		lexicon.visit(root, "definitions");
		return lexicon.faults;
	}

	private static Map.Entry<String, Set<String>> known(String element, String... attributes) {
		return Map.entry(element, Set.of(attributes));
	}

	private void visit(Element element, String above) {
		String owner = element.hasAttribute("id") ? element.getAttribute("id") : above;
		if (DIAGRAM.equals(element.getNamespaceURI())) {
			return;
		}
		String name = element.getLocalName();
		if (!ModelXml.DMN.equals(element.getNamespaceURI()) || !KNOWN.containsKey(name)) {
			this.faults.add(FlowFault.of(FlowRule.ELEMENT_UNKNOWN, this.file, owner, name));
			return;
		}
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr attribute = (Attr) attributes.item(i);
			if (!isKnown(name, attribute)) {
				this.faults.add(FlowFault.of(FlowRule.ATTRIBUTE_UNKNOWN, this.file, owner, attribute.getName()));
			}
		}
		ModelXml.children(element).forEach((child) -> visit(child, owner));
	}

	private static boolean isKnown(String element, Attr attribute) {
		String namespace = attribute.getNamespaceURI();
		if (namespace == null) {
			return KNOWN.getOrDefault(element, Set.of()).contains(attribute.getName());
		}
		if (namespace.equals(ModelXml.CAMUNDA_DMN)) {
			return element.equals("decision")
					&& Set.of("historyTimeToLive", "versionTag").contains(attribute.getLocalName());
		}
		return namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI) || namespace.equals(MODELER)
				|| namespace.startsWith(DRAWING);
	}

}
