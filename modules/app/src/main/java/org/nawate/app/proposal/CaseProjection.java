package org.nawate.app.proposal;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.store.EventPositions;

import org.springframework.stereotype.Component;

/** Keeps the cases: where each stands, its steps, what was said, and the path taken. */
@Component
@ProcessingGroup("case-file")
class CaseProjection {

	private final CaseTables tables;

	private final CaseFold fold;

	private final EventPositions positions;

	CaseProjection(CaseTables tables, EventPositions positions) {
		this.tables = tables;
		this.fold = new CaseFold(tables);
		this.positions = positions;
	}

	@EventHandler
	void on(ProposalEvent event, EventMessage<?> message) {
		this.fold.on(event, this.positions.of(message));
	}

	@EventHandler
	void on(OrganisationEvent.NameErased e) {
		this.tables.eraseName(e.person());
	}

	@ResetHandler
	void reset() {
		this.tables.truncate();
	}

}
