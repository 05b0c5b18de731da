package org.nawate.app.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.nawate.process.table.TableAnswers;

/** Asks a changed decision table what the one of the day was asked. */
final class TableReplay {

	private static final String HEADQUARTERS = "headquarters";

	private static final Set<String> NEVER_ALONE = Set.of("lowered", "unclear");

	private TableReplay() {
	}

	/** 事業区分: L or M, or open. */
	static Function<PastFact, List<Judged>> classes(TableAnswers table) {
		return (fact) -> {
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
			return List.of(new Judged(fact.aggregate(), told(question), before, after));
		};
	}

	/**
	 * 決裁区分: who decides. What no table may hand to one post alone stays with the
	 * headquarters: an L by its judgement, and whatever was kept from a table before.
	 */
	static Function<PastFact, List<Judged>> authorities(TableAnswers table) {
		Map<String, String> grounds = new HashMap<>();
		return (fact) -> {
			if (fact.name().equals("proposal.Classified")) {
				grounds.put(fact.aggregate(), fact.payload().path("classification").path("ground").asText());
				return List.of();
			}
			JsonNode payload = fact.payload();
			Map<String, @Nullable Object> question = new LinkedHashMap<>();
			question.put("changeKind", word(payload.path("changeKind")));
			question.put("kgiMove", word(payload.path("kgiMove")));
			String before = word(payload.path("authority"));
			boolean kept = before.equals(HEADQUARTERS) && !payload.path("tableSays").isMissingNode()
					&& !payload.path("tableSays").isNull() && !word(payload.path("tableSays")).equals(HEADQUARTERS);
			boolean grave = "abolition".equals(question.get("changeKind"))
					|| NEVER_ALONE.contains(String.valueOf(question.get("kgiMove")))
					|| "HEADQUARTERS_DECISION".equals(grounds.get(fact.aggregate()));
			String after = (kept || grave) ? HEADQUARTERS
					: table.ask(question)
						.map((answer) -> String.valueOf(answer.outputs().get("authority")))
						.orElse(HEADQUARTERS);
			return List.of(new Judged(fact.aggregate(), told(question), before, after));
		};
	}

	private static String word(JsonNode constant) {
		return constant.asText().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Map<String, String> told(Map<String, @Nullable Object> question) {
		Map<String, String> words = new LinkedHashMap<>();
		question.forEach((name, value) -> words.put(name, (value != null) ? value.toString() : "?"));
		return words;
	}

}
