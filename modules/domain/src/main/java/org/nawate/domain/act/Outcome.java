package org.nawate.domain.act;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an aggregate answers to a command: a value, never an exception. */
public sealed interface Outcome {

	/**
	 * The command was accepted. {@code value} is what the caller needs next, such as a
	 * step's number.
	 */
	record Accepted(@Nullable String value) implements Outcome {
	}

	/**
	 * The command was refused and nothing has changed.
	 *
	 * @param details what the sentence needs: counts, dates, the names of missing fields
	 */
	record Refused(Rejection rejection, List<String> details) implements Outcome {

		public Refused {
			details = List.copyOf(details);
		}

	}

	/** Accepted, with nothing to hand back. */
	static Outcome accepted() {
		return new Accepted(null);
	}

	/** Accepted, with the value that the caller needs next. */
	static Outcome accepted(String value) {
		return new Accepted(value);
	}

	/** Refused by a rule; the details fill its sentence. */
	static Outcome refused(Rejection rejection, Object... details) {
		return new Refused(rejection, java.util.Arrays.stream(details).map(String::valueOf).toList());
	}

	default boolean isAccepted() {
		return this instanceof Accepted;
	}

}
