package org.nawate.domain.organisation;

import java.util.Objects;

/** A reorganisation (組織改正) of one day. */
public record ReorganisationId(String value) {

	public ReorganisationId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("ReorganisationId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
