package org.nawate.app.importing;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.Outcome;

/**
 * What an import did, or would do.
 *
 * @param source what was handed in
 * @param reading what was read, with all findings
 * @param imported whether everything is on record now; otherwise nothing is
 * @param refusal why the plan refused, though the page could be read
 */
public record ImportReport(PlanSource source, PageReading reading, boolean imported,
		Outcome.@Nullable Refused refusal) {

	/** Whether the page can be imported, or was. */
	public boolean sound() {
		return this.reading.sound() && this.refusal == null;
	}

}
