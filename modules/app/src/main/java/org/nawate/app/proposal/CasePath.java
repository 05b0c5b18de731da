package org.nawate.app.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The path that a case took through its flow.
 *
 * @param version of the flow that it runs on
 * @param elements ids of what it entered, in order
 * @param sequenceFlows ids of the arrows it took, in order
 * @param currentElement where it is now
 */
public record CasePath(String flow, int version, List<String> elements, List<String> sequenceFlows,
		@Nullable String currentElement) {
}
