package org.nawate.app.api;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.Rejection;

/**
 * Carries a refusal out of a controller of the API, after the act is over, so that it is
 * answered as a problem.
 */
public class ApiRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Outcome.Refused refused;

	/** A refusal to be answered. */
	public ApiRefusal(Outcome.Refused refused) {
		super(refused.rejection().code(), null, false, false);
		this.refused = refused;
	}

	/** Nothing with this id is on record. */
	public static ApiRefusal of(Rejection rejection) {
		return new ApiRefusal((Outcome.Refused) Outcome.refused(rejection));
	}

	/** The outcome, if it was accepted; else it is thrown. */
	public static Outcome.Accepted accepted(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Accepted accepted -> accepted;
			case Outcome.Refused refused -> throw new ApiRefusal(refused);
		};
	}

	Outcome.Refused refused() {
		return this.refused;
	}

}
