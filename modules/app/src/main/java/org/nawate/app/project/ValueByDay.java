package org.nawate.app.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What holds from which day on; of two from the same day, what was recorded later. */
final class ValueByDay<V> {

	/** In the order of their days. */
	private final List<Dated<V>> values = new ArrayList<>();

	/**
	 * A value, the day from which it holds, and the position of the fact that says so.
	 */
	record Dated<V>(V value, LocalDate on, long position) {
	}

	/** As a fact at a position says. */
	void add(V value, LocalDate on, long position) {
		this.values.add(new Dated<>(value, on, position));
		this.values.sort(Comparator.comparing((Dated<V> dated) -> dated.on()).thenComparing(Dated::position));
	}

	/** The value on a day; before the first one, the first; none if there is none. */
	Optional<V> on(LocalDate day) {
		return this.values.stream()
			.filter((dated) -> !dated.on().isAfter(day))
			.reduce((earlier, later) -> later)
			.or(() -> this.values.stream().findFirst())
			.map(Dated::value);
	}

	/** All of them, in the order of their days. */
	List<Dated<V>> all() {
		return Collections.unmodifiableList(this.values);
	}

}
