package org.nawate.app.seal;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.nawate.app.anchor.AnchorState;
import org.nawate.app.anchor.Anchors;
import org.nawate.app.api.ApiRefusal;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.ledger.SealState;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.app.timestamp.TimeStampState;
import org.nawate.app.timestamp.TimeStamping;
import org.nawate.domain.act.Outcome;
import org.nawate.store.log.Checkpoints;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far what is recorded can be proved, by the API. */
@RestController
@Tag(name = "記録簿 log")
class SealApi {

	private final SealQuery seals;

	private final Anchors anchors;

	private final TimeStamping stamping;

	SealApi(SealQuery seals, Anchors anchors, TimeStamping stamping) {
		this.seals = seals;
		this.anchors = anchors;
		this.stamping = stamping;
	}

	/**
	 * How many facts are recorded, sealed, signed, and covered by copies kept elsewhere
	 * and by a time-stamp; since when facts wait to be sealed, if they are held up.
	 */
	record Seal(long recorded, long sealed, long signed, @Nullable Instant signedAt, @Nullable String root,
			@Nullable Instant unsealedSince, List<AnchorState> anchors, TimeStampState timeStamp) {
	}

	@GetMapping("/api/log")
	@Operation(summary = "How many facts are recorded, sealed, signed, copied elsewhere and time-stamped (記録簿の状態)")
	Seal show(@Parameter(hidden = true) Acting acting) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.AUDIT, acting);
		if (refusal != null) {
			throw new ApiRefusal(refusal);
		}
		SealState state = this.seals.now();
		Checkpoints.Signed signed = state.signed();
		return new Seal(state.recorded(), state.sealed(), state.signedSize(),
				(signed != null) ? signed.signedAt() : null, (signed != null) ? signed.root().base64() : null,
				(state.stall() != null) ? state.stall().since() : null, this.anchors.states(), this.stamping.state());
	}

}
