package org.nawate.app.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.app.history.FactRow;
import org.nawate.app.project.KgiVersion;

/**
 * The KGI of a project as it was right after one of the facts that set it.
 *
 * @param at the fact's number
 * @param before the text that it took the place of; {@code null} for the first
 * @param known all KGIs on record by then, in the order of the days from which they hold
 */
record KgiInstant(long at, ReplaySteps steps, FactRow fact, KgiVersion version, @Nullable String before,
		List<KgiVersion> known) implements ReplayInstant {

	/** The first one that was ever recorded. */
	public String original() {
		return this.known.stream()
			.min(Comparator.comparingLong(KgiVersion::position))
			.map(KgiVersion::text)
			.orElse(this.version.text());
	}

	@Override
	public LocalDate day() {
		return this.version.effectiveOn();
	}

	/** Whether it took the place of another. */
	public boolean changed() {
		return this.before != null;
	}

	@Override
	public boolean latest() {
		return this.steps.next() == null;
	}

}
