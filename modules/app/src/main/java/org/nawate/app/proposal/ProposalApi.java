package org.nawate.app.proposal;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.api.ChosenId;
import org.nawate.app.history.FactRow;
import org.nawate.app.history.HistoryQuery;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProposalKind;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.ProposalState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases by the API. */
@RestController
@RequestMapping("/api/proposals")
@Tag(name = "案件 proposals")
class ProposalApi {

	private final ProposalActs acts;

	private final CaseQuery cases;

	private final HistoryQuery history;

	ProposalApi(ProposalActs acts, CaseQuery cases, HistoryQuery history) {
		this.acts = acts;
		this.cases = cases;
		this.history = history;
	}

	@GetMapping
	@Operation(summary = "Lists cases, newest first, 50 a page")
	CasePage list(@RequestParam(required = false) @Nullable ProposalKind kind,
			@RequestParam(required = false) @Nullable ProposalState state,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable String projectId,
			@RequestParam(defaultValue = "false") boolean openOnly, @RequestParam(defaultValue = "0") int page) {
		ProjectId project = (projectId == null || projectId.isBlank()) ? null : new ProjectId(projectId);
		return this.cases.list(new CaseFilter(kind, state, section, project, openOnly), page);
	}

	@PostMapping
	@Operation(summary = "Drafts a case (起案); sent again with the same id it saves, and drafts nothing twice")
	ResponseEntity<CaseAnswer> draft(@Valid @RequestBody ChangeRequest request,
			@Parameter(hidden = true) Acting acting) {
		ProposalId id = ChosenId.of(request.id(), ProposalActs::id, ProposalActs::newId, "case-");
		boolean known = this.cases.find(id).isPresent();
		ApiRefusal.accepted(this.acts.draft(id, request, acting));
		return known ? ResponseEntity.ok(find(id))
				: ResponseEntity.created(URI.create("/api/proposals/" + id)).body(find(id));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A case: where it is, what it asks for, what was said")
	CaseAnswer find(@PathVariable String id) {
		return find(new ProposalId(id));
	}

	@GetMapping("/{id}/history")
	@Operation(summary = "All facts of a case and of the meetings about it, in order")
	List<FactRow> history(@PathVariable String id) {
		find(id);
		return this.history.ofProposal(new ProposalId(id));
	}

	@PutMapping("/{id}")
	@Operation(summary = "Saves the draft as it now reads")
	CaseAnswer revise(@PathVariable String id, @Valid @RequestBody ChangeRequest request,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.revise(new ProposalId(id), request, acting));
	}

	@PostMapping("/{id}/submission")
	@Operation(summary = "Submits the case (提出), also again after it was sent or taken back")
	CaseAnswer submit(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.submit(new ProposalId(id), acting));
	}

	@PostMapping("/{id}/take-back")
	@Operation(summary = "Takes the case back (引戻し) before the next person acts")
	CaseAnswer takeBack(@PathVariable String id, @Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.takeBack(new ProposalId(id), acting));
	}

	@PostMapping("/{id}/withdrawal")
	@Operation(summary = "Withdraws the case (取下げ) for good, before the decision")
	CaseAnswer withdraw(@PathVariable String id, @Valid @RequestBody Reason reason,
			@Parameter(hidden = true) Acting acting) {
		return after(id, this.acts.withdraw(new ProposalId(id), reason.reason(), acting));
	}

	private CaseAnswer after(String id, Outcome outcome) {
		ApiRefusal.accepted(outcome);
		return find(new ProposalId(id));
	}

	private CaseAnswer find(ProposalId id) {
		return this.cases.find(id)
			.map((file) -> new CaseAnswer(file, file.change().missing()))
			.orElseThrow(() -> ApiRefusal.of(ProposalRejection.UNKNOWN));
	}

	/** Why. */
	record Reason(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {

		Reason {
			reason = Objects.requireNonNullElse(reason, "");
		}

	}

	/**
	 * A case.
	 *
	 * @param missing the fields without which it cannot be submitted
	 */
	record CaseAnswer(@JsonUnwrapped CaseFile file, List<String> missing) {
	}

}
