package org.nawate.domain.staff;

import java.util.Objects;

import org.nawate.domain.act.PersonId;

/** A member of the staff as an aggregate of their own. */
public record StaffMemberId(String value) {

	public StaffMemberId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("StaffMemberId must not be blank");
		}
	}

	/** The one of a person. */
	public static StaffMemberId of(PersonId person) {
		return new StaffMemberId("staff-" + person.value());
	}

	@Override
	public String toString() {
		return value;
	}

}
