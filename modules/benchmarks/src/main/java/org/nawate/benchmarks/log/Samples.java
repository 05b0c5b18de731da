package org.nawate.benchmarks.log;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.nawate.benchmarks.city.Sitting;
import org.nawate.benchmarks.harness.Stopwatch;
import org.nawate.domain.act.ProposalId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events as the product records them, to be recorded again under other ids. */
final class Samples {

	/** Events of one act. */
	static final int EVENTS = 4;

	private final List<? extends DomainEventMessage<?>> recorded;

	private Samples(List<? extends DomainEventMessage<?>> recorded) {
		this.recorded = recorded;
	}

	/** Those of one case that goes its whole way in the city. */
	static Samples of(ApplicationContext city) throws Exception {
		ProposalId proposal = new Sitting(city, new Stopwatch()).hold().getFirst();
		return new Samples(city.getBean(EventStore.class).readEvents(proposal.value()).asStream().toList());
	}

	/** The same as they lie in the city's database. */
	JdbcClient.StatementSpec rowsIn(JdbcClient city) {
		return city.sql("select * from domain_event_entry where aggregate_identifier = ? order by sequence_number")
			.param(this.recorded.getFirst().getAggregateIdentifier());
	}

	/** What an act records: a few events of an aggregate that is new. */
	List<DomainEventMessage<?>> act() {
		String aggregate = UUID.randomUUID().toString();
		int first = ThreadLocalRandom.current().nextInt(this.recorded.size() - EVENTS);
		List<DomainEventMessage<?>> events = new ArrayList<>(EVENTS);
		for (int i = 0; i < EVENTS; i++) {
			DomainEventMessage<?> sample = this.recorded.get(first + i);
			events.add(new GenericDomainEventMessage<>(sample.getType(), aggregate, i, sample.getPayload(),
					sample.getMetaData()));
		}
		return events;
	}

}
