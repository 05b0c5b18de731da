package org.nawate.app.seal;

import java.util.List;
import java.util.Optional;

import org.nawate.app.anchor.AnchorState;
import org.nawate.app.anchor.Anchors;
import org.nawate.app.ledger.SealQuery;
import org.nawate.app.logcheck.CheckBook;
import org.nawate.app.logcheck.CheckOutcome;
import org.nawate.app.timestamp.TimeStampState;
import org.nawate.app.timestamp.TimeStamping;
import org.nawate.store.log.EventLog;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch over the product that the last check of the log failed, that
 * copies of checkpoints do not reach their place, that facts wait to be sealed, or that
 * no time-stamp comes: {@code /actuator/health/ledger}.
 */
@Component("logHealthIndicator")
class LedgerHealth implements HealthIndicator {

	/** What is recorded is proved as before; only the word of an outsider is missing. */
	private static final Status DEGRADED = new Status("DEGRADED");

	private final Anchors anchors;

	private final CheckBook checks;

	private final SealQuery seals;

	private final TimeStamping stamping;

	LedgerHealth(Anchors anchors, CheckBook checks, SealQuery seals, TimeStamping stamping) {
		this.anchors = anchors;
		this.checks = checks;
		this.seals = seals;
		this.stamping = stamping;
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
		TimeStampState stamps = this.stamping.state();
		Health.Builder health = (failed || !late.isEmpty() || stall.isPresent()) ? Health.down()
				: stamps.needsCare() ? Health.status(DEGRADED) : Health.up();
		tell(stamps, health);
		stall.ifPresent((delay) -> health.withDetail("unsealedSince", delay.since())
			.withDetail("heldUpByProcesses", delay.holders()));
		return health.withDetail("lastCheckFailed", failed).withDetail("anchorsBehind", late).build();
	}

	private static void tell(TimeStampState stamps, Health.Builder health) {
		if (stamps.url() != null) {
			health.withDetail("timeStampedFacts", stamps.size()).withDetail("timeStampBehind", stamps.lagging());
		}
		if (stamps.failure() != null) {
			health.withDetail("timeStampFault", stamps.failure().fault())
				.withDetail("timeStampFaultDetail", stamps.failure().detail())
				.withDetail("timeStampFaultSince", stamps.failure().since());
		}
	}

}
