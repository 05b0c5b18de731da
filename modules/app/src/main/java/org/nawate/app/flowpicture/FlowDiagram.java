package org.nawate.app.flowpicture;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a BPMN file draws: the shapes and edges of its diagram, in the file's own units
 * (pixels at usual size).
 *
 * @param name the name of the process, or its id
 * @param nodes everything with bounds
 * @param edges everything with waypoints
 */
record FlowDiagram(String name, List<Node> nodes, List<Edge> edges) {

	FlowDiagram {
		nodes = List.copyOf(nodes);
		edges = List.copyOf(edges);
	}

	/**
	 * A shape.
	 *
	 * @param id of the BPMN element
	 * @param type its local name, as {@code userTask}
	 * @param name its label, empty for none
	 * @param box its bounds
	 * @param label where its label stands, null when the file does not say
	 * @param trigger what an event waits for or does, as {@code timer}; empty for none
	 * @param marks small properties:
	 * {@code interrupting parallel sequential loop expanded vertical}
	 */
	record Node(String id, String type, String name, Box box, @Nullable Box label, String trigger, List<String> marks) {

		Family family() {
			return switch (this.type) {
				case "participant" -> Family.POOL;
				case "lane" -> Family.LANE;
				case "subProcess", "transaction", "adHocSubProcess" ->
					this.marks.contains("expanded") ? Family.SUBPROCESS : Family.TASK;
				case "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent" ->
					Family.EVENT;
				case "textAnnotation" -> Family.ANNOTATION;
				case "group" -> Family.GROUP;
				case "dataObjectReference", "dataStoreReference", "dataInput", "dataOutput" -> Family.DATA;
				default -> this.type.endsWith("Gateway") ? Family.GATEWAY : Family.TASK;
			};
		}

	}

	/**
	 * An edge.
	 *
	 * @param id of the BPMN element
	 * @param type its local name, as {@code sequenceFlow}
	 * @param name its label, empty for none
	 * @param source id of the element it leaves
	 * @param target id of the element it reaches
	 * @param points its waypoints, at least two
	 * @param label where its label stands, null when the file does not say
	 * @param standard whether its source takes it when no condition holds
	 */
	record Edge(String id, String type, String name, String source, String target, List<Point> points,
			@Nullable Box label, boolean standard) {

		boolean isSequence() {
			return "sequenceFlow".equals(this.type);
		}

	}

	/** A rectangle by its upper left corner. */
	record Box(double x, double y, double width, double height) {

		double middleX() {
			return this.x + this.width / 2;
		}

		double middleY() {
			return this.y + this.height / 2;
		}

		double right() {
			return this.x + this.width;
		}

		double bottom() {
			return this.y + this.height;
		}

	}

	/** A place on the drawing. */
	record Point(double x, double y) {
	}

	/** How a node is drawn; the order is the order of drawing, below first. */
	enum Family {

		POOL, LANE, GROUP, SUBPROCESS, TASK, GATEWAY, DATA, ANNOTATION, EVENT

	}

}
