package org.nawate.benchmarks.log;

import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.nawate.benchmarks.harness.Contender;
import org.nawate.benchmarks.harness.Database;
import org.nawate.benchmarks.harness.Stopwatch;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * Axon's JDBC store as it comes, with its own tables for PostgreSQL, and Jackson by the
 * same mapper.
 */
final class StockAxonAppend implements Contender {

	private final Database database;

	private final Samples samples;

	private final TransactionManager transactions;

	private final EmbeddedEventStore store;

	StockAxonAppend(Database database, ConfigurableApplicationContext city, Samples samples) {
		this.database = database;
		this.samples = samples;
		this.transactions = new SpringTransactionManager(new DataSourceTransactionManager(database.source()));
		ObjectMapper mapper = BeanFactoryAnnotationUtils.qualifiedBeanOfType(city.getBeanFactory(), ObjectMapper.class,
				"eventObjectMapper");
		Serializer serializer = JacksonSerializer.builder().objectMapper(mapper.copy()).build();
		JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
			.eventSerializer(serializer)
			.snapshotSerializer(serializer)
			.connectionProvider(new SpringDataSourceConnectionProvider(database.source()))
			.transactionManager(this.transactions)
			.persistenceExceptionResolver(new SQLStateResolver("23505"))
			.build();
		this.transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
		this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
	}

	@Override
	public String name() {
		return "Axon 4.13 JDBC, stock";
	}

	@Override
	public void operate(Stopwatch watch) throws Exception {
		watch.time(() -> {
			UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
			unit.attachTransaction(this.transactions);
			this.store.publish(this.samples.act());
			unit.commit();
		});
	}

	@Override
	public Optional<Database> database() {
		return Optional.of(this.database);
	}

	@Override
	public void close() {
		this.store.shutDown();
		this.database.close();
	}

}
