package org.nawate.app.logcheck;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the log checked each night; on one node, for the others find a check running. */
@Component
@ConditionalOnProperty(name = "nawate.schedule", havingValue = "true", matchIfMissing = true)
class CheckTimes {

	private final LogChecks checks;

	CheckTimes(LogChecks checks) {
		this.checks = checks;
	}

	@Scheduled(cron = "${nawate.ledger.check-at}", zone = "Asia/Tokyo")
	void check() {
		this.checks.make(CheckRow.Occasion.SCHEDULE);
	}

}
