package org.nawate.domain.act;

import java.util.Objects;

/** A meeting of the promotion headquarters (推進本部会議). */
public record MeetingId(String value) {

	public MeetingId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("MeetingId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
