package org.nawate.domain.act;

import java.util.Objects;

/** A written circulation among the members of the headquarters (持ち回り審議). */
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
