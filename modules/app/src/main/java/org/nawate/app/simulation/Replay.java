package org.nawate.app.simulation;

import java.util.List;

/**
 * History replayed against a changed table or rule. Nothing of it is kept.
 *
 * @param subject the file's name, or the rule
 * @param judged how many facts were looked at
 * @param differences those that would have gone otherwise, in their order
 */
public record Replay(String subject, int judged, List<Difference> differences) {

	public Replay {
		differences = List.copyOf(differences);
	}

}
