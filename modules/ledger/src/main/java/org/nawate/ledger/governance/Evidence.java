package org.nawate.ledger.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a bundle shows beside its events, and what it is about.
 *
 * @param madeAt when the bundle was made; {@code null} if that is not known
 * @param kind of the scope, for instance {@code project} or {@code everything}
 * @param models flows and tables by their SHA-256, hexadecimal
 * @param papers SHA-256 of the attachments
 */
public record Evidence(@Nullable Instant madeAt, String kind, Map<String, byte[]> models, Set<String> papers) {

	/** A checkpoint is made at least every minute. */
	private static final Duration SETTLED = Duration.ofMinutes(5);

	public Evidence {
		models = Map.copyOf(models);
		papers = Set.copyOf(papers);
	}

	/** Whether nothing of the log is left out. */
	boolean everything() {
		return this.kind.equals("everything");
	}

	/**
	 * Whether all that belongs to a fact must be in the log as well: what is recorded
	 * together may be cut in two by the end of the log, but is whole minutes later.
	 */
	boolean isSettled(Fact fact) {
		Instant at = fact.instant();
		return this.madeAt == null || at == null || Duration.between(at, this.madeAt).compareTo(SETTLED) > 0;
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
