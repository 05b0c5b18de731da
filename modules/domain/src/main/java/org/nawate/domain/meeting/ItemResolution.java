package org.nawate.domain.meeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is to be recorded as the meeting's resolution of an item.
 *
 * @param conditions of a conditional approval, else empty
 * @param reason of a refusal, sending back or carrying over, else empty
 */
public record ItemResolution(Result result, String conditions, String reason, LocalDate decidedOn,
		@Nullable String documentNumber) {

	/** The possible results. */
	public enum Result {

		/** 承認. */
		APPROVED,
		/** 条件付き承認. */
		CONDITIONAL,
		/** 継続審議. */
		CARRIED_OVER,
		/** 差戻し. */
		SENT_BACK,
		/** 不採択. */
		REFUSED;

		/**
		 * Whether it lets a change take effect, at once or when its conditions are met;
		 * it needs the majority.
		 */
		public boolean approves() {
			return this == APPROVED || this == CONDITIONAL;
		}

	}

}
