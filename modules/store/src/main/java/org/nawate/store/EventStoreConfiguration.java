package org.nawate.store;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.nawate.domain.calendar.CalendarEvent;
import org.nawate.domain.finding.FindingEvent;
import org.nawate.domain.flow.FlowBookEvent;
import org.nawate.domain.headquarters.HeadquartersEvent;
import org.nawate.domain.circulation.CirculationEvent;
import org.nawate.domain.meeting.MeetingEvent;
import org.nawate.domain.organisation.OrganisationEvent;
import org.nawate.domain.plan.ActionPlanEvent;
import org.nawate.domain.project.ProjectEvent;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.staff.StaffEvent;
import org.nawate.store.erasure.MasterKeys;
import org.nawate.store.erasure.PersonKeys;
import org.nawate.store.log.Checkpoints;
import org.nawate.store.log.EventLog;
import org.nawate.store.log.LogEngine;
import org.nawate.store.log.LogKeeper;
import org.nawate.store.log.LogProofs;
import org.nawate.store.log.LoggedEventStore;
import org.nawate.store.log.Notary;
import org.nawate.store.log.TimeStampBook;
import org.nawate.store.projection.ProjectionConfiguration;
import org.nawate.store.projection.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires Axon to PostgreSQL so that everything an act writes is one transaction. The
 * application gives an {@link EventNames} bean and {@link MasterKeys}. Each guard here
 * has a test that shows what is lost without it.
 */
@AutoConfiguration(after = DataSourceTransactionManagerAutoConfiguration.class,
		beforeName = { "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
				"org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
				"org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
				"org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
				"org.axonframework.springboot.autoconfig.XStreamAutoConfiguration" })
@Import(ProjectionConfiguration.class)
public class EventStoreConfiguration {

	/**
	 * Events of an aggregate that are read by one statement, and of the whole store
	 * likewise.
	 */
	static final int PAGE = 250;

	/** All that is stored. A new aggregate is named here. */
	@Bean
	@ConditionalOnMissingBean
	EventNames eventNames() {
		return EventNames.of(OrganisationEvent.class, ActionPlanEvent.class, ProjectEvent.class, ProposalEvent.class,
				MeetingEvent.class, CirculationEvent.class, HeadquartersEvent.class, CalendarEvent.class,
				FlowBookEvent.class, StaffEvent.class, FindingEvent.class);
	}

	/**
	 * The JSON of events, for projections that keep parts of them. Not a default
	 * candidate: the mapper of the web layer stays what it is.
	 */
	@Bean(defaultCandidate = false)
	@Qualifier("eventObjectMapper")
	ObjectMapper eventObjectMapper() {
		return EventJson.mapper();
	}

	/** Events, under our names. */
	@Bean
	@Qualifier("eventSerializer")
	Serializer eventSerializer(EventNames names, @Qualifier("eventObjectMapper") ObjectMapper mapper,
			PersonKeys persons) {
		return EventSerializer.of(names, mapper, persons);
	}

	/**
	 * The keys under which names of persons are sealed. The application gives the
	 * {@link MasterKeys}: without them nothing is stored.
	 */
	@Bean
	PersonKeys personKeys(DataSource dataSource, MasterKeys master) {
		return new PersonKeys(dataSource, master);
	}

	/** Commands and queries between nodes; nothing of it is kept. */
	@Bean
	@Qualifier("messageSerializer")
	Serializer messageSerializer(@Qualifier("eventObjectMapper") ObjectMapper mapper) {
		return JacksonSerializer.builder().objectMapper(mapper.copy()).build();
	}

	/**
	 * Positions of readers, which are classes of Axon and shaped by its own annotations.
	 */
	@Bean
	@Primary
	Serializer generalSerializer() {
		return JacksonSerializer.builder().objectMapper(JsonMapper.builder().build()).build();
	}

	/**
	 * The connection of the running Spring transaction and nothing around it, which would
	 * roll back on its own.
	 */
	@Bean
	ConnectionProvider connectionProvider(DataSource dataSource) {
		return new SpringDataSourceConnectionProvider(dataSource);
	}

