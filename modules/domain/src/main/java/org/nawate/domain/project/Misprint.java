package org.nawate.domain.project;

import org.jspecify.annotations.Nullable;

/**
 * What a 正誤 puts right: one figure as printed, and as it is correct. A misprint is no
 * other decision: what was decided stays, only its text was wrong.
 */
public sealed interface Misprint {

	/** Whether it says what is correct, and that is something else than was printed. */
	boolean isCorrected();

	/** 取組事業名. */
	record NameMisprint(String asPrinted, String asCorrect) implements Misprint {

		@Override
		public boolean isCorrected() {
			return !asCorrect.isBlank() && !asCorrect.equals(asPrinted);
		}

	}

	/** 達成目標(KGI). */
	record KgiMisprint(Kgi asPrinted, @Nullable Kgi asCorrect) implements Misprint {

		@Override
		public boolean isCorrected() {
			return asCorrect != null && asCorrect.kind() != KgiKind.NONE && !asCorrect.text().equals(asPrinted.text());
		}

	}

	/**
	 * 事業主担課.
	 *
	 * @param unit the owning section's permanent id in the organisation, where the master
	 * knows it
	 */
	record OwnerMisprint(Owner asPrinted, @Nullable Owner asCorrect, @Nullable String unit) implements Misprint {

		@Override
		public boolean isCorrected() {
			return asCorrect != null && !asCorrect.equals(asPrinted);
		}

	}

}
