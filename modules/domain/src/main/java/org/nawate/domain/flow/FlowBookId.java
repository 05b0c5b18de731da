package org.nawate.domain.flow;

import java.util.Objects;

/** A city's book of flows (フロー台帳). */
public record FlowBookId(String value) {

	public FlowBookId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("FlowBookId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
