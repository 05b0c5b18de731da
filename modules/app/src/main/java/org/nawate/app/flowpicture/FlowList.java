package org.nawate.app.flowpicture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.nawate.app.flowpicture.FlowDiagram.Edge;
import org.nawate.app.flowpicture.FlowDiagram.Family;
import org.nawate.app.flowpicture.FlowDiagram.Node;

/**
 * A flow in words, from its beginning to its end: for screen readers, narrow screens and
 * paper.
 *
 * @param entries the named steps, events and decisions in the order in which they are
 * drawn, left to right
 */
public record FlowList(List<Entry> entries) {

	public FlowList {
		entries = List.copyOf(entries);
	}

	static FlowList of(FlowDiagram diagram, FlowPath path) {
		return new FlowList(diagram.nodes()
			.stream()
			.filter((node) -> !node.name().isBlank())
			.filter((node) -> List.of(Family.SUBPROCESS, Family.TASK, Family.GATEWAY, Family.EVENT)
				.contains(node.family()))
			.sorted(Comparator.comparingDouble((Node node) -> node.box().middleX())
				.thenComparingDouble((node) -> node.box().middleY()))
			.map((node) -> new Entry(node.id(), label(node, diagram, path), place(path.placeOf(node.id()))))
			.toList());
	}

	/** The same list with who is waited for at an element, where several are at once. */
	FlowList with(Map<String, String> waiting) {
		return new FlowList(this.entries.stream()
			.map((entry) -> waiting.containsKey(entry.id())
					? new Entry(entry.id(), entry.label() + ": " + waiting.get(entry.id()), entry.place()) : entry)
			.toList());
	}

	/**
	 * A decision is told with the answers taken; ahead of it, with those that are
	 * possible.
	 */
	private static String label(Node node, FlowDiagram diagram, FlowPath path) {
		List<Edge> answers = diagram.edges()
			.stream()
			.filter((edge) -> node.family() == Family.GATEWAY && edge.isSequence() && edge.source().equals(node.id())
					&& !edge.name().isBlank())
			.toList();
		boolean decided = answers.stream().anyMatch((edge) -> path.passedFlows().contains(edge.id()));
		String told = answers.stream()
			.filter((edge) -> !decided || path.passedFlows().contains(edge.id()))
			.map(Edge::name)
			.collect(Collectors.joining(decided ? "、" : "・"));
		return told.isEmpty() ? node.name() : node.name() + ": " + told;
	}

	private static Place place(String name) {
		return Place.valueOf(name.toUpperCase(Locale.ROOT));
	}

	/**
	 * One step.
	 *
	 * @param id of the BPMN element
	 * @param label its name; for a decision with the answers
	 * @param place where it lies, seen from now
	 */
	public record Entry(String id, String label, Place place) {
	}

	/** Where a step lies, seen from now. */
	public enum Place {

		/** The case went through it. */
		PASSED,

		/** The case stands there. */
		HERE,

		/** The case did not come there, or not yet. */
		AHEAD;

		/**
		 * The CSS class, which is also the end of the message key {@code flow.element.*}.
		 * @return {@code passed}, {@code here} or {@code ahead}
		 */
		public String getCss() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
