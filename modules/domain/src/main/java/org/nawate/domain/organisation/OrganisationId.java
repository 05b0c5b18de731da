package org.nawate.domain.organisation;

import java.util.Objects;

/** A city's organisation (組織). */
public record OrganisationId(String value) {

	public OrganisationId {
		Objects.requireNonNull(value, "value");
	}

	@Override
	public String toString() {
		return value;
	}

}
