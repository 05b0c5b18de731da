package org.nawate.app.erasure;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The erasure of names by the API. */
@RestController
@RequestMapping("/api/organisation/erasures")
@Tag(name = "組織 organisation")
class ErasureApi {

	private final ErasureQuery erasures;

	private final ErasureActs acts;

	ErasureApi(ErasureQuery erasures, ErasureActs acts) {
		this.erasures = erasures;
		this.acts = acts;
	}

	@GetMapping
	@Operation(summary = "Whose name is asked to be erased (個人名の消去), and whose was, newest first")
	List<ErasureRow> list(@Parameter(hidden = true) Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.REQUEST_ERASURE, acting);
		if (refusal != null && !ErasurePage.maySee(acting)) {
			throw new ApiRefusal(refusal);
		}
		return this.erasures.all();
	}

	@PostMapping
	@Operation(summary = "Asks for the erasure of the name of somebody who holds no post any more; for the secretariat")
	List<ErasureRow> request(@Valid @RequestBody ErasureRequest said, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.request(said.personId(), said.ground(), acting));
		return this.erasures.all();
	}

	@PostMapping("/{person}/withdrawal")
	@Operation(summary = "Withdraws what was asked for: the name stays")
	List<ErasureRow> withdraw(@PathVariable String person, @Valid @RequestBody WithdrawalRequest said,
			@Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.withdraw(person, said.reason(), acting));
		return this.erasures.all();
	}

	@PostMapping("/{person}/erasing")
	@Operation(summary = "Erases the name for ever; for the chair, and never by who asked for it")
	List<ErasureRow> erase(@PathVariable String person, @Parameter(hidden = true) Acting acting) {
		ApiRefusal.accepted(this.acts.erase(person, acting));
		return this.erasures.all();
	}

	/**
	 * Whose name, and by which rule.
	 *
	 * @param ground never holds the name itself
	 */
	@Schema(name = "ErasureRequest")
	record ErasureRequest(
			@NotNull(message = "{api.error.missing}") @Size(min = 1, max = 200,
					message = "{api.error.tooLong}") String personId,
			@NotNull(message = "{api.error.missing}") @Size(max = ErasurePage.GROUND,
					message = "{api.error.tooLong}") String ground) {
	}

	/** Why the name stays. */
	@Schema(name = "ErasureWithdrawalRequest")
	record WithdrawalRequest(@NotNull(message = "{api.error.missing}") @Size(max = ErasurePage.GROUND,
			message = "{api.error.tooLong}") String reason) {
	}

}
