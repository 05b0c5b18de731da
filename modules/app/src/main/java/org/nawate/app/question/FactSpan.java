package org.nawate.app.question;

import org.jspecify.annotations.Nullable;

/**
 * Between which numbers facts are looked for, both with them; none if the lowest is above
 * the highest.
 */
record FactSpan(long lowest, long highest) {

	long length() {
		return Math.max(0, this.highest - this.lowest + 1);
	}

	/** The part that comes first, in the order asked for. */
	FactSpan first(long length, boolean oldestFirst) {
		return oldestFirst ? new FactSpan(this.lowest, Math.min(this.highest, this.lowest + length - 1))
				: new FactSpan(Math.max(this.lowest, this.highest - length + 1), this.highest);
	}

	/** What comes behind that part. */
	FactSpan behind(FactSpan first, boolean oldestFirst) {
		return oldestFirst ? new FactSpan(first.highest + 1, this.highest)
				: new FactSpan(this.lowest, first.lowest - 1);
	}

	/** What lies in both. */
	FactSpan within(@Nullable Long first, @Nullable Long last) {
		return new FactSpan((first != null) ? Math.max(first, this.lowest) : this.lowest,
				(last != null) ? Math.min(last, this.highest) : this.highest);
	}

}
