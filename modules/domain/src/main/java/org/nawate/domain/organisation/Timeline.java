package org.nawate.domain.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A value that holds from a day until the next one holds; later facts may be on record
 * already.
 */
record Timeline<V>(NavigableMap<LocalDate, V> values) {

	Timeline {
		values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
	}

	static <V> Timeline<V> of(LocalDate from, V value) {
		return new Timeline<>(new TreeMap<>(Collections.singletonMap(from, value)));
	}

	/** The same, and another value from a day on. */
	Timeline<V> and(LocalDate from, V value) {
		NavigableMap<LocalDate, V> more = new TreeMap<>(values);
		more.put(from, value);
		return new Timeline<>(more);
	}

	/** The value of a day; {@code null} before the first one. */
	@Nullable V at(LocalDate day) {
		var entry = values.floorEntry(day);
		return (entry != null) ? entry.getValue() : null;
	}

	/** Whether some day, from this one on, has such a value; the last day is excluded. */
	boolean everFrom(LocalDate day, @Nullable LocalDate until, Predicate<V> test) {
		V now = at(day);
		if (now != null && test.test(now)) {
			return true;
		}
		return values.tailMap(day, false)
			.entrySet()
			.stream()
			.anyMatch((later) -> (until == null || later.getKey().isBefore(until)) && test.test(later.getValue()));
	}

}
