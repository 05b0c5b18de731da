package org.nawate.domain.act;

import java.util.Objects;

/** An action plan (アクションプラン) of about five years. */
public record PlanId(String value) {

	public PlanId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("PlanId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
