package org.nawate.domain.headquarters;

import java.util.Objects;

/** A city's promotion headquarters (推進本部). */
public record HeadquartersId(String value) {

	public HeadquartersId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("HeadquartersId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
