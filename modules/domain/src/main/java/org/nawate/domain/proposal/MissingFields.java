package org.nawate.domain.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gathers the names of the fields that a draft still has to say, in the form's order. */
final class MissingFields {

	private final List<String> fields = new ArrayList<>();

	MissingFields unless(boolean said, String field) {
		if (!said) {
			fields.add(field);
		}
		return this;
	}

	MissingFields blank(String text, String field) {
		return unless(!text.isBlank(), field);
	}

	/** Every change has its day, which stands last. */
	List<String> day(@Nullable LocalDate effectiveOn) {
		return List.copyOf(unless(effectiveOn != null, "effectiveOn").fields);
	}

}
