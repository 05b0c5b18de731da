package org.nawate.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one projection anew beside the one in use: new tables are filled from the log by
 * the same handlers, brought to where the old ones are, and put in their place in one
 * short transaction together with the token. Until then nothing is changed for anybody.
 */
public final class Rebuild implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

	/** Facts that are read together. */
	private static final int PAGE = 500;

	/**
	 * How long a transaction writes: what is committed meanwhile by others is sealed only
	 * behind it.
	 */
	private static final long MOMENT = Duration.ofMillis(30).toNanos();

	/** Facts that may be missing when the tables are exchanged. */
	private static final int REST = 50;

	/** How often the exchange of the tables is tried: it gives way to whoever reads. */
	private static final int TRIES = 600;

	private static final Duration PAUSE = Duration.ofMillis(100);

	/**
	 * How often the processor is waited for that has not come as far; then what it has in
	 * hand is taken from it.
	 */
	private static final int PATIENCE = 30;

	/**
	 * A table is locked when those are done that read it, and not waited for any longer.
	 */
	private static final String LOCK_TIMEOUT = "set local lock_timeout = '100ms'";

	/**
	 * What a power cut takes away is begun anew: only the exchange waits for the disk.
	 */
	static final String UNHURRIED = "set local synchronous_commit to off";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final String DEADLOCK = "40P01";

	/** The owner named in the token of a processor that must look for it anew. */
	private static final String OWNER = "rebuild";

	private final long id;

	private final String projection;

	private final RebuildParts parts;

	private final Connection lock;

	private final List<EventMessageHandler> handlers;

	private final @Nullable BulkProjection bulk;

	private final @Nullable OrderedProjection ordered;

	private final JdbcClient jdbc;

	private final Erasures erasures;

	private final TransactionTemplate transaction;

	private long reached;

	Rebuild(String projection, long id, RebuildParts parts, Connection lock, Handlers handlers) {
		this.projection = projection;
		this.id = id;
		this.parts = parts;
		this.lock = lock;
		this.handlers = handlers.handlers(projection);
		this.bulk = handlers.as(projection, BulkProjection.class).orElse(null);
		this.ordered = handlers.as(projection, OrderedProjection.class).orElse(null);
		this.jdbc = JdbcClient.create(parts.dataSource());
		this.erasures = new Erasures(this.jdbc);
		this.transaction = new TransactionTemplate(parts.transactions());
	}

	/** Its number in the book. */
	public long id() {
		return this.id;
	}

	/**
	 * Makes it anew, and waits for the end.
	 * @return what came of it
	 */
	public RebuildRow run() {
		try {
			log.info("The projection {} is made anew", this.projection);
			act("open_rebuild");
			copy();
			follow(this.parts.log().size());
			analyze();
			exchange();
			log.info("The projection {} was made anew from {} facts", this.projection, this.reached);
		}
		catch (RuntimeException | SQLException ex) {
			fail(ProjectionFailure.at(this.reached + 1, ex));
		}
		return this.parts.book().find(this.id).orElseThrow();
	}

	/** Fills what can be filled in bulk. */
	private void copy() throws SQLException {
		long size = this.parts.log().size();
		BulkCopy copy = new BulkCopy(this.projection, this.parts, this.id);
		if (this.bulk != null) {
			copy.run(new AggregateSource(this.bulk, this.parts, size), size);
			this.reached = size;
		}
		else if (this.ordered != null) {
			OrderedProjection.Reader reader = this.ordered.reader();
			copy.run(new OrderedSource(reader, this.parts, size), size);
			this.transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("set local search_path to rebuild, public").update();
				reader.finish(this.jdbc);
			});
			this.reached = size;
		}
	}

	/** Gives the lock back; others may begin. */
	@Override
	public void close() {
		RebuildLock.giveBack(this.lock, this.projection);
	}

	private void act(String function) {
		this.jdbc.sql("select " + function + "(?)").param(this.projection).query((row, number) -> true).list();
	}

	/** One by one: each is written down in a moment, after it has been looked at. */
	private void analyze() {
		this.jdbc.sql("select table_name from projection_table where projection = ?")
			.param(this.projection)
			.query(String.class)
			.list()
			.forEach((table) -> this.jdbc.sql("select analyze_rebuild(?)")
				.param(table)
				.query((row, number) -> true)
				.list());
	}

	/** Takes facts up to that size of the log, in many short transactions. */
	private void follow(long size) {
		while (this.reached < size) {
			long to = Math.min(size, this.reached + PAGE);
			Iterator<TrackedEventMessage<?>> page = page(to);
			while (this.reached < to) {
				this.reached = Objects.requireNonNull(this.transaction.execute((status) -> {
					this.jdbc.sql(UNHURRIED).update();
					long taken = take(page, to, MOMENT);
					this.parts.book().reached(this.id, taken, size);
					return taken;
				}));
			}
		}
	}

	private Iterator<TrackedEventMessage<?>> page(long to) {
		Set<String> kinds = (this.bulk != null) ? this.bulk.aggregates() : Set.of();
		return this.parts.pages().messages(this.parts.pages().read(this.reached, to, kinds)).iterator();
	}

	/**
	 * Takes facts in the running transaction, where the handlers find the new tables
	 * first.
	 * @return how far it came in that time
	 */
	private long take(Iterator<TrackedEventMessage<?>> page, long to, long nanos) {
		long position = this.reached;
		long end = System.nanoTime() + nanos;
		try {
			this.jdbc.sql("set local search_path to rebuild, public").update();
			while (page.hasNext() && System.nanoTime() < end) {
				TrackedEventMessage<?> message = page.next();
				position = message.trackingToken().position().orElse(position);
				Handlers.handle(this.handlers, message);
			}
			this.jdbc.sql("set local search_path to default").update();
			return page.hasNext() ? position : to;
		}
		catch (RuntimeException ex) {
			throw ProjectionFailure.at(position, ex);
		}
	}

	private void exchange() throws SQLException {
		for (int tries = 1; tries <= TRIES; tries++) {
			follow(this.parts.log().size());
			boolean patient = tries <= PATIENCE;
			Optional<Long> done = Optional.empty();
			try {
				done = Optional.ofNullable(this.transaction.execute((status) -> {
					Long both = exchanged(patient);
					if (both == null) {
						status.setRollbackOnly();
					}
					return both;
				}));
			}
			catch (DataAccessException ex) {
				if (!givesWay(ex)) {
					throw ex;
				}
			}
			if (done.isPresent()) {
				this.reached = done.get();
				return;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		throw new SQLException("The tables are read without end", LOCK_NOT_AVAILABLE);
	}

	/**
	 * Puts the new tables in the place of the old, in the running transaction. A
	 * processor changes its token first and then its tables, so whoever has locked the
	 * token knows that none is at work. The new tables must hold exactly what its token
	 * says: what it has in hand goes on from there.
	 * @return how many facts the new tables hold; {@code null} if it cannot be done now,
	 * and the transaction is to be rolled back
	 */
	private @Nullable Long exchanged(boolean patient) {
		this.jdbc.sql(LOCK_TIMEOUT).update();
		Optional<Tokens.Token> token = this.parts.tokens().locked(this.projection);
		long old = token.map(Tokens.Token::position).orElse(0L);
		boolean claimed = token.filter(Tokens.Token::claimed).isPresent();
		if (old - this.reached > REST || (old < this.reached && claimed && patient)) {
			return null;
		}
		long both = Math.max(old, this.reached);
		take(page(both), both, Long.MAX_VALUE / 2);
		act("swap_rebuild");
		if (this.erasures.areBehind(both)) {
			// Whoever erases a name changes the tables in use, which are locked now: the
			// act is committed, or finds the new ones.
			return null;
		}
		if (old < both) {
			// One that has it in hand all the same must lose it, or it would go back.
			this.parts.tokens().set(this.projection, both, claimed ? OWNER : null);
		}
		this.parts.book().done(this.id, both);
		return both;
	}

	private static boolean givesWay(DataAccessException ex) {
		for (Throwable each = ex; each != null; each = each.getCause()) {
			if (each instanceof SQLException sql) {
				return LOCK_NOT_AVAILABLE.equals(sql.getSQLState()) || DEADLOCK.equals(sql.getSQLState());
			}
		}
		return false;
	}

	private void fail(ProjectionFailure failure) {
		log.error("The projection {} could not be made anew; the old one stays in use", this.projection, failure);
		try {
			this.parts.book().failed(this.id, failure);
			act("close_rebuild");
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("It could not be entered that the rebuild {} failed", this.id);
		}
	}

}
