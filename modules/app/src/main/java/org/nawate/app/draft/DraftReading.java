package org.nawate.app.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.Words;
import org.nawate.app.look.Typed;
import org.nawate.app.proposal.ChangeRequest;
import org.nawate.domain.act.FiscalYear;
import org.nawate.domain.act.Width;
import org.nawate.domain.proposal.ProposalKind;

/** Reads a draft out of its form; what cannot be read is told, field by field. */
final class DraftReading {

	private static final List<String> TEXTS = List.of("content", "currentState", "expectedEffect", "kgi", "baseline",
			"kgiSource", "reason", "actuals", "successorNote", "contracts", "personalData", "systems", "handover",
			"shortfall", "aftercare", "asCorrect");

	private static final int ROWS = 60;

	private final DraftForm form;

	private final Words words;

	private final Map<String, String> errors = new LinkedHashMap<>();

	DraftReading(DraftForm form, Words words) {
		this.form = form;
		this.words = words;
	}

	/** By field, empty when all could be read. */
	Map<String, String> errors() {
		return this.errors;
	}

	/** The draft as it now reads. */
	ChangeRequest read(ProposalKind kind, @Nullable String project) {
		check("name", this.form.get("name"), Typed.NAME);
		TEXTS.forEach((field) -> check(field, this.form.get(field), Typed.TEXT));
		LocalDate effectiveOn = day("effectiveOn");
		boolean addition = kind == ProposalKind.ADDITION;
		return new ChangeRequest(null, kind, addition ? null : project, effectiveOn, addition ? sheet() : null,
				addition ? null : this.form.get("kgi"), this.form.get("reason"), this.form.get("actuals"),
				(kind == ProposalKind.ABOLITION) ? ending() : null,
				FurtherFields.read(kind, this.form, this::passes, this::day));
	}

	private boolean passes(String field, String text) {
		check(field, text, field.equals("name") ? Typed.NAME : Typed.TEXT);
		return !this.errors.containsKey(field);
	}

	private ChangeRequest.Sheet sheet() {
		String measure = this.form.get("measure");
		return new ChangeRequest.Sheet(this.form.get("name").replace('\n', ' '),
				measure.matches("[0-9]{1,3}") ? Integer.valueOf(measure) : null, this.form.get("owner"),
				this.form.all("relatedSections").stream().filter((unit) -> !unit.isEmpty()).distinct().toList(),
				this.form.get("content"), this.form.get("currentState"), this.form.get("expectedEffect"),
				this.form.get("kgi"), this.form.get("baseline"), this.form.get("kgiSource"), indicators(), schedule());
	}

	private ChangeRequest.Close ending() {
		return new ChangeRequest.Close(this.form.get("successor"), this.form.get("successorNote"),
				this.form.get("contracts"), this.form.get("personalData"), this.form.get("systems"));
	}

	private List<ChangeRequest.Indicator> indicators() {
		List<ChangeRequest.Indicator> rows = new ArrayList<>();
		for (DraftForm.IndicatorLine line : this.form.getIndicators()) {
			if (line.name().isEmpty() && line.target().isEmpty()) {
				continue;
			}
			FiscalYear year = FiscalYear.parse(line.year()).orElse(null);
			if (year == null || line.name().isEmpty() || line.target().isEmpty()) {
				this.errors.put("indicators", this.words.of("draft.indicators.incomplete"));
				continue;
			}
			check("indicators", line.name(), Typed.NAME);
			check("indicators", line.target(), Typed.NAME);
			rows.add(new ChangeRequest.Indicator(line.name(), year.year(), line.target()));
		}
		if (rows.size() > ROWS) {
			this.errors.put("indicators", this.words.of("draft.rows.many", ROWS));
		}
		return rows;
	}

	private List<ChangeRequest.Step> schedule() {
		List<ChangeRequest.Step> rows = new ArrayList<>();
		List<String> years = this.form.all("scheduleYear");
		for (int i = 0; i < Math.min(years.size(), ROWS); i++) {
			String text = this.form.at("scheduleText", i);
			String budget = this.form.at("scheduleBudget", i);
			FiscalYear year = FiscalYear.parse(years.get(i)).orElse(null);
			if (year == null || (text.isEmpty() && budget.isEmpty())) {
				continue;
			}
			check("schedule", text, Typed.TEXT);
			rows.add(new ChangeRequest.Step(year.year(), text, yen(budget)));
		}
		return rows;
	}

	/** Whole yen, full-width digits and separators allowed; less than 10 trillion. */
	private @Nullable Long yen(String typed) {
		String digits = Width.fold(typed).replaceAll("[,\\s]|円$", "");
		if (digits.isEmpty()) {
			return null;
		}
		if (!digits.matches("[0-9]{1,13}")) {
			this.errors.put("schedule", this.words.of("draft.budget.unreadable", typed));
			return null;
		}
		return Long.valueOf(digits);
	}

	private @Nullable LocalDate day(String field) {
		String typed = this.form.get(field);
		if (typed.isEmpty()) {
			return null;
		}
		try {
			LocalDate day = LocalDate.parse(Width.fold(typed).replace('/', '-'));
			if (day.getYear() >= 2000 && day.getYear() < 2100) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// Said below.
		}
		this.errors.put(field, this.words.of("draft.day.unreadable", typed));
		return null;
	}

	private void check(String field, String text, int longest) {
		String problem = this.words.problem(text, longest);
		if (problem != null) {
			this.errors.put(field, problem);
		}
	}

}
