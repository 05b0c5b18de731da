package org.nawate.domain.organisation;

import java.util.Objects;

/** A department (部) or section (課), for good: it stays when the unit is renamed. */
public record UnitId(String value) {

	public UnitId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return value;
	}

}
