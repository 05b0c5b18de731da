package org.nawate.app.flowpicture;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nawate.app.flowpicture.FlowDiagram.Box;
import org.nawate.app.flowpicture.FlowDiagram.Edge;
import org.nawate.app.flowpicture.FlowDiagram.Node;
import org.nawate.app.flowpicture.FlowDiagram.Point;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads the diagram interchange of a BPMN 2.0 file together with the elements it draws.
 */
final class FlowDiagramReader {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

	private static final String EVENT_DEFINITION = "EventDefinition";

	private final Map<String, Element> elements = new HashMap<>();

	private final Document document;

	private FlowDiagramReader(Document document) {
		this.document = document;
		for (Element element : SafeXml.all(document, BPMN, "*")) {
			if (element.hasAttribute("id")) {
				this.elements.put(element.getAttribute("id"), element);
			}
		}
	}

	/**
	 * Reads a model.
	 * @param xml BPMN 2.0 with diagram interchange
	 * @return its first diagram
	 * @throws IllegalArgumentException if it cannot be read or draws what it does not
	 * define
	 */
	static FlowDiagram read(InputStream xml) {
		return new FlowDiagramReader(SafeXml.read(xml)).diagram();
	}

	private FlowDiagram diagram() {
		List<Element> planes = SafeXml.all(this.document, DIAGRAM, "BPMNPlane");
		if (planes.isEmpty()) {
			throw new IllegalArgumentException("the model has no diagram");
		}
		List<Node> nodes = new ArrayList<>();
		List<Edge> edges = new ArrayList<>();
		for (Element drawn : SafeXml.children(planes.getFirst())) {
			if ("BPMNShape".equals(drawn.getLocalName())) {
				nodes.add(node(drawn, element(drawn)));
			}
			if ("BPMNEdge".equals(drawn.getLocalName())) {
				edges.add(edge(drawn, element(drawn)));
			}
		}
		return new FlowDiagram(processName(), nodes, edges);
	}

	private String processName() {
		Element process = SafeXml.all(this.document, BPMN, "process").getFirst();
		return process.hasAttribute("name") ? process.getAttribute("name") : process.getAttribute("id");
	}

	private Node node(Element shape, Element element) {
		Box box = bounds(shape);
		if (box == null) {
			throw new IllegalArgumentException("a shape without bounds: " + shape.getAttribute("id"));
		}
		String name = "textAnnotation".equals(element.getLocalName()) ? SafeXml.text(element, "text")
				: element.getAttribute("name");
		return new Node(element.getAttribute("id"), element.getLocalName(), name, box, label(shape), trigger(element),
				marks(shape, element));
	}

	private Edge edge(Element edge, Element element) {
		List<Point> points = SafeXml.children(edge, "waypoint").stream().map((point) -> {
			return new Point(number(point, "x"), number(point, "y"));
		}).toList();
		if (points.size() < 2) {
			throw new IllegalArgumentException("an edge without way: " + edge.getAttribute("id"));
		}
		String source = reference(element, "sourceRef");
		Element from = this.elements.get(source);
		boolean standard = from != null && element.getAttribute("id").equals(from.getAttribute("default"));
		return new Edge(element.getAttribute("id"), element.getLocalName(), element.getAttribute("name"), source,
				reference(element, "targetRef"), points, label(edge), standard);
	}

	private Element element(Element drawn) {
		Element element = this.elements.get(drawn.getAttribute("bpmnElement"));
		if (element == null) {
			throw new IllegalArgumentException(
					"the diagram draws an unknown element: " + drawn.getAttribute("bpmnElement"));
		}
		return element;
	}

	/** Data associations name their ends in child elements, flows in attributes. */
	private static String reference(Element element, String name) {
		return element.hasAttribute(name) ? element.getAttribute(name) : SafeXml.text(element, name);
	}

	private static String trigger(Element element) {
		return SafeXml.children(element)
			.stream()
			.map(Element::getLocalName)
			.filter((name) -> name.endsWith(EVENT_DEFINITION))
			.map((name) -> name.substring(0, name.length() - EVENT_DEFINITION.length()))
			.findFirst()
			.orElse("");
	}

	private static List<String> marks(Element shape, Element element) {
		List<String> marks = new ArrayList<>();
		Element instances = SafeXml.child(element, "multiInstanceLoopCharacteristics");
		if (instances != null) {
			marks.add("true".equals(instances.getAttribute("isSequential")) ? "sequential" : "parallel");
		}
		if (SafeXml.child(element, "standardLoopCharacteristics") != null) {
			marks.add("loop");
		}
		if (!"false".equals(shape.getAttribute("isExpanded"))) {
			marks.add("expanded");
		}
		if ("false".equals(shape.getAttribute("isHorizontal"))) {
			marks.add("vertical");
		}
		if (!"false".equals(element.getAttribute("cancelActivity"))
				&& !"false".equals(element.getAttribute("isInterrupting"))) {
			marks.add("interrupting");
		}
		return marks;
	}

	private static @Nullable Box label(Element drawn) {
		Element label = SafeXml.child(drawn, "BPMNLabel");
		return (label != null) ? bounds(label) : null;
	}

	private static @Nullable Box bounds(Element drawn) {
		Element bounds = SafeXml.child(drawn, "Bounds");
		return (bounds != null)
				? new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"))
				: null;
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}

}
