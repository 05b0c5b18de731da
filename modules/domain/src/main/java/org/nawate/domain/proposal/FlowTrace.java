package org.nawate.domain.proposal;

import java.util.List;

/**
 * What a flow passed since the last fact of its case, so that the path taken can be drawn
 * from facts alone.
 *
 * @param flow the flow's name, for instance {@code kgi-revision}
 * @param version of the deployed flow, from 1
 * @param elements ids of the activities, events and gateways entered, in order
 * @param sequenceFlows ids of the sequence flows taken, in order
 */
public record FlowTrace(String flow, int version, List<String> elements, List<String> sequenceFlows) {

	public FlowTrace {
		elements = List.copyOf(elements);
		sequenceFlows = List.copyOf(sequenceFlows);
	}

}
