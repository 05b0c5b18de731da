package org.nawate.app.duty;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.wiring.Acts;
import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalRejection;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed on cases besides their steps, by the API. */
@RestController
@Tag(name = "対応事項 duties")
class DutyApi {

	private final DutyQuery duties;

	private final DutyActs acts;

	private final Acts today;

	DutyApi(DutyQuery duties, DutyActs acts, Acts today) {
		this.duties = duties;
		this.acts = acts;
		this.today = today;
	}

	@GetMapping("/api/duties")
	@Operation(summary = "What the caller's posts still owe, or with all=true what anybody owes, the most urgent first")
	List<DutyRow> list(@RequestParam(defaultValue = "false") boolean all, @Parameter(hidden = true) Acting acting) {
		return all ? this.duties.open(this.today.today()) : this.duties.open(acting.inboxPosts(), this.today.today());
	}

	@GetMapping("/api/proposals/{id}/duties")
	@Operation(summary = "All duties of a case, done or not")
	List<DutyRow> of(@PathVariable String id) {
		return this.duties.of(new ProposalId(id), this.today.today());
	}

	@PostMapping("/api/proposals/{id}/duties/{number}/discharge")
	@Operation(summary = "Says that it is done: 後閲, or a condition met with its evidence as note")
	DutyRow discharge(@PathVariable String id, @PathVariable int number, @Valid @RequestBody Note note,
			@Parameter(hidden = true) Acting acting) {
		return after(id, number,
				this.acts.discharge(new ProposalId(id), number, Objects.requireNonNullElse(note.note(), ""), acting));
	}

	@PostMapping("/api/proposals/{id}/duties/{number}/reassignment")
	@Operation(summary = "Lets another post owe it, for a reason; the secretariat alone")
	DutyRow reassign(@PathVariable String id, @PathVariable int number, @Valid @RequestBody Reassignment said,
			@Parameter(hidden = true) Acting acting) {
		return after(id, number, this.acts.reassign(new ProposalId(id), number, new PostId(said.postId()),
				Objects.requireNonNullElse(said.reason(), ""), acting));
	}

	private DutyRow after(String id, int number, Outcome outcome) {
		ApiRefusal.accepted(outcome);
		return this.duties.find(new ProposalId(id), number, this.today.today())
			.orElseThrow(() -> ApiRefusal.of(ProposalRejection.UNKNOWN_DUTY));
	}

	/** What is said with it. */
	record Note(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String note) {
	}

	/** To whom and why. */
	record Reassignment(
			@NotBlank(message = "{api.error.missing}") @Size(max = 100, message = "{api.error.tooLong}") String postId,
			@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

}
