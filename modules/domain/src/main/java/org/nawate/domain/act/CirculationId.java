package org.nawate.domain.act;

import java.util.Objects;

/** A meeting of the promotion headquarters (推進本部会議). */
public record CirculationId(String value) {

	public CirculationId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("CirculationId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
