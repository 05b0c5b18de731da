package org.nawate.process.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * What a changed file does to the one in force: by element of a flow or row of a table.
 *
 * @param kind added, removed or changed
 * @param element its id
 * @param label its name, empty for none
 * @param what the property that differs, as written in the model; empty for the whole
 * @param before as in force, empty if it is new
 * @param after as in the changed file, empty if it is gone
 */
public record FlowDifference(Kind kind, String element, String label, String what, String before, String after) {

	/** What became of an element. */
	public enum Kind {

		/** It is new. */
		ADDED,
		/** It is gone. */
		REMOVED,
		/** One of its properties is another. */
		CHANGED

	}

	private static final Set<String> PLACED = Set.of("inputData", "decision", "decisionTable", "definitions",
			"variable");

	/**
	 * All differences, in the order of the changed file.
	 * @throws IllegalArgumentException if one of the files cannot be read
	 */
	public static List<FlowDifference> between(ModelFile before, ModelFile after) {
		Map<String, Map<String, String>> old = elements(before);
		Map<String, Map<String, String>> now = elements(after);
		List<FlowDifference> differences = new ArrayList<>();
		now.forEach((id, properties) -> {
			Map<String, String> was = old.get(id);
			if (was == null) {
				differences.add(new FlowDifference(Kind.ADDED, id, label(properties), "", "", whole(properties)));
				return;
			}
			Set<String> all = new TreeSet<>(was.keySet());
			all.addAll(properties.keySet());
			for (String what : all) {
				String one = was.getOrDefault(what, "");
				String other = properties.getOrDefault(what, "");
				if (!one.equals(other)) {
					differences.add(new FlowDifference(Kind.CHANGED, id, label(properties), what, one, other));
				}
			}
		});
		old.forEach((id, properties) -> {
			if (!now.containsKey(id)) {
				differences.add(new FlowDifference(Kind.REMOVED, id, label(properties), "", whole(properties), ""));
			}
		});
		return differences;
	}

	private static String label(Map<String, String> properties) {
		return Objects.requireNonNullElse(properties.get("name"), "");
	}

	private static String whole(Map<String, String> properties) {
		List<String> words = new ArrayList<>();
		properties.forEach((what, value) -> {
			if (!what.equals("name")) {
				words.add(value);
			}
		});
		return String.join(" · ", words);
	}

	private static Map<String, Map<String, String>> elements(ModelFile file) {
		Map<String, Map<String, String>> elements = new LinkedHashMap<>();
		collect(ModelXml.read(file), elements);
		return elements;
	}

	private static void collect(Element parent, Map<String, Map<String, String>> elements) {
		for (Element element : ModelXml.children(parent)) {
			String namespace = String.valueOf(element.getNamespaceURI());
			boolean own = namespace.equals(ModelXml.BPMN) || namespace.equals(ModelXml.DMN);
			if (!own) {
				continue;
			}
			boolean whole = Set.of("sequenceFlow", "rule").contains(element.getLocalName())
					|| element.getLocalName().matches(".*(Task|Gateway|Event)");
			if (element.hasAttribute("id") && (whole || !PLACED.contains(element.getLocalName()))) {
				Map<String, String> properties = new LinkedHashMap<>();
				describe(element, properties, whole);
				elements.putIfAbsent(element.getAttribute("id"), properties);
			}
			if (!whole) {
				collect(element, elements);
			}
		}
	}

	private static void describe(Element element, Map<String, String> properties, boolean deep) {
		properties.put("type", element.getLocalName());
		NamedNodeMap attributes = element.getAttributes();
		for (int i = 0; i < attributes.getLength(); i++) {
			Attr attribute = (Attr) attributes.item(i);
			if (!attribute.getName().equals("id") && !attribute.getName().startsWith("xmlns")) {
				properties.put(String.valueOf(attribute.getLocalName()), attribute.getValue());
			}
		}
		if (!deep) {
			return;
		}
		int cells = 0;
		for (Element child : ModelXml.children(element)) {
			String name = child.getLocalName();
			switch (name) {
				case "incoming", "outgoing" -> {
				}
				case "inputEntry" -> {
					cells++;
					properties.put("input " + cells, child.getTextContent().strip());
				}
				case "outputEntry" -> {
					cells++;
					properties.put("output " + cells, child.getTextContent().strip());
				}
				case "extensionElements" -> ModelXml.all(child, ModelXml.CAMUNDA, "property")
					.forEach((property) -> properties.put(property.getAttribute("name"),
							property.getAttribute("value")));
				default -> properties.merge(name,
						(child.hasAttribute("messageRef") ? child.getAttribute("messageRef") : child.getTextContent())
							.strip(),
						(one, other) -> one + " " + other);
			}
		}
	}

}
