package org.nawate.store.projection;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Looks where the projections are and whether they stand still, on every node. */
public final class ProjectionWatch implements SmartLifecycle {

	private static final Duration REST = Duration.ofSeconds(1);

	/** For the rate every fifth look is enough. */
	private static final int SAMPLED = 5;

	private static final Duration END = Duration.ofSeconds(5);

	private final Projections projections;

	private final Semaphore stopping = new Semaphore(0);

	private int looks;

	private volatile boolean running;

	private @Nullable Thread thread;

	ProjectionWatch(Projections projections) {
		this.projections = projections;
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.stopping.drainPermits();
		this.thread = Thread.ofPlatform().daemon().name("projection-watch").start(this::watch);
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.stopping.release();
		try {
			if (this.thread != null) {
				this.thread.join(END.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void watch() {
		try {
			do {
				look();
			}
			while (!this.stopping.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void look() {
		try {
			this.projections.enterOtherStops();
			if (this.looks++ % SAMPLED == 0) {
				this.projections.sample();
			}
		}
		catch (DataAccessException | TransactionException ex) {
			// The database is away: the next look may succeed.
		}
	}

}
