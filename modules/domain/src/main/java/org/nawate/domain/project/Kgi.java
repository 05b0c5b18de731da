package org.nawate.domain.project;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.FiscalYear;

/**
 * 達成目標(KGI): the text as decided, which is the truth, and beside it what was read out of
 * it.
 *
 * @param text the text as decided, untouched
 * @param kind the sort of goal
 * @param value the figure to reach; 3分の1 is 0.3333 with unit 倍; null without a figure
 * @param unit the unit as written (half width): %, 件, 人, 人/年; null where none is written
 * @param comparator how actuals are compared; null where the text does not say
 * @param year the fiscal year by which to reach it; null where the text does not say
 * @param pendingReason why it is not set yet; only for {@link KgiKind#PENDING}
 */
public record Kgi(String text, KgiKind kind, @Nullable BigDecimal value, @Nullable String unit,
		@Nullable KgiComparator comparator, @Nullable FiscalYear year, @Nullable String pendingReason) {

	public Kgi {
		boolean figure = kind == KgiKind.NUMERIC || kind == KgiKind.MIXED;
		if (figure == (value == null)) {
			throw new IllegalArgumentException("a KGI has a value if it is numeric or mixed, and only then: " + text);
		}
		if (pendingReason != null && kind != KgiKind.PENDING) {
			throw new IllegalArgumentException("only a pending KGI has a reason for being pending: " + text);
		}
	}

	/** Reads a KGI's text; every text can be read, at worst as a qualitative goal. */
	public static Kgi parse(String text) {
		return KgiText.read(text);
	}

	/** The KGI of the row of an abolished project, as the city prints it. */
	public static Kgi abolished() {
		return ended(Mark.ABOLISHED);
	}

	/** What stands in place of the KGI of a project that has ended. */
	public static Kgi ended(Mark mark) {
		return new Kgi(mark.printed(), KgiKind.NONE, null, null, null, null, null);
	}

}
