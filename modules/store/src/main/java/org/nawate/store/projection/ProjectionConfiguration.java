package org.nawate.store.projection;

import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.serialization.Serializer;
import org.nawate.store.EventNames;
import org.nawate.store.EventPositions;
import org.nawate.store.log.EventLog;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the projections: how they run, stop, are watched and made anew. */
@Configuration(proxyBeanMethods = false)
public class ProjectionConfiguration {

	/** Events that a projection takes in one transaction. */
	static final int BATCH = 100;

	/** How often a node looks for what another one has let go, in milliseconds. */
	private static final int CLAIM_INTERVAL = 1_000;

	/**
	 * Read models follow in transactions of their own, one thread and one segment each,
	 * so that they see all events in order. A projection that fails stops there and is
	 * tried again; by default it would be logged and half of its rows committed.
	 */
	@Bean
	ConfigurerModule readModelProcessing(StoppingHandlers stopping, PlatformTransactionManager transactions,
			DataSource dataSource) {
		ProjectionTransactions following = new ProjectionTransactions(transactions, JdbcClient.create(dataSource));
		return (configurer) -> configurer.eventProcessing((processing) -> processing.usingTrackingEventProcessors()
			.registerDefaultTransactionManager((c) -> following)
			.registerTrackingEventProcessorConfiguration(
					(c) -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
						.andBatchSize(BATCH)
						.andTokenClaimInterval(CLAIM_INTERVAL, TimeUnit.MILLISECONDS))
			.registerDefaultListenerInvocationErrorHandler((c) -> stopping)
			.registerDefaultErrorHandler((c) -> stopping));
	}

	@Bean
	StopBook projectionStops(DataSource dataSource) {
		return new StopBook(JdbcClient.create(dataSource));
	}

	@Bean
	StoppingHandlers stoppingHandlers(StopBook stops, EventPositions positions) {
		return new StoppingHandlers(stops, positions);
	}

	@Bean
	Tokens projectionTokens(DataSource dataSource, Serializer serializer) {
		return new Tokens(JdbcClient.create(dataSource), serializer);
	}

	@Bean
	Projections projections(EventProcessingConfiguration processing, DataSource dataSource, EventLog log, Tokens tokens,
			StopBook stops, EventNames names) {
		return new Projections(processing, JdbcClient.create(dataSource), log, tokens, stops, names);
	}

	@Bean
	ProjectionWatch projectionWatch(Projections projections) {
		return new ProjectionWatch(projections);
	}

	@Bean
	RebuildBook rebuildBook(DataSource dataSource) {
		return new RebuildBook(JdbcClient.create(dataSource));
	}

	@Bean
	Rebuilds rebuilds(DataSource dataSource, PlatformTransactionManager transactions, RebuildBook book, Tokens tokens,
			EventLog log, Projections projections, org.axonframework.config.Configuration axon,
			@Qualifier("eventSerializer") Serializer events, ListableBeanFactory beans) {
		return new Rebuilds(
				new RebuildParts(dataSource, transactions, book, tokens, log,
						new LogPages(dataSource, events, axon.upcasterChain())),
				projections, new Handlers(axon, beans));
	}

}
