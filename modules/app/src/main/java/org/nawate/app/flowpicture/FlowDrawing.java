package org.nawate.app.flowpicture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nawate.app.flowpicture.FlowDiagram.Box;
import org.nawate.app.flowpicture.FlowDiagram.Edge;
import org.nawate.app.flowpicture.FlowDiagram.Family;
import org.nawate.app.flowpicture.FlowDiagram.Node;
import org.nawate.app.flowpicture.FlowDiagram.Point;

/**
 * Draws a diagram as SVG that stands within a page: classes for the style sheet, words
 * for the ear, nothing inline.
 */
final class FlowDrawing {

	private static final double MARGIN = 16;

	private static final double TASK_TYPE = 13;

	private static final double LABEL_TYPE = 12;

	private static final double LABEL_WIDTH = 84;

	private final SvgPen pen = new SvgPen();

	private final FlowDiagram diagram;

	private final FlowPath path;

	private FlowDrawing(FlowDiagram diagram, FlowPath path) {
		this.diagram = diagram;
		this.path = path;
	}

	/**
	 * Draws.
	 * @param diagram what the file draws
	 * @param path how far the case has come
	 * @param description the picture in a sentence
	 * @return an {@code svg} element
	 */
	static String draw(FlowDiagram diagram, FlowPath path, String description) {
		return new FlowDrawing(diagram, path).picture(description);
	}

	private String picture(String description) {
		Box bounds = DrawingBounds.of(this.diagram, MARGIN);
		this.pen.add(
				"<svg class=\"flow\" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"%s %s %s %s\" width=\"%s\" height=\"%s\">",
				SvgPen.n(bounds.x()), SvgPen.n(bounds.y()), SvgPen.n(bounds.width()), SvgPen.n(bounds.height()),
				SvgPen.n(bounds.width()), SvgPen.n(bounds.height()));
		this.pen.add("<title>%s</title><desc>%s</desc>", SvgPen.escaped(this.diagram.name()),
				SvgPen.escaped(description));
		List<Node> nodes = this.diagram.nodes().stream().sorted(Comparator.comparing(Node::family)).toList();
		nodes.stream().filter((node) -> node.family().compareTo(Family.SUBPROCESS) <= 0).forEach(this::node);
		// What is passed lies over what is not, so that the path taken is never cut.
		this.diagram.edges()
			.stream()
			.sorted(Comparator.comparing((edge) -> this.path.passedFlows().contains(edge.id())))
			.forEach(this::edge);
		nodes.stream().filter((node) -> node.family().compareTo(Family.SUBPROCESS) > 0).forEach(this::node);
		this.pen.add("</svg>");
		return this.pen.toString();
	}

	private void node(Node node) {
		Family family = node.family();
		boolean step = List.of(Family.SUBPROCESS, Family.TASK, Family.GATEWAY, Family.EVENT).contains(family);
		String place = step ? this.path.placeOf(node.id()) : "still";
		this.pen.add("<g class=\"node %s %s\" data-element=\"%s\">", family.name().toLowerCase(Locale.ROOT), place,
				SvgPen.escaped(node.id()));
		switch (family) {
			case POOL, LANE -> band(node);
			case GROUP -> this.pen.rectangle(node.box(), 10, "shape");
			case SUBPROCESS -> subprocess(node);
			case TASK -> task(node);
			case GATEWAY -> gateway(node);
			case EVENT -> event(node);
			case DATA -> data(node);
			case ANNOTATION -> annotation(node);
		}
		if ("here".equals(place)) {
			pin(node.box());
		}
		this.pen.add("</g>");
	}

	private void band(Node node) {
		Box box = node.box();
		this.pen.rectangle(box, 0, "shape");
		boolean vertical = node.marks().contains("vertical");
		if (vertical) {
			this.pen.text(node.name(), box.middleX(), box.y() + 6, box.width(), TASK_TYPE);
		}
		else {
			// The band at the left, read along it.
			this.pen.add("<g transform=\"rotate(-90 %s %s)\">", SvgPen.n(box.x() + 15), SvgPen.n(box.middleY()));
			this.pen.centred(node.name(),
					new Box(box.x() + 15 - box.height() / 2, box.middleY() - 15, box.height(), 30), TASK_TYPE);
			this.pen.add("</g>");
		}
	}

	private void subprocess(Node node) {
		this.pen.rectangle(node.box(), 8, "shape");
		this.pen.text(node.name(), node.box().middleX(), node.box().y() + 6, node.box().width() - 16, TASK_TYPE);
		this.pen.glyph(Glyphs.ofRepetition(node), node.box().middleX() - 7, node.box().bottom() - 18, 14, false);
	}

	private void task(Node node) {
		Box box = node.box();
		this.pen.rectangle(box, 8, "callActivity".equals(node.type()) ? "shape thick" : "shape");
		this.pen.glyph(Glyphs.ofTask(node.type()), box.x() + 5, box.y() + 5, 15, "sendTask".equals(node.type()));
		this.pen.glyph(Glyphs.ofRepetition(node), box.middleX() - 7, box.bottom() - 17, 14, false);
		if (node.type().endsWith("rocess")) {
			this.pen.glyph("M2 2h16v16H2zM10 5v10M5 10h10", box.middleX() - 7, box.bottom() - 17, 14, false);
		}
		this.pen.centred(node.name(), box, TASK_TYPE);
	}

