package org.nawate.process.rule;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that a file breaks: where, and by which way one comes there.
 *
 * @param rule the broken rule
 * @param file the file's name
 * @param element the id of the element, or the place in the file if it cannot be read
 * @param details what the rule's sentence names
 * @param path the elements and labelled ways from the start to the element, in order;
 * empty where the element alone is at fault
 */
public record FlowFault(FlowRule rule, String file, String element, List<String> details, List<Hop> path) {

	public FlowFault {
		details = List.copyOf(details);
		path = List.copyOf(path);
	}

	/** A fault of an element by itself. */
	public static FlowFault of(FlowRule rule, String file, String element, Object... details) {
		return new FlowFault(rule, file, element, List.of(details).stream().map(String::valueOf).toList(), List.of());
	}

	/** The same, with the way that leads there. */
	public FlowFault along(List<Hop> way) {
		return new FlowFault(this.rule, this.file, this.element, this.details, way);
	}

	/**
	 * What is wrong, in English, as the end of a sentence; with the way that leads there.
	 */
	public String sentence() {
		String what = this.rule.sentence(this.details);
		return this.path.isEmpty() ? what
				: what + ", by way of " + this.path.stream().map(Hop::id).collect(Collectors.joining(" > "));
	}

	/**
	 * A place on a way.
	 *
	 * @param id of the element or sequence flow
	 * @param label its name in the model, empty for none
	 */
	public record Hop(String id, String label) {
	}

}
