package org.nawate.app.wiring;

import java.time.LocalDate;
import java.util.Optional;

import org.nawate.domain.act.PostId;
import org.nawate.process.inbox.StandInDirectory;
import org.springframework.stereotype.Component;

/** Who may act in the place of which post of the organisation: nobody is registered. */
@Component
class OrganisationStandIns implements StandInDirectory {

	@Override
	public Optional<Claim> claim(Waiting step, PostId by, LocalDate on) {
		return Optional.empty();
	}

	@Override
	public Optional<LocalDate> skip(Waiting step, PostId by, LocalDate on) {
		return Optional.empty();
	}

}
