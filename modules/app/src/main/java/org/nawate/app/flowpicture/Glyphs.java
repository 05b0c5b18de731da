package org.nawate.app.flowpicture;

import org.nawate.app.flowpicture.FlowDiagram.Node;

/** The small signs inside shapes, drawn on a field of 20 by 20. */
final class Glyphs {

	private static final String ENVELOPE = "M2 4h16v12H2zM2 4l8 7 8-7";

	private Glyphs() {
	}

	/** The sign of a kind of task, empty for none. */
	static String ofTask(String type) {
		return switch (type) {
			case "userTask" -> "M10 2a4 4 0 0 1 0 8a4 4 0 0 1 0-8M2 18c0-5 3-7 8-7s8 2 8 7z";
			case "serviceTask" ->
				"M10 7a3 3 0 0 1 0 6a3 3 0 0 1 0-6M10 1v3M10 16v3M1 10h3M16 10h3M3.6 3.6l2.2 2.2M14.2 14.2l2.2 2.2M3.6 16.4l2.2-2.2M14.2 5.8l2.2-2.2";
			case "businessRuleTask" -> "M2 3h16v14H2zM2 7.5h16M2 12h16M7 7.5V17";
			case "sendTask", "receiveTask" -> ENVELOPE;
			case "scriptTask" -> "M4 2h12v16H4zM7 6h6M7 10h6M7 14h6";
			case "manualTask" -> "M3 9l5-5h8v3h-6h8v3h-7h6v3h-6h5v3H6z";
			default -> "";
		};
	}

	/** The sign of what an event waits for or does, empty for none. */
	static String ofTrigger(String trigger) {
		return switch (trigger) {
			case "" -> "";
			case "timer" -> "M10 1.5a8.5 8.5 0 0 1 0 17a8.5 8.5 0 0 1 0-17M10 5v5.5l3.5 2";
			case "message" -> ENVELOPE;
			case "signal" -> "M10 2l8 14H2z";
			case "error" -> "M3 17l4-12 5 7 5-9-4 13-5-7z";
			case "escalation" -> "M10 2l6 15-6-6-6 6z";
			case "conditional" -> "M4 2h12v16H4zM6 6h8M6 10h8M6 14h8";
			case "terminate" -> "M10 2a8 8 0 0 1 0 16a8 8 0 0 1 0-16";
			case "compensate" -> "M10 4v12l-8-6zM18 4v12l-8-6z";
			case "link" -> "M2 8h9V4l7 6-7 6v-4H2z";
			case "cancel" -> "M4 4l12 12M16 4L4 16";
			default -> "M10 2l8 6-3 10H5L2 8z";
		};
	}

	/** The sign of a kind of gateway. */
	static String ofGateway(String type) {
		return switch (type) {
			case "parallelGateway" -> "M10 2v16M2 10h16";
			case "inclusiveGateway" -> "M10 3a7 7 0 0 1 0 14a7 7 0 0 1 0-14";
			case "eventBasedGateway" -> "M10 1a9 9 0 0 1 0 18a9 9 0 0 1 0-18M10 4l6 4.5-2.3 7H6.3L4 8.5z";
			case "complexGateway" -> "M10 2v16M2 10h16M4.5 4.5l11 11M15.5 4.5l-11 11";
			default -> "M5 4l10 12M15 4L5 16";
		};
	}

	/** The sign at the foot of a task that is done several times, empty for none. */
	static String ofRepetition(Node node) {
		if (node.marks().contains("parallel")) {
			return "M5 4v12M10 4v12M15 4v12";
		}
		if (node.marks().contains("sequential")) {
			return "M4 5h12M4 10h12M4 15h12";
		}
		return node.marks().contains("loop") ? "M7 17a7 7 0 1 1 6 0M4 17h3v-3" : "";
	}

	/** Whether the sign is filled: what an event sends, and the full stop. */
	static boolean isSolid(Node node) {
		boolean throwing = node.type().equals("endEvent") || node.type().equals("intermediateThrowEvent");
		return "terminate".equals(node.trigger())
				|| (throwing && !"timer".equals(node.trigger()) && !"message".equals(node.trigger()));
	}

}
