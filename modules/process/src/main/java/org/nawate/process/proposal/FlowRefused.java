package org.nawate.process.proposal;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.Outcome;

/**
 * A rule refused what a flow sent on the way. It takes the whole act down; the desk hands
 * it back as a value. In a job it uses up the retries and stays as an incident.
 */
public class FlowRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Outcome.Refused outcome;

	/** What a rule said. */
	public FlowRefused(Outcome.Refused outcome) {
		super("%s %s".formatted(outcome.rejection().code(), outcome.details()));
		this.outcome = outcome;
	}

	Outcome.Refused outcome() {
		return this.outcome;
	}

	/** The refusal in a chain of causes. */
	static @Nullable FlowRefused in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FlowRefused refused) {
				return refused;
			}
		}
		return null;
	}

}
