package org.nawate.app.timestamp;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks for time-stamps for as long as the product runs, on a thread of its own; on none
 * where no authority is set.
 */
@Component
class TimeStampKeeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TimeStampKeeper.class);

	private static final Duration REST = Duration.ofSeconds(2);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

	private final TimeStamping stamping;

	private @Nullable CountDownLatch stopped;

	TimeStampKeeper(TimeStamping stamping) {
		this.stamping = stamping;
	}

	@Override
	public synchronized void start() {
		CountDownLatch until = new CountDownLatch(1);
		this.stopped = until;
		if (this.stamping.isOn()) {
			Thread.ofPlatform().daemon().name("checkpoint-time-stamp").start(() -> stamp(until));
		}
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

	private void stamp(CountDownLatch until) {
		Duration rest = Duration.ZERO;
		while (!isOver(until, rest)) {
			try {
				this.stamping.stampDue();
				rest = this.stamping.fails() ? AFTER_FAILURE : REST;
			}
			catch (RuntimeException ex) {
				log.warn("Time-stamping rests for a moment: {}", ex.toString());
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
