package org.nawate.domain.calendar;

import java.util.Objects;

/** A city's calendar of working days (開庁日カレンダー). */
public record CalendarId(String value) {

	public CalendarId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("CalendarId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
