package org.nawate.app.flow;

import java.util.List;

import org.nawate.process.rule.FlowFault;

/**
 * A broken rule as people read it.
 *
 * @param file the file's name
 * @param element the id of the element
 * @param sentence which rule, and why here
 * @param path the way that leads there, each place by its label
 */
record FaultRow(String file, String element, String sentence, List<String> path) {

	static FaultRow of(FlowFault fault, org.nawate.app.look.Words words) {
		Object[] details = switch (fault.rule()) {
			case REACHED_WITHOUT, REACHED_AFTER ->
				fault.details().stream().map((mark) -> words.of("flow.mark." + mark)).toArray();
			default -> fault.details().toArray();
		};
		return new FaultRow(fault.file(), fault.element(), words.of("flow.rule." + fault.rule(), details),
				fault.path().stream().map((hop) -> hop.label().isBlank() ? hop.id() : hop.label()).toList());
	}

}
