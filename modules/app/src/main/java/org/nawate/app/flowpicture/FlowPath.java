package org.nawate.app.flowpicture;

import java.util.Set;

/**
 * How far a case has come in its flow, by the ids of the BPMN file.
 *
 * @param passedElements elements passed
 * @param passedFlows sequence flows passed
 * @param here elements where the case stands now; an element both passed and here is here
 */
public record FlowPath(Set<String> passedElements, Set<String> passedFlows, Set<String> here) {

	public FlowPath {
		passedElements = Set.copyOf(passedElements);
		passedFlows = Set.copyOf(passedFlows);
		here = Set.copyOf(here);
	}

	/**
	 * Where an element lies.
	 * @param element its id
	 * @return {@code passed}, {@code here} or {@code ahead}
	 */
	String placeOf(String element) {
		if (this.here.contains(element)) {
			return "here";
		}
		return this.passedElements.contains(element) ? "passed" : "ahead";
	}

	/**
	 * Where a sequence flow lies.
	 * @param flow its id
	 * @return {@code passed} or {@code ahead}
	 */
	String placeOfFlow(String flow) {
		return this.passedFlows.contains(flow) ? "passed" : "ahead";
	}

}
