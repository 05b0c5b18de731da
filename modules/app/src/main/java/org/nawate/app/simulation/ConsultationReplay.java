package org.nawate.app.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.nawate.domain.project.BusinessClass;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposalEvent;
import org.nawate.domain.proposal.ProposedChange;
import org.nawate.process.table.TableAnswers;

/**
 * 合議先: asks a changed table whom the one of the day was asked about. Whom the secretariat
 * added by hand, and who was asked before, is the same by either.
 */
final class ConsultationReplay implements Function<PastFact, List<Judged>> {

	/** The facts that it needs, in the order of the store. */
	static final List<String> FACTS = List.of("proposal.Submitted", "proposal.Screened", "proposal.Clarified",
			"proposal.Classified", "proposal.SectionsAsked");

	private static final String RELATED = "related-sections";

	private final TableAnswers table;

	/** A table by its hash; null if it is not kept. */
	private final Function<String, @Nullable TableAnswers> past;

	private final ObjectMapper json;

	private final Map<String, ProposedChange> changes = new HashMap<>();

	private final Map<String, Integer> departments = new HashMap<>();

	private final Map<String, String> classes = new HashMap<>();

	ConsultationReplay(TableAnswers table, Function<String, @Nullable TableAnswers> past, ObjectMapper json) {
		this.table = table;
		this.past = past;
		this.json = json;
	}

	@Override
	public List<Judged> apply(PastFact fact) {
		String id = fact.aggregate();
		switch (fact.name()) {
			case "proposal.Submitted" -> {
				this.changes.put(id, read(fact, ProposalEvent.Submitted.class).change());
				this.classes.remove(id);
			}
			case "proposal.Screened", "proposal.Clarified" ->
				this.departments.put(id, fact.payload().path("screening").path("departments").size());
			case "proposal.Classified" ->
				this.classes.put(id, fact.payload().path("classification").path("businessClass").asText());
			default -> {
				return asked(id, fact.payload().path("tableHash").asText());
			}
		}
		return List.of();
	}

	private List<Judged> asked(String id, String hash) {
		ProposedChange change = this.changes.get(id);
		TableAnswers then = this.past.apply(hash);
		if (change == null || then == null) {
			return List.of();
		}
		Map<String, @Nullable Object> question = new LinkedHashMap<>();
		question.put("changeKind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		question.put("kgiMove", change.kgiMove().word());
		question.put("newClass", newClass(id, change));
		question.put("departmentsAffected", this.departments.getOrDefault(id, 0));
		question.put("hasBudget", hasBudget(change));
		Map<String, String> told = new LinkedHashMap<>();
		question.forEach((name, value) -> told.put(name, String.valueOf(value)));
		return List.of(new Judged(id, told, sections(then, question, change), sections(this.table, question, change)));
	}

	private String newClass(String id, ProposedChange change) {
		return switch (change) {
			case ProposedChange.Addition a -> this.classes.getOrDefault(id, "none");
			case ProjectChange.Reclassification r -> {
				BusinessClass after = r.after();
				yield (after != null) ? after.name() : "none";
			}
			default -> "none";
		};
	}

	private static boolean hasBudget(ProposedChange change) {
		return change instanceof ProposedChange.Addition a
				&& a.sheet().schedule().stream().anyMatch((year) -> year.budgetYen() != null && year.budgetYen() > 0);
	}

	/** By name, as one line; "none" for nobody. */
	private static String sections(TableAnswers table, Map<String, @Nullable Object> question, ProposedChange change) {
		TreeSet<String> sections = new TreeSet<>();
		for (TableAnswers.Answer answer : table.askAll(question)) {
			String section = String.valueOf(answer.outputs().get("section"));
			if (!section.equals(RELATED)) {
				sections.add(section);
			}
			else if (change instanceof ProposedChange.Addition a) {
				sections.addAll(a.sheet().relatedSections());
			}
		}
		return sections.isEmpty() ? "none" : String.join("、", sections);
	}

	private <T> T read(PastFact fact, Class<T> type) {
		try {
			return this.json.treeToValue(fact.payload(), type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
