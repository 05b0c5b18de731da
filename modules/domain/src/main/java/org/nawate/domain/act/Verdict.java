package org.nawate.domain.act;

import java.util.Arrays;
import java.util.List;

/**
 * What a rule makes of a command before anything is applied: the answer, and the facts
 * that follow from it. Lets the rules of a large aggregate stand in classes of their own.
 *
 * @param <E> the aggregate's events
 * @param events in order; none with a refusal
 */
public record Verdict<E>(Outcome outcome, List<E> events) {

	public Verdict {
		events = List.copyOf(events);
		if (!outcome.isAccepted() && !events.isEmpty()) {
			throw new IllegalArgumentException("a refusal has no facts");
		}
	}

	/** Accepted: these facts follow. */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public static <E> Verdict<E> of(E... events) {
		return new Verdict<>(Outcome.accepted(), List.of(events));
	}

	/** Accepted, with a value for the caller. */
	@SafeVarargs
	@SuppressWarnings("varargs")
	public static <E> Verdict<E> answering(String value, E... events) {
		return new Verdict<>(Outcome.accepted(value), Arrays.asList(events));
	}

	/** Refused by a rule; the details fill its sentence. */
	public static <E> Verdict<E> refused(Rejection rejection, Object... details) {
		return new Verdict<>(Outcome.refused(rejection, details), List.of());
	}

}
