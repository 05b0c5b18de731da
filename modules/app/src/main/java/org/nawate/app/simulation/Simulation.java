package org.nawate.app.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.nawate.domain.headquarters.QuorumRule;
import org.nawate.process.verification.ModelFile;
import org.nawate.process.verification.TableAnswers;

/**
 * Replays what was classed, routed and decided against a changed table or quorum, from
 * the facts alone. It only reads.
 */
@Component
public class Simulation {

	private static final String FACTS = """
			select f.position, f.name, f.acted_on, f.proposal_id, f.meeting_id, f.payload::text payload,
			  coalesce(c.number, f.proposal_id) number
			from fact f left join case_file c on c.proposal_id = f.proposal_id
			where f.name in (:names) order by f.position""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	Simulation(JdbcClient jdbc, @Qualifier("eventObjectMapper") ObjectMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The tables that can be simulated, by the names of their files. */
	public static List<String> tables() {
		return List.of("business-class.dmn", "change-authority.dmn");
	}

	/**
	 * Replays history against a table.
	 * @throws IllegalArgumentException if it is no table that can be simulated
	 */
	public Replay replay(ModelFile table) {
		TableAnswers answers = TableAnswers.of(table);
		return switch (table.name()) {
			case "business-class.dmn" -> replay(table.name(), (fact) -> classed(fact, answers), "proposal.Classified",
					"proposal.ClassificationDeferred");
			case "change-authority.dmn" ->
				replay(table.name(), (fact) -> routed(fact, answers), "proposal.AuthorityDetermined");
			default -> throw new IllegalArgumentException("no table to simulate: " + table);
		};
	}

	/** Replays the meetings against another quorum. */
	public Replay replay(QuorumRule rule) {
		Map<String, Integer> seats = new HashMap<>();
		return replay(rule.name(), (fact) -> {
			if (fact.name().equals("meeting.Convened")) {
				seats.put(fact.meeting(), fact.payload().path("seats").size());
				return Optional.empty();
			}
			int present = fact.payload().path("present").asInt();
			int required = rule.required(seats.getOrDefault(fact.meeting(), 0));
			boolean met = present >= required;
			return Optional
				.of(new Judged("present=%d, seats=%d".formatted(present, seats.getOrDefault(fact.meeting(), 0)), "open",
						met ? "open" : "adjourned"));
		}, "meeting.Convened", "meeting.Opened");
	}

	private Replay replay(String subject, Function<Fact, Optional<Judged>> judge, String... names) {
		List<Difference> differences = new ArrayList<>();
		int judged = 0;
		for (Fact fact : facts(names)) {
			Judged verdict = judge.apply(fact).orElse(null);
			if (verdict == null) {
				continue;
			}
			judged++;
			if (!verdict.before().equals(verdict.after())) {
				boolean meeting = fact.proposal() == null;
				differences
					.add(new Difference(meeting ? "/meetings/" + fact.meeting() : "/proposals/" + fact.proposal(),
							meeting ? String.valueOf(fact.meeting()) : String.valueOf(fact.number()), fact.position(),
							fact.on(), verdict.inputs(), verdict.before(), verdict.after()));
			}
		}
		return new Replay(subject, judged, differences);
	}

	private static Optional<Judged> classed(Fact fact, TableAnswers table) {
		boolean deferred = fact.name().equals("proposal.ClassificationDeferred");
		JsonNode said = fact.payload().path(deferred ? "screening" : "classification");
		JsonNode wide = said.path("wideImpact");
		Map<String, @Nullable Object> question = new LinkedHashMap<>();
		question.put("departmentsAffected", said.path("departments").size());
		question.put("wideImpact", wide.isBoolean() ? wide.asBoolean() : null);
		String before = deferred ? "undetermined" : said.path("businessClass").asText();
		String after = table.ask(question)
			.map((answer) -> String.valueOf(answer.outputs().get("businessClass")))
			.orElse("undetermined");
		return Optional.of(new Judged(told(question), before, after));
	}

	private static Optional<Judged> routed(Fact fact, TableAnswers table) {
		Map<String, @Nullable Object> question = new LinkedHashMap<>();
		question.put("changeKind", word(fact.payload().path("changeKind")));
		question.put("kgiMove", word(fact.payload().path("kgiMove")));
		String after = table.ask(question)
			.map((answer) -> String.valueOf(answer.outputs().get("authority")))
			.orElse("headquarters");
		return Optional.of(new Judged(told(question), word(fact.payload().path("authority")), after));
	}

	private static String word(JsonNode constant) {
		return constant.asText().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String told(Map<String, @Nullable Object> question) {
		List<String> words = new ArrayList<>();
		question.forEach((name, value) -> words.add(name + "=" + ((value != null) ? value : "?")));
		return String.join(", ", words);
	}

	private List<Fact> facts(String... names) {
		return this.jdbc.sql(FACTS)
			.param("names", List.of(names))
			.query((row, number) -> new Fact(row.getLong("position"), row.getString("name"),
					row.getObject("acted_on", LocalDate.class), row.getString("proposal_id"),
					row.getString("meeting_id"), row.getString("number"), read(row.getString("payload"))))
			.list();
	}

	private JsonNode read(String payload) {
		try {
			return this.json.readTree(payload);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Fact(long position, String name, @Nullable LocalDate on, @Nullable String proposal,
			@Nullable String meeting, @Nullable String number, JsonNode payload) {
	}

	private record Judged(String inputs, String before, String after) {
	}

}
