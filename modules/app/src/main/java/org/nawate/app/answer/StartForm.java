package org.nawate.app.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Words;
import org.nawate.app.circulation.CirculationActs;
import org.nawate.app.circulation.StartRequest;
import org.nawate.app.look.Typed;
import org.nawate.domain.circulation.CirculationGround;

/**
 * What the form of a new circulation posts.
 *
 * @param conditions by the case's id
 * @param dueOn fixed on the confirming page, so that it is the day that was read
 */
record StartForm(String id, String name, String ground, String reason, String papers, List<String> cases,
		Map<String, String> conditions, String workingDays, @Nullable LocalDate dueOn) {

	static final String CONDITIONS = "conditions.";

	/** An empty one, with the case that is about to be tabled, if there is one. */
	static StartForm of(String proposal) {
		return new StartForm(CirculationActs.newId().value(), "", "", "", "",
				proposal.isBlank() ? List.of() : List.of(proposal), Map.of(), String.valueOf(CirculationActs.DAYS),
				null);
	}

	static StartForm of(Map<String, String> posted, List<String> cases) {
		Map<String, String> conditions = new LinkedHashMap<>();
		posted.forEach((name, text) -> {
			if (name.startsWith(CONDITIONS)) {
				conditions.put(name.substring(CONDITIONS.length()), Typed.clean(text));
			}
		});
		String due = posted.getOrDefault("dueOn", "");
		return new StartForm(posted.getOrDefault("id", ""), Typed.clean(posted.get("name")),
				posted.getOrDefault("ground", ""), Typed.clean(posted.get("reason")), Typed.clean(posted.get("papers")),
				List.copyOf(cases), conditions, posted.getOrDefault("workingDays", "").strip(),
				due.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(due) : null);
	}

	/** What is wrong with it, by field. */
	Map<String, String> problems(Words words) {
		Map<String, String> problems = new LinkedHashMap<>();
		require(problems, words, "name", name, Typed.NAME);
		if (chosen() == null) {
			problems.put("ground", words.of("circulation.ground.missing"));
		}
		require(problems, words, "reason", reason, 4000);
		if (cases.isEmpty()) {
			problems.put("cases", words.of("rejection.circulation.NO_ITEMS"));
		}
		String papersProblem = words.problem(papers, Typed.TEXT);
		if (papersProblem != null) {
			problems.put("papers", papersProblem);
		}
		cases.forEach((id) -> {
			String problem = words.problem(conditions.getOrDefault(id, ""), 4000);
			if (problem != null) {
				problems.put(CONDITIONS + id, problem);
			}
		});
		if (days() == null) {
			problems.put("workingDays", words.of("circulation.workingDays.wrong"));
		}
		return problems;
	}

	private static void require(Map<String, String> problems, Words words, String field, String text, int longest) {
		String problem = text.isEmpty() ? words.of("circulation." + field + ".missing") : words.problem(text, longest);
		if (problem != null) {
			problems.put(field, problem);
		}
	}

	/** The ground chosen; {@code null} if none was. */
	@Nullable CirculationGround chosen() {
		return switch (ground) {
			case "URGENT" -> CirculationGround.URGENT;
			case "LIGHT" -> CirculationGround.LIGHT;
			default -> null;
		};
	}

	/** How many working days, 1 to 60; {@code null} if it is no such number. */
	@Nullable Integer days() {
		return workingDays.matches("[1-9]|[1-5]\\d|60") ? Integer.valueOf(workingDays) : null;
	}

	/** As the acts want it; valid forms only. */
	StartRequest request(LocalDate due) {
		CirculationGround said = chosen();
		return new StartRequest(id, name, (said != null) ? said : CirculationGround.LIGHT, reason, papers,
				cases.stream().map((proposal) -> new StartRequest.Item(proposal, conditions.get(proposal))).toList(),
				null, due);
	}

	/** To be posted again from the confirming page. */
	Map<String, List<String>> again(LocalDate due) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		fields.put("id", List.of(id));
		fields.put("name", List.of(name));
		fields.put("ground", List.of(ground));
		fields.put("reason", List.of(reason));
		fields.put("papers", List.of(papers));
		fields.put("cases", cases);
		new ArrayList<>(cases)
			.forEach((proposal) -> fields.put(CONDITIONS + proposal, List.of(conditions.getOrDefault(proposal, ""))));
		fields.put("workingDays", List.of(workingDays));
		fields.put("dueOn", List.of(due.toString()));
		fields.put("confirmed", List.of("true"));
		return fields;
	}

}
