package org.nawate.app.effect;

import java.time.LocalDate;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.proposal.CaseFile;
import org.nawate.app.proposal.CaseQuery;
import org.nawate.app.security.Acting;
import org.nawate.domain.act.ProposalId;
import org.nawate.domain.proposal.ProposalRejection;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What could not take effect, by the API; why stands in the case as
 * {@code effectRefused}.
 */
@RestController
@RequestMapping("/api/proposals/{id}/effect")
@Tag(name = "案件 proposals")
class EffectApi {

	private final EffectActs acts;

	private final CaseQuery cases;

	EffectApi(EffectActs acts, CaseQuery cases) {
		this.acts = acts;
		this.cases = cases;
	}

	@PostMapping("/retry")
	@Operation(summary = "Tries once more what could not take effect, to hold from a day on; the secretariat alone")
	CaseFile retry(@PathVariable String id, @Valid @RequestBody Retry said, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.retry(new ProposalId(id), said.effectiveOn(), acting));
		return file(id);
	}

	@PostMapping("/abandonment")
	@Operation(
			summary = "Gives up what could not take effect, for a reason; it is to be reported; the secretariat alone")
	CaseFile abandon(@PathVariable String id, @Valid @RequestBody Abandonment said,
			@Parameter(hidden = true) Acting acting) {
		ApiRefusal
			.accepted(this.acts.abandon(new ProposalId(id), Objects.requireNonNullElse(said.reason(), ""), acting));
		return file(id);
	}

	private CaseFile file(String id) {
		return this.cases.find(new ProposalId(id)).orElseThrow(() -> ApiRefusal.of(ProposalRejection.UNKNOWN));
	}

	/**
	 * From when the change shall hold: the day decided at the earliest, today at the
	 * latest.
	 */
	@Schema(name = "EffectRetryRequest")
	record Retry(@NotNull(message = "{api.error.missing}") LocalDate effectiveOn) {
	}

	/** Why it is given up. */
	@Schema(name = "EffectAbandonmentRequest")
	record Abandonment(@Size(max = 4000, message = "{api.error.tooLong}") @Nullable String reason) {
	}

}
