package org.nawate.app.comparison;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.nawate.app.time.KnownAt;

/**
 * One side of a comparison.
 *
 * @param knownAt the instant as known at which; {@code null} for all that is known
 */
public record Side(LocalDate asOf, @Nullable KnownAt knownAt) {

	/** A day, as known at an instant. */
	public static Side of(LocalDate asOf, KnownAt knownAt) {
		return new Side(asOf, knownAt.isNow() ? null : knownAt);
	}

	/** As known at which instant. */
	@JsonIgnore
	public KnownAt getKnown() {
		return (this.knownAt != null) ? this.knownAt : KnownAt.NOW;
	}

}
