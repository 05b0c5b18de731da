package org.nawate.domain.project;

import java.util.Objects;

/** A project (取組事業), for good: it stays when name, number and owner change. */
public record ProjectId(String value) {

	public ProjectId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("ProjectId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
