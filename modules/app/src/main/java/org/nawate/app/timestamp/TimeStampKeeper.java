package org.nawate.app.timestamp;

import java.time.Duration;
import java.util.List;

import org.nawate.app.ledger.CheckpointErrands;
import org.springframework.stereotype.Component;

/** Asks for time-stamps, where an authority is set. */
@Component
class TimeStampKeeper extends CheckpointErrands {

	private final TimeStamping stamping;

	TimeStampKeeper(TimeStamping stamping) {
		this.stamping = stamping;
	}

	@Override
	protected List<Errand> errands() {
		return this.stamping.isOn() ? List.of(new Errand("checkpoint-time-stamp", this::stamp)) : List.of();
	}

	private Duration stamp() {
		this.stamping.stampDue();
		return this.stamping.fails() ? AFTER_FAILURE : REST;
	}

}
