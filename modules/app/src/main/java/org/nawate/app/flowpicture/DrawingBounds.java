package org.nawate.app.flowpicture;

import java.util.stream.Stream;

import org.nawate.app.flowpicture.FlowDiagram.Box;

/** The room that a drawing takes. */
final class DrawingBounds {

	private DrawingBounds() {
	}

	/** The smallest box round all shapes, ways and labels, with a margin. */
	static Box of(FlowDiagram diagram, double margin) {
		// Labels without a place of their own stand below their shape; the pin stands
		// above it.
		Stream<Box> shapes = diagram.nodes()
			.stream()
			.flatMap(
					(node) -> Stream.of(
							new Box(node.box().x(), node.box().y() - margin, node.box().width(),
									node.box().height() + 2 * margin),
							(node.label() != null) ? node.label() : node.box()));
		Stream<Box> ways = diagram.edges()
			.stream()
			.flatMap((edge) -> Stream.concat(edge.points().stream().map((point) -> new Box(point.x(), point.y(), 0, 0)),
					Stream.ofNullable(edge.label())));
		Box all = Stream.concat(shapes, ways).reduce(DrawingBounds::union).orElse(new Box(0, 0, 0, 0));
		return new Box(all.x() - margin, all.y() - margin, all.width() + 2 * margin, all.height() + 2 * margin);
	}

	private static Box union(Box one, Box other) {
		double x = Math.min(one.x(), other.x());
		double y = Math.min(one.y(), other.y());
		return new Box(x, y, Math.max(one.right(), other.right()) - x, Math.max(one.bottom(), other.bottom()) - y);
	}

}
