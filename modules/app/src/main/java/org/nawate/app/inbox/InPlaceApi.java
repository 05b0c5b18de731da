package org.nawate.app.inbox;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.domain.proposal.ProposalRejection;
import org.nawate.domain.proposal.StepId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may do in the place of others, by the API. */
@RestController
@RequestMapping("/api/inbox")
@Tag(name = "受信箱 inbox")
class InPlaceApi {

	private final InPlaceSteps steps;

	private final InPlaceActs acts;

	private final CaseQuery cases;

	InPlaceApi(InPlaceSteps steps, InPlaceActs acts, CaseQuery cases) {
		this.steps = steps;
		this.acts = acts;
		this.cases = cases;
	}

	@GetMapping("/in-place")
	@Operation(summary = "The steps of absent or delegating posts that the caller may take or skip")
	List<InPlaceSteps.InPlace> list(@Parameter(hidden = true) Acting acting) {
		return this.steps.of(acting);
	}

	@PostMapping("/{stepId}/in-place")
	@Operation(summary = "Takes a step in the place of an absent or delegating post: "
			+ "ENDORSE or SEND_BACK; APPROVE_ALONE, REFUSE_ALONE, REFER or SEND_BACK where one post decides alone; "
			+ "AGREE, AGREE_WITH_OPINION or OBJECT where a section is consulted")
	CaseFile take(@PathVariable String stepId, @Valid @RequestBody StepRequest request,
			@Parameter(hidden = true) Acting acting) {
		StepId step = step(stepId);
		ApiRefusal.accepted(this.acts.take(step, request, acting));
		return file(step);
	}

	@PostMapping("/{stepId}/skipping")
	@Operation(summary = "Skips the absent post with which a step lies; it views the case afterwards")
	CaseFile skip(@PathVariable String stepId, @Valid @RequestBody Skipping said,
			@Parameter(hidden = true) Acting acting) {
		StepId step = step(stepId);
		ApiRefusal.accepted(this.acts.skip(step, said.reason(), acting));
		return file(step);
	}

	/** Why a step is skipped. */
	@Schema(name = "SkippingRequest")
	record Skipping(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

	private CaseFile file(StepId step) {
		return this.cases.find(step.proposal()).orElseThrow(() -> ApiRefusal.of(ProposalRejection.UNKNOWN));
	}

	private static StepId step(String said) {
		try {
			return new StepId(said);
		}
		catch (IllegalArgumentException ex) {
			throw ApiRefusal.of(ProposalRejection.UNKNOWN);
		}
	}

}
