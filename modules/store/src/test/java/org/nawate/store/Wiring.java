package org.nawate.store;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.nawate.store.erasure.FixedSeal;
import org.nawate.store.erasure.PersonKeys;
import org.nawate.store.log.EventLog;
import org.nawate.store.log.LogEngine;
import org.nawate.store.log.LogKeeper;
import org.nawate.store.log.LoggedEventStore;
import org.nawate.store.log.Notary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The store by hand, with each guard to be left out, so that a test sees what is lost
 * without it. Two of them on one database are two nodes.
 */
final class Wiring implements AutoCloseable {

	final TransactionTemplate springTransaction;

	final TransactionManager transactions;

	final JdbcClient jdbc;

	final AtomicInteger pagesRead = new AtomicInteger();

	final LogKeeper keeper;

	private final Configuration axon;

	private Wiring(DataSource dataSource, ConnectionProvider connections, boolean guardedRollback) {
		DataSourceTransactionManager spring = new DataSourceTransactionManager(dataSource);
		this.springTransaction = new TransactionTemplate(spring);
		this.transactions = guardedRollback ? new JoiningTransactions(spring) : new SpringTransactionManager(spring);
		this.jdbc = JdbcClient.create(dataSource);
		this.jdbc.sql("create table if not exists other_work (what text not null)").update();
		Serializer events = EventSerializer.of(EventNames.of(NoteEvent.class), EventJson.mapper(),
				new PersonKeys(dataSource, FixedSeal.MASTER));
		Serializer others = JacksonSerializer.builder().objectMapper(EventJson.mapper()).build();
		EventStorageEngine engine = new LogEngine(EventStoreConfiguration
			.engine(events, others, connections, this.transactions, new SQLStateResolver("23505"),
					NoOpEventUpcaster.INSTANCE)
			.readEventDataForAggregate((connection, schema, aggregate, from, size) -> {
				this.pagesRead.incrementAndGet();
				return StoreSchema.readAggregatePage(connection, schema, aggregate, from, size);
			}));
		this.keeper = new LogKeeper(dataSource, Notary.none(), InstantSource.system());
		this.axon = DefaultConfigurer.defaultConfiguration(false)
			.configureTransactionManager((c) -> this.transactions)
			.configureSerializer((c) -> others)
			.configureEventStore(
					(c) -> new LoggedEventStore(neverPolling().storageEngine(engine), this.keeper, new RecentStreams()))
			.configureAggregate(Note.class)
			.start();
		this.keeper.start();
	}

	static Wiring guarded(DataSource dataSource) {
		return new Wiring(dataSource, new SpringDataSourceConnectionProvider(dataSource), true);
	}

	static Wiring withoutPlainConnections(DataSource dataSource) {
		return new Wiring(dataSource,
				new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource)), true);
	}

	static Wiring withoutGuardedRollback(DataSource dataSource) {
		return new Wiring(dataSource, new SpringDataSourceConnectionProvider(dataSource), false);
	}

	/** A reader that is not woken would wait longer than any test runs. */
	private static EmbeddedEventStore.Builder neverPolling() {
		return EmbeddedEventStore.builder().fetchDelay(TimeUnit.HOURS.toMillis(1));
	}

	CommandGateway commands() {
		return this.axon.commandGateway();
	}

	EventStore events() {
		return this.axon.eventStore();
	}

	ActTransaction acts(RetryableFailure... retryable) {
		return new ActTransaction(this.transactions, List.of(retryable));
	}

	/** Waits until all that was committed stands in the log. */
	void awaitSealed() {
		EventLog log = new EventLog(this.jdbc);
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
		while (log.unsealed() > 0) {
			assertThat(System.nanoTime()).as("sealed").isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	/** What the flow engine would write in the same transaction. */
	void doOtherWork(String what) {
		this.jdbc.sql("insert into other_work values (?)").param(what).update();
	}

	List<String> otherWork() {
		return this.jdbc.sql("select what from other_work order by what").query(String.class).list();
	}

	List<String> storedEvents(NoteId note) {
		return this.jdbc.sql("""
				select event_name from event_readable where aggregate_identifier = ? order by sequence_number""")
			.param(note.value())
			.query(String.class)
			.list();
	}

	@Override
	public void close() {
		this.keeper.stop();
		this.axon.shutdown();
	}

}
