package org.nawate.domain.project;

import java.util.ArrayList;
import java.util.List;

/**
 * What a sheet must say before it can be submitted. Schedule, budget, indicators and
 * papers may follow.
 */
final class SheetCompletenessPolicy {

	private SheetCompletenessPolicy() {
	}

	static List<String> missing(ProjectSheet sheet) {
		List<String> missing = new ArrayList<>();
		require(!sheet.name().isBlank(), "name", missing);
		require(sheet.measure() != null, "measure", missing);
		require(sheet.owner() != null && sheet.ownerUnit() != null, "owner", missing);
		require(!sheet.content().isBlank(), "content", missing);
		require(!sheet.currentState().isBlank(), "currentState", missing);
		require(!sheet.expectedEffect().isBlank(), "expectedEffect", missing);
		require(sheet.kgi() != null && sheet.kgi().kind() != KgiKind.NONE, "kgi", missing);
		return List.copyOf(missing);
	}

	private static void require(boolean said, String field, List<String> missing) {
		if (!said) {
			missing.add(field);
		}
	}

}
