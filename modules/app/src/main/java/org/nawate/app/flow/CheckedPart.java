package org.nawate.app.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.flowpicture.DecisionTable;
import org.nawate.app.flowpicture.FlowPicture;
import org.nawate.process.model.FlowDifference;

/**
 * One of the files that were handed in together, as its page shows it.
 *
 * @param name of the file
 * @param sha256 of its bytes
 * @param same whether these very bytes are in force
 * @param comparedWith the file in force that it differs from; for an added one that by
 * which its cases run today; null if nothing is compared
 * @param kind the kind of case for which a flow is added, in words; null for none
 * @param openCases how many cases are on their way by the file in force
 * @param differences to the file in force; none for a file that breaks rules
 * @param picture of a flow that can be drawn
 * @param table that can be shown
 */
record CheckedPart(String name, String sha256, boolean same, @Nullable String comparedWith, @Nullable String kind,
		int openCases, List<FlowDifference> differences, @Nullable FlowPicture picture, @Nullable DecisionTable table) {

	CheckedPart {
		differences = List.copyOf(differences);
	}

}
