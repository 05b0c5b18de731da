package org.nawate.app.importing;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;
import org.nawate.domain.act.FiscalYear;

/**
 * What a person has handed in and not yet confirmed; kept in the session, bound to its
 * hash.
 */
final class PendingImport implements Serializable {

	/** The session attribute. */
	static final String ATTRIBUTE = PendingImport.class.getName();

	private static final long serialVersionUID = 1L;

	private final String name;

	private final byte[] bytes;

	private final int fiscalYear;

	PendingImport(String name, byte[] bytes, @Nullable FiscalYear edition) {
		this.name = name;
		this.bytes = bytes.clone();
		this.fiscalYear = (edition != null) ? edition.year() : 0;
	}

	PlanSource source() {
		return PlanSource.of(this.name, this.bytes, (this.fiscalYear > 0) ? new FiscalYear(this.fiscalYear) : null);
	}

}