	@Bean
	TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
		return new JoiningTransactions(transactions);
	}

	/**
	 * A conflict of two writers is told by PostgreSQL's unique violation, and by nothing
	 * else.
	 */
	@Bean
	PersistenceExceptionResolver persistenceExceptionResolver() {
		return new SQLStateResolver("23505");
	}

	@Bean
	EventStorageEngine eventStorageEngine(@Qualifier("eventSerializer") Serializer events,
			@Qualifier("messageSerializer") Serializer snapshots, ConnectionProvider connections,
			TransactionManager transactions, PersistenceExceptionResolver conflicts,
			org.axonframework.config.Configuration axon) {
		return new LogEngine(engine(events, snapshots, connections, transactions, conflicts, axon.upcasterChain()));
	}

	static JdbcEventStorageEngine.Builder engine(Serializer events, Serializer snapshots,
			ConnectionProvider connections, TransactionManager transactions, PersistenceExceptionResolver conflicts,
			EventUpcaster upcasters) {
		return JdbcEventStorageEngine.builder()
			.eventSerializer(events)
			.snapshotSerializer(snapshots)
			.upcasterChain(upcasters)
			.connectionProvider(connections)
			.transactionManager(transactions)
			.persistenceExceptionResolver(conflicts)
			.dataType(byte[].class)
			.schema(StoreSchema.EVENTS)
			.batchSize(PAGE)
			.readEventDataForAggregate(StoreSchema::readAggregatePage)
			.finalAggregateBatchPredicate((page) -> page.size() < PAGE);
	}

	/** One node of all seals what was committed; every node hears of it. */
	@Bean
	LogKeeper logKeeper(DataSource dataSource, ObjectProvider<Notary> notary, PersonKeys persons,
			RecentStreams recent) {
		LogKeeper keeper = new LogKeeper(dataSource, notary.getIfAvailable(Notary::none), InstantSource.system());
		keeper.whenTold(PersonKeys.CHANNEL, persons::destroyed, persons::forgetAll);
		keeper.whenTold(PersonKeys.CHANNEL, (person) -> recent.forget(), recent::forget);
		return keeper;
	}

	@Bean
	RecentStreams recentStreams() {
		return new RecentStreams();
	}

	@Bean
	EventStore eventStore(EventStorageEngine engine, LogKeeper keeper, RecentStreams recent) {
		return new LoggedEventStore(EmbeddedEventStore.builder().storageEngine(engine), keeper, recent);
	}

	/**
	 * Two nodes may be called alike by their machines, in containers or in one process:
	 * the name by which a node has a token in hand is its own.
	 */
	@Bean
	TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
		return JdbcTokenStore.builder()
			.connectionProvider(connections)
			.schema(StoreSchema.TOKENS)
			.serializer(serializer)
			.claimTimeout(Tokens.CLAIM)
			.nodeId(ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID())
			.build();
	}

	/**
	 * Which command an event follows from. Any other provider replaces Axon's own, hence
	 * it is named here again.
	 */
	@Bean
	MessageOriginProvider messageOriginProvider() {
		return new MessageOriginProvider();
	}

	@Bean
	ActorTrail actorTrail() {
		return new ActorTrail();
	}

	@Bean
	ActTransaction actTransaction(TransactionManager transactions, ObjectProvider<RetryableFailure> others) {
		List<RetryableFailure> retryable = Stream.concat(Stream.of(new ConcurrentWrites()), others.orderedStream())
			.toList();
		return new ActTransaction(transactions, retryable);
	}

	@Bean
	EventPositions eventPositions() {
		return new EventPositions();
	}

	@Bean
	EventLog eventLog(DataSource dataSource) {
		return new EventLog(JdbcClient.create(dataSource));
	}

	@Bean
	LogProofs logProofs(DataSource dataSource) {
		return new LogProofs(dataSource);
	}

	@Bean
	Checkpoints checkpoints(DataSource dataSource) {
		return new Checkpoints(JdbcClient.create(dataSource));
	}

	@Bean
	TimeStampBook timeStampBook(DataSource dataSource) {
		return new TimeStampBook(JdbcClient.create(dataSource));
	}

	@Bean
	ReadModels readModels(EventLog log, LogKeeper keeper, EventProcessingConfiguration processing,
			DataSource dataSource, Serializer serializer) {
		return new ReadModels(log, keeper, processing, JdbcClient.create(dataSource), serializer);
	}

}
