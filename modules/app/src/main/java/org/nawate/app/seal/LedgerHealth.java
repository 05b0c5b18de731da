package org.nawate.app.seal;

import java.util.List;

import org.nawate.app.anchor.AnchorState;
import org.nawate.app.anchor.Anchors;
import org.nawate.app.logcheck.CheckBook;
import org.nawate.app.logcheck.CheckOutcome;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch over the product that the last check of the log failed, or that
 * copies of checkpoints do not reach their place: {@code /actuator/health/ledger}.
 */
@Component("logHealthIndicator")
class LedgerHealth implements HealthIndicator {

	private final Anchors anchors;

	private final CheckBook checks;

	LedgerHealth(Anchors anchors, CheckBook checks) {
		this.anchors = anchors;
		this.checks = checks;
	}

	@Override
	public Health health() {
		boolean failed = this.checks.lastEnded().filter((check) -> check.outcome() == CheckOutcome.FAILS).isPresent();
		List<String> late = this.anchors.states()
			.stream()
			.filter(AnchorState::needsCare)
			.map(AnchorState::place)
			.toList();
		return ((failed || !late.isEmpty()) ? Health.down() : Health.up()).withDetail("lastCheckFailed", failed)
			.withDetail("anchorsBehind", late)
			.build();
	}

}
