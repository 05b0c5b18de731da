package org.nawate.process.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.nawate.domain.act.Act;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.organisation.OrganisationCommand;

/**
 * Which reorganisation goes together with a case that changes owners: neither takes
 * effect without the other. Supplied by the application.
 */
@FunctionalInterface
public interface Reorganisations {

	/** No case goes with a reorganisation. */
	Reorganisations NONE = (proposal, today) -> Optional.empty();

	/** What is done with the case; empty if it goes with none or that was carried out. */
	Optional<Together> with(ProposalId proposal, LocalDate today);

	/**
	 * A reorganisation and the moves by which open cases and circulations follow it.
	 */
	record Together(OrganisationCommand.CarryOutReorganisation act, List<? extends Act> following) {

		public Together {
			following = List.copyOf(following);
		}

	}

}
