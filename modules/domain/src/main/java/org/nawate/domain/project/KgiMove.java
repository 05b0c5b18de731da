package org.nawate.domain.project;

import java.util.Locale;

/** Which way a KGI goes when another takes its place. */
public enum KgiMove {

	/** A pending one is set for the first time. */
	FIRST_SET,
	/** More is to be reached, or the same sooner. */
	RAISED,
	/** Less is to be reached, or the same later, or nothing yet. */
	LOWERED,
	/** Something else is measured. */
	INDICATOR_CHANGED,
	/** The two texts do not tell. */
	UNCLEAR,
	/** No KGI is changed. */
	NONE;

	/** The word in decision tables, for instance {@code first-set}. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
