package org.nawate.domain.finding;

import java.util.Objects;

/**
 * A fact on record that a finding is about.
 *
 * @param event the identifier of its event
 * @param number its number in the log, from 1
 */
public record FactFound(String event, long number) {

	public FactFound {
		Objects.requireNonNull(event, "event");
		if (event.isBlank() || number < 1) {
			throw new IllegalArgumentException("no fact: " + event + ", " + number);
		}
	}

}
