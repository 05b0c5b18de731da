package org.nawate.domain.proposal;

import java.util.Optional;

/**
 * 軽易な案件: which open steps may be taken together from a list. Only an endorsement on the
 * way up is; only of what the decision table for authority does not reserve to the
 * headquarters, which is the city's own word for what weighs; only where nobody sent it
 * back or objected; only if others did nothing to it since the reader last looked. Nobody
 * endorses their own draft, alone or together with others.
 */
public final class LightItemPolicy {

	private LightItemPolicy() {
	}

	/** Why a step is not light. */
	public enum Bar {

		/** It is no endorsement. */
		OTHER_STEP,
		/** The reader drafted the case. */
		OWN_DRAFT,
		/** The headquarters decides on it. */
		HEADQUARTERS,
		/** Somebody sent it back or objected. */
		OBJECTED,
		/** Others did something since the reader looked. */
		CHANGED

	}

	/**
	 * Why the step is not light; empty if it is.
	 * @param authority who would decide on the change
	 * @param own whether the reader drafted it
	 * @param objected whether anybody ever sent it back or objected
	 * @param changed whether others did something since the reader last looked at it
	 */
	public static Optional<Bar> bar(StepKind step, DecidingBody authority, boolean own, boolean objected,
			boolean changed) {
		if (step != StepKind.ENDORSE_BY_SECTION_CHIEF && step != StepKind.ENDORSE_BY_DIRECTOR) {
			return Optional.of(Bar.OTHER_STEP);
		}
		if (own) {
			return Optional.of(Bar.OWN_DRAFT);
		}
		if (!authority.isAlone()) {
			return Optional.of(Bar.HEADQUARTERS);
		}
		if (objected) {
			return Optional.of(Bar.OBJECTED);
		}
		return changed ? Optional.of(Bar.CHANGED) : Optional.empty();
	}

}
