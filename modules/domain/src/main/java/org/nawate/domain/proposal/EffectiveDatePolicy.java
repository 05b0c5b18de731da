package org.nawate.domain.proposal;

import java.time.LocalDate;

/** From when a change holds: the day asked for, but never before it was decided. */
public final class EffectiveDatePolicy {

	private EffectiveDatePolicy() {
	}

	/**
	 * Until when the conditions of an approval are to be met: the day from which the
	 * change is to hold, or a month after the decision was recorded if that day has come
	 * by then. Whatever is met later delays the effect.
	 */
	public static LocalDate conditionsDueOn(LocalDate effectiveOn, LocalDate recordedOn) {
		return effectiveOn.isAfter(recordedOn) ? effectiveOn : recordedOn.plusMonths(1);
	}

	/** The later of the day asked for and the day of the decision. */
	public static LocalDate effectiveOn(LocalDate asked, LocalDate decidedOn) {
		return asked.isBefore(decidedOn) ? decidedOn : asked;
	}

}
