package org.nawate.ledger.governance;

import java.util.Map;
import java.util.Set;

/**
 * What a bundle shows beside its events, and what it is about.
 *
 * @param kind of the scope, for instance {@code project} or {@code everything}
 * @param models flows and tables by their SHA-256, hexadecimal
 * @param papers SHA-256 of the attachments
 */
public record Evidence(String kind, Map<String, byte[]> models, Set<String> papers) {

	public Evidence {
		models = Map.copyOf(models);
		papers = Set.copyOf(papers);
	}

	/** Whether nothing of the log is left out. */
	boolean everything() {
		return this.kind.equals("everything");
	}

	/** Whether every case that changed a project in the bundle belongs to it. */
	boolean showsAllCases() {
		return everything() || this.kind.equals("project");
	}

	/** Whether the meetings that decided on a case in the bundle belong to it. */
	boolean showsAllMeetings() {
		return !this.kind.equals("meeting");
	}

}
