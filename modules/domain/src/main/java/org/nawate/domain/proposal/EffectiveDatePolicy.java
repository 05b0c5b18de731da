package org.nawate.domain.proposal;

import java.time.LocalDate;

/** From when a change holds: the day asked for, but never before it was decided. */
public final class EffectiveDatePolicy {

	private EffectiveDatePolicy() {
	}

	/** The later of the day asked for and the day of the decision. */
	public static LocalDate effectiveOn(LocalDate asked, LocalDate decidedOn) {
		return asked.isBefore(decidedOn) ? decidedOn : asked;
	}

}
