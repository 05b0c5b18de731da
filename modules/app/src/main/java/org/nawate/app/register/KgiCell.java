package org.nawate.app.register;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiComparator;
import org.nawate.domain.project.KgiKind;

/**
 * A KGI as a page or a caller of the API reads it.
 *
 * @param text as decided
 * @param year the fiscal year by which to reach it
 */
public record KgiCell(String text, KgiKind kind, @Nullable BigDecimal value, @Nullable String unit,
		@Nullable KgiComparator comparator, @Nullable Integer year, @Nullable String pendingReason) {

	/** A domain KGI as a cell. */
	public static KgiCell of(Kgi kgi) {
		FiscalYear year = kgi.year();
		return new KgiCell(kgi.text(), kgi.kind(), kgi.value(), kgi.unit(), kgi.comparator(),
				(year != null) ? year.year() : null, kgi.pendingReason());
	}

	/** The cell as a domain KGI. */
	public Kgi toKgi() {
		return new Kgi(this.text, this.kind, this.value, this.unit, this.comparator,
				(this.year != null) ? new FiscalYear(this.year) : null, this.pendingReason);
	}

}
