package org.nawate.app.consultation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalRejection;

/** The consultation about a case by the API; answers are given at its steps. */
@RestController
@Tag(name = "合議 consultation")
class ConsultationApi {

	private final CaseQuery cases;

	private final ConsultationQuery consultations;

	ConsultationApi(CaseQuery cases, ConsultationQuery consultations) {
		this.cases = cases;
		this.consultations = consultations;
	}

	@GetMapping("/api/proposals/{id}/consultation")
	@Operation(summary = "Which sections were asked about a case in which round, why, and what each answered")
	Consultation find(@PathVariable String id) {
		return this.cases.find(new ProposalId(id))
			.map((file) -> this.consultations.of(file.proposalId()))
			.orElseThrow(() -> ApiRefusal.of(ProposalRejection.UNKNOWN));
	}

}
