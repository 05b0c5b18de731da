package org.nawate.domain.proposal;

import java.util.Objects;

import org.nawate.domain.act.ProposalId;

/** One step of one case: the case's id, a tilde, and the step's number from 1. */
public record StepId(String value) {

	public StepId {
		Objects.requireNonNull(value, "value");
		if (!value.matches(".+~[1-9][0-9]*")) {
			throw new IllegalArgumentException("not a step: " + value);
		}
	}

	/** The {@code number}-th step of the case. */
	public static StepId of(ProposalId proposal, int number) {
		return new StepId(proposal.value() + "~" + number);
	}

	/** The case that the step belongs to. */
	public ProposalId proposal() {
		return new ProposalId(value.substring(0, value.lastIndexOf('~')));
	}

	@Override
	public String toString() {
		return value;
	}

}
