package org.nawate.app.anchor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Copies checkpoints for as long as the product runs, each place on a thread of its own:
 * a share that hangs holds up neither the sealer nor another place.
 */
@Component
class AnchorKeeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(AnchorKeeper.class);

	private static final Duration REST = Duration.ofSeconds(2);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

	private final Anchors anchors;

	private @Nullable CountDownLatch stopped;

	AnchorKeeper(Anchors anchors) {
		this.anchors = anchors;
	}

	@Override
	public synchronized void start() {
		CountDownLatch until = new CountDownLatch(1);
		this.stopped = until;
		List<Path> places = new ArrayList<>(this.anchors.places());
		places.forEach((place) -> Thread.ofPlatform()
			.daemon()
			.name("checkpoint-anchor-" + place.getFileName())
			.start(() -> copy(place, until)));
	}

	@Override
	public synchronized void stop() {
		if (this.stopped != null) {
			this.stopped.countDown();
		}
		this.stopped = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.stopped != null;
	}

	private void copy(Path place, CountDownLatch until) {
		Duration rest = Duration.ZERO;
		while (!isOver(until, rest)) {
			try {
				int copied = this.anchors.copyDue(place);
				rest = this.anchors.fails(place) ? AFTER_FAILURE : (copied == Anchors.BATCH) ? Duration.ZERO : REST;
			}
			catch (RuntimeException ex) {
				log.warn("The copies of checkpoints at {} rest for a moment: {}", place, ex.toString());
				rest = AFTER_FAILURE;
			}
		}
	}

	private static boolean isOver(CountDownLatch until, Duration rest) {
		try {
			return until.await(rest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
