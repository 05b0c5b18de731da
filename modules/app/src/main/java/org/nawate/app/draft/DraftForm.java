package org.nawate.app.draft;

import java.util.ArrayList;
import java.util.List;

import org.nawate.app.look.Typed;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the form of a draft, as typed: also what cannot be saved is kept and
 * shown again. The names are those of the domain's fields.
 */
final class DraftForm {

	private final MultiValueMap<String, String> typed;

	private DraftForm(MultiValueMap<String, String> typed) {
		this.typed = typed;
	}

	static DraftForm typed(MultiValueMap<String, String> typed) {
		return new DraftForm(typed);
	}

	static DraftForm of(ProposedChange change) {
		DraftForm form = new DraftForm(new LinkedMultiValueMap<>());
		form.put("effectiveOn", change.effectiveOn());
		switch (change) {
			case ProposedChange.Addition c -> form.fill(c.sheet());
			case ProposedChange.KgiRevision c -> {
				form.put("kgi", text(c.after()));
				form.put("reason", c.reason());
				form.put("actuals", c.actuals());
			}
			case ProposedChange.Abolition c -> form.fill(c.ending());
			case ProjectChange c -> FurtherFields.fill(c, form::put);
		}
		return form;
	}

	/** The text of a field, lines ended alike. */
	public String get(String field) {
		return Typed.clean(this.typed.getFirst(field));
	}

	/** All texts of a field, by row. */
	public List<String> all(String field) {
		List<String> all = this.typed.get(field);
		return (all == null) ? List.of() : all.stream().map(Typed::clean).toList();
	}

	/** The rows of indicators, with empty ones to go on with. */
	public List<IndicatorLine> getIndicators() {
		List<IndicatorLine> lines = new ArrayList<>();
		List<String> names = all("indicatorName");
		for (int i = 0; i < names.size(); i++) {
			IndicatorLine line = new IndicatorLine(names.get(i), at("indicatorYear", i), at("indicatorTarget", i));
			if (!line.name().isEmpty() || !line.target().isEmpty()) {
				lines.add(line);
			}
		}
		lines.add(new IndicatorLine("", "", ""));
		lines.add(new IndicatorLine("", "", ""));
		return lines;
	}

	/** The rows of the projects after a split, with empty ones to go on with. */
	public List<PartLine> getParts() {
		List<PartLine> lines = new ArrayList<>();
		for (int i = 0; i < all("partName").size(); i++) {
			PartLine line = new PartLine(at("partName", i), at("partKgi", i), at("partOwner", i), at("partContent", i));
			if (!line.isEmpty()) {
				lines.add(line);
			}
		}
		do {
			lines.add(new PartLine("", "", "", ""));
		}
		while (lines.size() < 2);
		return lines;
	}

	/** The new name typed for another project of the same act. */
	public String otherName(String project) {
		int row = all("otherProject").indexOf(project);
		return (row < 0) ? "" : at("otherName", row);
	}

	/** What is typed for a fiscal year of the schedule. */
	public ScheduleLine schedule(int year) {
		int row = all("scheduleYear").indexOf(String.valueOf(year));
		return (row < 0) ? new ScheduleLine("", "")
				: new ScheduleLine(at("scheduleText", row), at("scheduleBudget", row));
	}

	String at(String field, int row) {
		List<String> all = all(field);
		return (row < all.size()) ? all.get(row) : "";
	}

	private void fill(ProjectSheet sheet) {
		put("name", sheet.name());
		put("measure", sheet.measure());
		put("owner", sheet.ownerUnit());
		sheet.relatedSections().forEach((unit) -> put("relatedSections", unit));
		put("content", sheet.content());
		put("currentState", sheet.currentState());
		put("expectedEffect", sheet.expectedEffect());
		put("kgi", text(sheet.kgi()));
		put("baseline", sheet.baseline());
		put("kgiSource", sheet.kgiSource());
		sheet.indicators().forEach((row) -> {
			put("indicatorName", row.name());
			put("indicatorYear", row.year());
			put("indicatorTarget", row.target());
		});
		sheet.schedule().forEach((row) -> {
			put("scheduleYear", row.year());
			put("scheduleText", row.text());
			put("scheduleBudget", (row.budgetYen() != null) ? row.budgetYen() : "");
		});
	}

	private void fill(Ending ending) {
		put("reason", ending.reason());
		put("actuals", ending.actuals());
		put("successor", ending.successor());
		put("successorNote", ending.successorNote());
		put("contracts", ending.contracts());
		put("personalData", ending.personalData());
		put("systems", ending.systems());
	}

	private void put(String field, @Nullable Object value) {
		if (value != null) {
			this.typed.add(field, value.toString());
		}
	}

	private static String text(@Nullable Kgi kgi) {
		return (kgi != null) ? kgi.text() : "";
	}

	/** One project after a split, as typed. */
	public record PartLine(String name, String kgi, String owner, String content) {

		boolean isEmpty() {
			return this.name.isEmpty() && this.kgi.isEmpty() && this.content.isEmpty();
		}

	}

	/** One indicator as typed. */
	public record IndicatorLine(String name, String year, String target) {
	}

	/** One fiscal year's plan as typed. */
	public record ScheduleLine(String text, String budget) {
	}

}
