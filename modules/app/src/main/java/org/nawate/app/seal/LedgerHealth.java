package org.nawate.app.seal;

import java.util.List;
import java.util.Optional;

import org.nawate.app.anchor.AnchorState;
import org.nawate.app.anchor.Anchors;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.logcheck.CheckBook;
import org.nawate.app.logcheck.CheckOutcome;
import org.nawate.store.log.EventLog;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch over the product that the last check of the log failed, that
 * copies of checkpoints do not reach their place, or that facts wait to be sealed:
 * {@code /actuator/health/ledger}.
 */
@Component("logHealthIndicator")
class LedgerHealth implements HealthIndicator {

	private final Anchors anchors;

	private final CheckBook checks;

	private final SealQuery seals;

	LedgerHealth(Anchors anchors, CheckBook checks, SealQuery seals) {
		this.anchors = anchors;
		this.checks = checks;
		this.seals = seals;
	}

	@Override
	public Health health() {
		boolean failed = this.checks.lastEnded().filter((check) -> check.outcome() == CheckOutcome.FAILS).isPresent();
		List<String> late = this.anchors.states()
			.stream()
			.filter(AnchorState::needsCare)
			.map(AnchorState::place)
			.toList();
		Optional<EventLog.Delay> stall = this.seals.stall();
		Health.Builder health = (failed || !late.isEmpty() || stall.isPresent()) ? Health.down() : Health.up();
		stall.ifPresent((delay) -> health.withDetail("unsealedSince", delay.since())
			.withDetail("heldUpByProcesses", delay.holders()));
		return health.withDetail("lastCheckFailed", failed).withDetail("anchorsBehind", late).build();
	}

}
