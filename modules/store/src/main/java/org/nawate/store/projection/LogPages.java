package org.nawate.store.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log page by page, in its order, as the messages that handlers take. */
final class LogPages {

	private static final String SELECT = """
			select l.log_index + 1 as position, e.type, e.aggregate_identifier, e.sequence_number, e.event_identifier,
			       e.time_stamp, e.payload_type, e.payload_revision, e.payload, e.meta_data
			from event_log l join domain_event_entry e on e.global_index = l.global_index
			where l.log_index >= :after and l.log_index < :to and (:all or e.type in (:kinds))
			order by l.log_index""";

	private final JdbcClient jdbc;

	private final Serializer serializer;

	private final EventUpcaster upcasters;

	LogPages(DataSource dataSource, Serializer serializer, EventUpcaster upcasters) {
		this.jdbc = JdbcClient.create(dataSource);
		this.serializer = serializer;
		this.upcasters = upcasters;
	}

	/**
	 * The facts behind one position up to and with another.
	 * @param kinds aggregates that are asked for; empty for all
	 */
	List<TrackedEventData<byte[]>> read(long after, long to, Set<String> kinds) {
		return this.jdbc.sql(SELECT)
			.param("after", after)
			.param("to", to)
			.param("all", kinds.isEmpty())
			.param("kinds", kinds.isEmpty() ? Set.of("") : kinds)
			.query((row, number) -> (TrackedEventData<byte[]>) new TrackedDomainEventData<byte[]>(
					new GapAwareTrackingToken(row.getLong("position"), Set.of()),
					new GenericDomainEventEntry<>(row.getString("type"), row.getString("aggregate_identifier"),
							row.getLong("sequence_number"), row.getString("event_identifier"),
							row.getString("time_stamp"), row.getString("payload_type"),
							row.getString("payload_revision"), row.getBytes("payload"), row.getBytes("meta_data"))))
			.list();
	}

	/**
	 * Hands out what was read as plain facts, aggregate by aggregate as they came, those
	 * of each in the order of the log.
	 */
	void aggregates(List<StoredFact> page, Consumer<List<PlainFact>> taker) {
		long position = 0;
		String aggregate = "";
		List<PlainFact> facts = new ArrayList<>();
		try {
			Iterator<IntermediateEventRepresentation> read = this.upcasters.upcast(page.stream()
				.<IntermediateEventRepresentation>map((fact) -> new InitialEventRepresentation(fact, this.serializer)))
				.iterator();
			while (read.hasNext()) {
				IntermediateEventRepresentation fact = read.next();
				String next = fact.getAggregateIdentifier().orElseThrow();
				if (!next.equals(aggregate)) {
					hand(facts, taker);
					aggregate = next;
				}
				position = fact.getTrackingToken().orElseThrow().position().orElseThrow();
				facts.add(new PlainFact(Objects.requireNonNull(this.serializer.deserialize(fact.getData())),
						fact.getMessageIdentifier(), fact.getTimestamp(), position));
			}
			hand(facts, taker);
		}
		catch (RuntimeException ex) {
			throw ProjectionFailure.at(position, ex);
		}
	}

	private static void hand(List<PlainFact> facts, Consumer<List<PlainFact>> taker) {
		if (!facts.isEmpty()) {
			facts.sort(Comparator.comparingLong(PlainFact::position));
			taker.accept(List.copyOf(facts));
			facts.clear();
		}
	}

	/** What was read, as messages whose documents are read when they are asked for. */
	Stream<TrackedEventMessage<?>> messages(List<TrackedEventData<byte[]>> page) {
		return EventUtils.upcastAndDeserializeTrackedEvents(page.stream(), this.serializer, this.upcasters);
	}

}
