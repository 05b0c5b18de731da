package org.nawate.process;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.ProposalId;
import org.nawate.process.inbox.Reorganisations;

/** Tells of the reorganisation with which a test says that a case goes. */
public final class TestReorganisations implements Reorganisations {

	private @Nullable ProposalId owners;

	private @Nullable Together together;

	/** From now on this case goes with that reorganisation. */
	public void goesWith(ProposalId proposal, Together reorganisation) {
		this.owners = proposal;
		this.together = reorganisation;
	}

	@Override
	public Optional<Together> with(ProposalId proposal, LocalDate today) {
		return proposal.equals(this.owners) ? Optional.ofNullable(this.together) : Optional.empty();
	}

}
