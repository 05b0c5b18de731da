package org.nawate.domain.act;

import java.util.Objects;

/** A case (案件), one change asked for. */
public record ProposalId(String value) {

	public ProposalId {
		Objects.requireNonNull(value, "value");
		if (value.isBlank()) {
			throw new IllegalArgumentException("ProposalId must not be blank");
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
