package org.nawate.domain.act;

import java.util.Objects;

/** A post (職) which people hold from a date to a date. */
public record PostId(String value) {

	public PostId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("PostId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
