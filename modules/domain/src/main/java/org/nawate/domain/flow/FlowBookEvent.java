package org.nawate.domain.flow;

import java.time.LocalDate;
import java.util.List;

import org.nawate.domain.act.Actor;
import org.nawate.domain.act.EventName;
import org.nawate.domain.act.ProposalId;

/** All that can have happened to the flows. */
public sealed interface FlowBookEvent {

	FlowBookId book();

	/** New cases run by these from now on. */
	@EventName("flow.FlowsAdopted")
	record FlowsAdopted(FlowBookId book, List<AdoptedModel> models, String reason, Actor by,
			LocalDate adoptedOn) implements FlowBookEvent {
	}

	/** An open case goes on by another version. */
	@EventName("flow.CaseMigrated")
	record CaseMigrated(FlowBookId book, ProposalId proposal, String flow, int fromVersion, int toVersion,
			String element, String reason, Actor by, LocalDate migratedOn) implements FlowBookEvent {
	}

}
