package org.nawate.app.simulation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.nawate.process.inbox.DecisionTables;
import org.nawate.process.model.ModelFile;
import org.nawate.process.table.TableAnswers;

/**
 * Replays what was classed, routed and decided against a changed table or changed rules,
 * in one pass over the facts. It only reads; the database itself refuses it a write.
 */
@Component
public class Simulation {

	private static final String FACTS = """
			select position, name, acted_on, aggregate_id, payload::text payload from fact
			where name in (:names) order by position""";

	/** So many facts are held at once. */
	private static final int FETCH = 1000;

	private final JdbcClient jdbc;

	/** Hands the facts over in portions instead of all at once. */
	private final JdbcClient portions;

	private final ObjectMapper json;

	private final TransactionTemplate reading;

	/** The text of a table by its id and hash. */
	private final BiFunction<String, String, Optional<String>> tables;

	@Autowired
	Simulation(JdbcClient jdbc, DataSource dataSource, @Qualifier("eventObjectMapper") ObjectMapper json,
			PlatformTransactionManager transactions, DecisionTables tables) {
		this(jdbc, dataSource, json, transactions, tables::dmn);
	}

	Simulation(JdbcClient jdbc, DataSource dataSource, ObjectMapper json, PlatformTransactionManager transactions,
			BiFunction<String, String, Optional<String>> tables) {
		this.tables = tables;
		this.jdbc = jdbc;
		JdbcTemplate template = new JdbcTemplate(dataSource);
		template.setFetchSize(FETCH);
		this.portions = JdbcClient.create(template);
		this.json = json;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/** The tables that can be simulated, by the names of their files. */
	public static List<String> tables() {
		return List.of("business-class.dmn", "change-authority.dmn", "consultation.dmn");
	}

	/**
	 * Replays history against a table.
	 * @throws IllegalArgumentException if it is no table that can be simulated
	 */
	public Replay replay(ModelFile table) {
		TableAnswers answers = TableAnswers.of(table);
		return switch (table.name()) {
			case "business-class.dmn" -> replay(table.name(), TableReplay.classes(answers),
					List.of("proposal.Classified", "proposal.ClassificationDeferred"));
			case "change-authority.dmn" -> replay(table.name(), TableReplay.authorities(answers),
					List.of("proposal.Classified", "proposal.AuthorityDetermined"));
			case "consultation.dmn" ->
				replay(table.name(), new ConsultationReplay(answers, past(table), this.json), ConsultationReplay.FACTS);
			default -> throw new IllegalArgumentException("no table to simulate: " + table);
		};
	}

	/** Replays the meetings and circulations under other rules. */
	public Replay replay(RulesChange change) {
		List<String> words = new ArrayList<>();
		change.words().forEach((name, value) -> words.add(name + "=" + value));
		return replay(String.join(", ", words), new RulesReplay(change, this.json), RulesReplay.FACTS);
	}

	/** The versions of the table by which cases were judged, each read once. */
	private Function<String, @Nullable TableAnswers> past(ModelFile table) {
		Map<String, Optional<TableAnswers>> known = new HashMap<>();
		return (hash) -> known
			.computeIfAbsent(hash, (unknown) -> this.tables.apply(table.id(), hash)
				.map((dmn) -> TableAnswers.of(new ModelFile(table.name(), dmn.getBytes(StandardCharsets.UTF_8)))))
			.orElse(null);
	}

	private Replay replay(String subject, Function<PastFact, List<Judged>> judge, List<String> names) {
		List<Found> found = new ArrayList<>();
		int[] judged = new int[1];
		this.reading.executeWithoutResult((status) -> this.portions.sql(FACTS).param("names", names).query((row) -> {
			PastFact fact = new PastFact(row.getLong("position"), row.getString("name"),
					row.getObject("acted_on", LocalDate.class), row.getString("aggregate_id"),
					read(row.getString("payload")));
			for (Judged each : judge.apply(fact)) {
				judged[0]++;
				if (!each.before().equals(each.after())) {
					found.add(new Found(fact.position(), fact.name(), fact.on(), fact.aggregate(), each));
				}
			}
		}));
		Map<String, String> numbers = found.isEmpty() ? Map.of() : numbers();
		return new Replay(subject, judged[0], found.stream().map((each) -> each.told(numbers)).toList());
	}

	private Map<String, String> numbers() {
		Map<String, String> numbers = new HashMap<>();
		this.jdbc.sql("select proposal_id, number from case_file union all select meeting_id, name from meeting")
			.query((row) -> {
				numbers.put(row.getString(1), row.getString(2));
			});
		return numbers;
	}

	private JsonNode read(String payload) {
		try {
			return this.json.readTree(payload);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A difference before it has its number; the fact itself is not kept. */
	private record Found(long position, String name, @Nullable LocalDate on, String aggregate, Judged judged) {

		Difference told(Map<String, String> numbers) {
			String proposal = this.judged.proposal();
			String id = (proposal != null) ? proposal : this.aggregate;
			String room = this.name.startsWith("circulation.") ? "/circulations/" : "/meetings/";
			return new Difference((proposal != null) ? "/proposals/" + proposal : room + this.aggregate,
					numbers.getOrDefault(id, id), this.position, this.on, this.judged.inputs(), this.judged.before(),
					this.judged.after());
		}

	}

}
