package org.nawate.domain.finding;

import java.util.Objects;

/** A finding of the audit. */
public record FindingId(String value) {

	public FindingId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("FindingId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
