package org.nawate.store.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the log on this node. One node of all is the sealer; when it goes, another one
 * takes over within a second. Every node hears when the log has grown, and wakes its
 * readers.
 */
public final class LogKeeper implements SmartLifecycle {

	/** Before the readers start, and stopped after them. */
	static final int PHASE = Integer.MIN_VALUE + 1_000;

	private static final Logger log = LoggerFactory.getLogger(LogKeeper.class);

	private static final Duration ELECTION = Duration.ofMillis(500);

	private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

	/** How long the sealer rests at most while nobody tells it of a new event. */
	private static final Duration REST = Duration.ofMillis(50);

	private static final Duration LISTENING = Duration.ofMillis(250);

	private final DataSource dataSource;

	private final Notary notary;

	private final InstantSource clock;

	private final List<Runnable> readers = new CopyOnWriteArrayList<>();

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	private final Semaphore committed = new Semaphore(0);

	private final Semaphore stopping = new Semaphore(0);

	private volatile boolean running;

	private @Nullable Thread sealing;

	private @Nullable Thread listening;

	/** A keeper that takes two connections from the source for as long as it runs. */
	public LogKeeper(DataSource dataSource, Notary notary, InstantSource clock) {
		this.dataSource = dataSource;
		this.notary = notary;
		this.clock = clock;
	}

	/** Has the action run whenever the log has grown, on whatever node. */
	public void whenGrown(Runnable action) {
		this.readers.add(action);
	}

	/**
	 * Has something done about what any node tells over a channel of PostgreSQL.
	 * @param action done with each text that is told
	 * @param missed done when this node begins to listen, and may have missed some
	 */
	public void whenTold(String channel, Consumer<String> action, Runnable missed) {
		this.listeners.add(new Listener(channel, action, missed));
	}

	private record Listener(String channel, Consumer<String> action, Runnable missed) {
	}

	/** Tells the sealer, if it is on this node, that events were committed. */
	public void eventsCommitted() {
		this.committed.release();
	}

	@Override
	public synchronized void start() {
		this.running = true;
		this.sealing = Thread.ofPlatform().daemon().name("event-log-sealer").start(() -> repeat(this::seal));
		this.listening = Thread.ofPlatform().daemon().name("event-log-listener").start(() -> repeat(this::listen));
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.committed.release();
		this.stopping.release(2);
		join(this.sealing);
		join(this.listening);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private interface Work {

		void on(Connection connection) throws SQLException;

	}

	private void repeat(Work work) {
		while (this.running) {
			try (Connection connection = this.dataSource.getConnection()) {
				work.on(connection);
			}
			catch (SQLException | RuntimeException ex) {
				if (this.running) {
					log.warn("The event log rests for a moment and is taken up again: {}", ex.toString());
					pause(AFTER_FAILURE);
				}
			}
		}
	}

	private void seal(Connection connection) throws SQLException {
		while (this.running && !Sealer.takeLock(connection)) {
			pause(ELECTION);
		}
		try {
			Sealer sealer = Sealer.open(connection, this.notary, this.clock);
			SealingPace pace = new SealingPace(System.nanoTime());
			long soon = 1;
			while (this.running) {
				int sealed = sealer.sealNext();
				if (sealed > 0) {
					this.readers.forEach(Runnable::run);
					soon = 1;
				}
				if (sealed < Sealer.BATCH) {
					pause(pace.rest(System.nanoTime()));
					// What was committed a moment ago may have to wait for an older
					// transaction: look again soon, then less often.
					long rest = sealer.mayHaveLeft() ? soon : REST.toMillis();
					soon = restedUntilCommit(rest) ? 1 : Math.min(soon * 2, REST.toMillis());
				}
			}
		}
		finally {
			giveBack(connection);
		}
	}

	/** The connection lives on in its pool, and would hold the lock there. */
	private static void giveBack(Connection connection) throws SQLException {
		connection.rollback();
		connection.setAutoCommit(true);
		try (Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_unlock_all()");
			statement.execute("unlisten *");
		}
	}

	private void listen(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		try (Statement statement = connection.createStatement()) {
			statement.execute("listen " + Sealer.CHANNEL);
			for (Listener listener : this.listeners) {
				statement.execute("listen " + listener.channel());
				listener.missed().run();
			}
			PGConnection postgres = connection.unwrap(PGConnection.class);
			while (this.running) {
				PGNotification[] notifications = postgres.getNotifications((int) LISTENING.toMillis());
				if (notifications != null && notifications.length > 0) {
					tell(notifications);
				}
			}
			statement.execute("unlisten *");
		}
	}

	private void tell(PGNotification[] notifications) {
		boolean grown = false;
		for (PGNotification told : notifications) {
			grown |= told.getName().equals(Sealer.CHANNEL);
			for (Listener listener : this.listeners) {
				if (told.getName().equals(listener.channel())) {
					listener.action().accept(told.getParameter());
				}
			}
		}
		if (grown) {
			this.readers.forEach(Runnable::run);
		}
	}

	private boolean restedUntilCommit(long millis) {
		try {
			boolean told = this.committed.tryAcquire(millis, TimeUnit.MILLISECONDS);
			this.committed.drainPermits();
			return told;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
			return false;
		}
	}

	/** Waits, unless the keeper is stopped. */
	private void pause(Duration duration) {
		try {
			this.stopping.tryAcquire(duration.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	private static void join(@Nullable Thread thread) {
		try {
			if (thread != null) {
				thread.join(TimeUnit.SECONDS.toMillis(5));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
