package org.nawate.store.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.nawate.store.EventNames;
import org.nawate.store.log.EventLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells how far each projection has come, by what is committed in the database: the same
 * on every node.
 */
public final class Projections {

	private final EventProcessingConfiguration processing;

	private final JdbcClient jdbc;

	private final EventLog log;

	private final Tokens tokens;

	private final StopBook stops;

	private final EventNames known;

	private final Pace pace = new Pace();

	private final Map<String, Throwable> entered = new ConcurrentHashMap<>();

	Projections(EventProcessingConfiguration processing, JdbcClient jdbc, EventLog log, Tokens tokens, StopBook stops,
			EventNames known) {
		this.known = known;
		this.processing = processing;
		this.jdbc = jdbc;
		this.log = log;
		this.tokens = tokens;
		this.stops = stops;
	}

	/** The names of all projections of this product, in order. */
	public Set<String> names() {
		return this.processing.eventProcessors()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() instanceof StreamingEventProcessor)
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** How far each has come, by name. */
	public List<ProjectionState> states() {
		Map<String, Tokens.Token> read = this.tokens.all();
		Map<String, ProjectionStop> stopped = this.stops.all();
		Set<String> remakable = remakable();
		long size = this.log.size();
		Map<Long, Instant> waiting = recordedAt(
				read.values().stream().map(Tokens.Token::position).filter((position) -> position < size).toList());
		return names().stream().map((name) -> {
			Tokens.Token token = read.getOrDefault(name, new Tokens.Token(name, 0, false));
			ProjectionStop stop = stopped.get(name);
			return new ProjectionState(name, token.position(), size, waiting.get(token.position()), token.claimed(),
					(stop != null && stop.position() > token.position()) ? stop : null, this.pace.of(name),
					remakable.contains(name));
		}).toList();
	}

	/**
	 * Notes where each is now, so that its rate is known later, enters facts that nobody
	 * can read, and strikes out stops that were passed.
	 */
	void sample() {
		Map<String, Tokens.Token> read = this.tokens.all();
		long size = this.log.size();
		names().stream()
			.map(read::get)
			.filter((token) -> token != null && token.position() < size
					&& this.pace.hasStoodAt(token.projection(), token.position()))
			.forEach(this::enterUnknownFact);
		this.pace.sample(read.values());
		this.stops.all().forEach((name, stop) -> {
			Tokens.Token token = read.get(name);
			if (token != null && token.position() >= stop.position()) {
				this.stops.passed(name, token.position());
			}
		});
	}

	/**
	 * Enters what made a processor of this node fail before or behind its handlers, which
	 * nobody tells: a fact that cannot be read, a commit that is refused.
	 */
	void enterOtherStops() {
		this.processing.eventProcessors().forEach((name, processor) -> {
			if (processor instanceof StreamingEventProcessor reader) {
				reader.processingStatus().values().forEach((status) -> enterOtherStop(name, status));
			}
		});
	}

	/**
	 * A kind of fact that is not known ends the reading of the log for all who follow it,
	 * before any of them is handed a fact: they wait, and do not know for what.
	 */
	private void enterUnknownFact(Tokens.Token token) {
		unknownFact(token.position()).ifPresent((failure) -> this.stops.stopped(token.projection(), failure));
	}

	private Optional<ProjectionFailure> unknownFact(long after) {
		return this.jdbc.sql("""
				select l.log_index + 1, e.payload_type from event_log l join domain_event_entry e using (global_index)
				where l.log_index >= :after and l.log_index < :after + 1000 and e.payload_type not in (:known)
				order by l.log_index limit 1""")
			.param("after", after)
			.param("known", this.known.names())
			.query((row, number) -> ProjectionFailure.unknown(row.getLong(1), row.getString(2)))
			.optional();
	}

	private void enterOtherStop(String name, EventTrackerStatus status) {
		Throwable error = status.isErrorState() ? status.getError() : null;
		if (error == null) {
			this.entered.remove(name);
		}
		else if (!(error instanceof ProjectionFailure) && this.entered.put(name, error) != error) {
			long position = status.getCurrentPosition().orElse(0);
			ProjectionFailure failure = ProjectionFailure.at(position + 1, error);
			this.stops.stopped(name,
					(failure.why() == StopCause.FACT_UNKNOWN) ? unknownFact(position).orElse(failure) : failure);
		}
	}

	/** Which can be made anew: those that keep tables and do nothing else. */
	Set<String> remakable() {
		return Set.copyOf(this.jdbc.sql("select distinct projection from projection_table").query(String.class).list());
	}

	/** When the fact behind each of the positions was recorded. */
	private Map<Long, Instant> recordedAt(List<Long> positions) {
		return positions.isEmpty() ? Map.of()
				: this.jdbc.sql("""
						select l.log_index, e.time_stamp from event_log l join domain_event_entry e using (global_index)
						where l.log_index in (:positions)""")
					.param("positions", positions)
					.query((row, number) -> Map.entry(row.getLong(1), Instant.parse(row.getString(2))))
					.list()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
