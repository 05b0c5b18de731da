package org.nawate.app.flow;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import org.nawate.app.security.Acting;
import org.nawate.app.wiring.RefusalText;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;

/**
 * What would become of open cases that are to go on by the latest version: each that
 * seems movable is moved in earnest, and the move taken back.
 */
@Component
class CaseRehearsal {

	private final OpenCases openCases;

	private final FlowActs acts;

	private final RefusalText refusals;

	CaseRehearsal(OpenCases openCases, FlowActs acts, RefusalText refusals) {
		this.openCases = openCases;
		this.acts = acts;
		this.refusals = refusals;
	}

	/** Of the chosen cases that are on their way; of all if none is chosen. */
	List<OpenCases.Row> of(String flow, Collection<String> proposals, Acting acting) {
		return this.openCases.of(flow)
			.stream()
			.filter((row) -> proposals.isEmpty() || proposals.contains(row.proposal()))
			.map((row) -> row.movable() ? tried(flow, row, acting) : row)
			.toList();
	}

	private OpenCases.Row tried(String flow, OpenCases.Row row, Acting acting) {
		return (this.acts.rehearse(flow, new ProposalId(row.proposal()), acting) instanceof Outcome.Refused refused)
				? row.refused(this.refusals.of(refused)) : row;
	}

}
