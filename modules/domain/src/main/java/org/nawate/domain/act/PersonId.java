package org.nawate.domain.act;

import java.util.Objects;

/** A person, by the staff directory's permanent id. */
public record PersonId(String value) {

	public PersonId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("PersonId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
