package org.nawate.app.anchor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.nawate.app.ledger.CheckpointErrands;
import org.springframework.stereotype.Component;

/** Copies checkpoints to each of the places that are set. */
@Component
class AnchorKeeper extends CheckpointErrands {

	private final Anchors anchors;

	AnchorKeeper(Anchors anchors) {
		this.anchors = anchors;
	}

	@Override
	protected List<Errand> errands() {
		return this.anchors.places()
			.stream()
			.map((place) -> new Errand("checkpoint-anchor-" + place.getFileName(), () -> copy(place)))
			.toList();
	}

	private Duration copy(Path place) {
		int copied = this.anchors.copyDue(place);
		if (this.anchors.fails(place)) {
			return AFTER_FAILURE;
		}
		return (copied == Anchors.BATCH) ? Duration.ZERO : REST;
	}

}
