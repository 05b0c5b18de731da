package org.nawate.app.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What is done with signed states of the log for as long as the product runs, each errand
 * on a thread of its own: one that hangs holds up neither the sealer nor another one.
 */
public abstract class CheckpointErrands implements SmartLifecycle {

	/** How long an errand rests that has nothing to do. */
	protected static final Duration REST = Duration.ofSeconds(2);

	/** How long an errand rests that failed. */
	protected static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

	private static final Logger log = LoggerFactory.getLogger(CheckpointErrands.class);

	private @Nullable CountDownLatch stopped;

	/**
	 * One of them.
	 *
	 * @param name of its thread
	 * @param due does what is due and says how long to rest
	 */
	public record Errand(String name, Supplier<Duration> due) {
	}

	/** Those that are to be done. */
	protected abstract List<Errand> errands();

	@Override
	public final synchronized void start() {
		CountDownLatch until = new CountDownLatch(1);
		this.stopped = until;
		errands()
			.forEach((errand) -> Thread.ofPlatform().daemon().name(errand.name()).start(() -> repeat(errand, until)));
	}

	@Override
	public final synchronized void stop() {
		if (this.stopped != null) {
			this.stopped.countDown();
		}
		this.stopped = null;
	}

	@Override
	public final synchronized boolean isRunning() {
		return this.stopped != null;
	}

	private static void repeat(Errand errand, CountDownLatch until) {
		Duration rest = Duration.ZERO;
		while (!isOver(until, rest)) {
			try {
				rest = errand.due().get();
			}
			catch (RuntimeException ex) {
				log.warn("{} rests for a moment: {}", errand.name(), ex.toString());
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