	private void gateway(Node node) {
		Box box = node.box();
		this.pen.add("<path class=\"shape\" d=\"M%s %sL%s %sL%s %sL%s %sZ\"/>", SvgPen.n(box.middleX()),
				SvgPen.n(box.y()), SvgPen.n(box.right()), SvgPen.n(box.middleY()), SvgPen.n(box.middleX()),
				SvgPen.n(box.bottom()), SvgPen.n(box.x()), SvgPen.n(box.middleY()));
		this.pen.glyph(Glyphs.ofGateway(node.type()), box.middleX() - 10, box.middleY() - 10, 20, false);
		beside(node.name(), node.label(), box.middleX(), box.bottom() + 4);
	}

	private void event(Node node) {
		Box box = node.box();
		double radius = box.width() / 2;
		String dashes = node.marks().contains("interrupting") ? "" : " stroke-dasharray=\"4 3\"";
		this.pen.add("<circle class=\"shape%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>",
				"endEvent".equals(node.type()) ? " thick" : "", SvgPen.n(box.middleX()), SvgPen.n(box.middleY()),
				SvgPen.n(radius), dashes);
		if (!"endEvent".equals(node.type()) && !"startEvent".equals(node.type())) {
			this.pen.add("<circle class=\"shape inner\" cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", SvgPen.n(box.middleX()),
					SvgPen.n(box.middleY()), SvgPen.n(radius - 3.5), dashes);
		}
		this.pen.glyph(Glyphs.ofTrigger(node.trigger()), box.middleX() - radius / 2, box.middleY() - radius / 2, radius,
				Glyphs.isSolid(node));
		beside(node.name(), node.label(), box.middleX(), box.bottom() + 4);
	}

	private void data(Node node) {
		Box box = node.box();
		double fold = Math.min(box.width(), box.height()) / 4;
		this.pen.add("<path class=\"shape\" d=\"M%s %sH%sL%s %sV%sH%sZ\"/>", SvgPen.n(box.x()), SvgPen.n(box.y()),
				SvgPen.n(box.right() - fold), SvgPen.n(box.right()), SvgPen.n(box.y() + fold), SvgPen.n(box.bottom()),
				SvgPen.n(box.x()));
		beside(node.name(), node.label(), box.middleX(), box.bottom() + 4);
	}

	private void annotation(Node node) {
		Box box = node.box();
		this.pen.add("<path class=\"line\" d=\"M%s %sH%sV%sH%s\"/>", SvgPen.n(box.x() + 10), SvgPen.n(box.y()),
				SvgPen.n(box.x()), SvgPen.n(box.bottom()), SvgPen.n(box.x() + 10));
		List<String> lines = LabelLines.of(node.name(), box.width() - 12, LABEL_TYPE);
		this.pen.lines(lines, box.x() + 8, box.y() + 4, LABEL_TYPE, "start");
	}

	private void edge(Edge edge) {
		String place = edge.isSequence() ? this.path.placeOfFlow(edge.id()) : "still";
		boolean message = "messageFlow".equals(edge.type());
		boolean arrow = edge.isSequence() || message || edge.type().startsWith("data");
		this.pen.add("<g class=\"edge %s\" data-element=\"%s\">", place, SvgPen.escaped(edge.id()));
		this.pen.add("<path class=\"line%s\" d=\"%s\"%s/>", message ? " message" : "",
				EdgeLine.of(edge.points(), arrow),
				(arrow && !edge.type().startsWith("data")) ? "" : " stroke-dasharray=\"2 4\"");
		if (arrow) {
			this.pen.add("<path class=\"arrow\" d=\"%s\"/>", EdgeLine.head(edge.points()));
		}
		if (edge.standard()) {
			this.pen.add("<path class=\"line\" d=\"%s\"/>", EdgeLine.slash(edge.points()));
		}
		Point middle = EdgeLine.middle(edge.points());
		beside(edge.name(), edge.label(), middle.x(), middle.y() - 18);
		this.pen.add("</g>");
	}

	/** A triangle that points at the shape from above: here, without colour. */
	private void pin(Box box) {
		this.pen.add("<path class=\"pin\" d=\"M%s %sl-9 -14h18z\"/>", SvgPen.n(box.middleX()), SvgPen.n(box.y() - 3));
	}

	private void beside(String name, @Nullable Box label, double x, double y) {
		if (label != null) {
			// The file's own place; a little wider, for other machines have other fonts.
			this.pen.text(name, label.middleX(), label.y(), Math.max(label.width() + 10, 40), LABEL_TYPE);
		}
		else {
			this.pen.text(name, x, y, LABEL_WIDTH, LABEL_TYPE);
		}
	}

}
