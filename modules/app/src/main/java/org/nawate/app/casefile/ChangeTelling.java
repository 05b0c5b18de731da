package org.nawate.app.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.nawate.app.look.WarekiFormat;
import org.nawate.app.look.Words;
import org.nawate.app.project.ProjectQuery;
import org.nawate.app.project.ProjectView;
import org.nawate.app.register.PlanOutline;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.plan.Measure;
import org.nawate.domain.project.Ending;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.KgiKind;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.project.ProjectSheet;
import org.nawate.domain.proposal.ProjectChange;
import org.nawate.domain.proposal.ProposedChange;

import org.springframework.stereotype.Component;

/** Puts what a case proposes into lines, and beside what it was before. */
@Component
public class ChangeTelling {

	private final ProjectQuery projects;

	private final RegisterQuery register;

	private final ProjectChangeTelling further;

	private final WarekiFormat wareki;

	private final Words words;

	private final Clock clock;

	ChangeTelling(ProjectQuery projects, RegisterQuery register, ProjectChangeTelling further, WarekiFormat wareki,
			Words words, Clock clock) {
		this.further = further;
		this.projects = projects;
		this.register = register;
		this.wareki = wareki;
		this.words = words;
		this.clock = clock;
	}

	/** One thing before and after. */
	public record Comparison(String label, @Nullable String before, @Nullable String after) {
	}

	/** What changes on the city's page; nothing to compare for an addition. */
	public List<Comparison> comparisons(ProposedChange change) {
		return comparisons(change, today(), KnownAt.NOW);
	}

	/** The same beside what the plan said on a day, in words known at an instant. */
	public List<Comparison> comparisons(ProposedChange change, LocalDate day, KnownAt known) {
		return switch (change) {
			case ProposedChange.Addition c -> List.of();
			case ProposedChange.KgiRevision c ->
				List.of(new Comparison(field("kgi"), c.before().text(), (c.after() != null) ? c.after().text() : null));
			case ProposedChange.Abolition c ->
				this.projects.find(c.project(), day, known).map(this::abolished).orElse(List.of());
			case ProjectChange c -> this.further.comparisons(c, known);
		};
	}

	/** The sheet, line by line in the order of the form. */
	public List<SheetLine> lines(ProposedChange change) {
		return lines(change, today(), KnownAt.NOW);
	}

	/** The same on a day, in words known at an instant. */
	public List<SheetLine> lines(ProposedChange change, LocalDate day, KnownAt known) {
		List<SheetLine> lines = new ArrayList<>();
		switch (change) {
			case ProposedChange.Addition c -> sheet(c.sheet(), lines, day, known);
			case ProposedChange.KgiRevision c -> {
				line(lines, "case.kgi.after", kgi(c.after()));
				line(lines, "field.reason", c.reason());
				line(lines, "field.actuals", c.actuals());
			}
			case ProposedChange.Abolition c -> ending(c.ending(), lines, day, known);
			case ProjectChange c -> lines.addAll(this.further.lines(c, known));
		}
		line(lines, "draft.effectiveOn", (change.effectiveOn() != null) ? this.words.day(change.effectiveOn()) : "");
		return lines;
	}

	/**
	 * What two submissions of a case say otherwise, line by line: whoever answered to the
	 * first sees what the second one changed.
	 */
	public List<Comparison> differences(ProposedChange before, ProposedChange after) {
		return differences(before, after, today(), KnownAt.NOW);
	}

	/** The same on a day, in words known at an instant. */
	public List<Comparison> differences(ProposedChange before, ProposedChange after, LocalDate day, KnownAt known) {
		Map<String, String> was = told(before, day, known);
		Map<String, String> is = told(after, day, known);
		Set<String> labels = new LinkedHashSet<>(is.keySet());
		labels.addAll(was.keySet());
		return labels.stream()
			.filter((label) -> !was.getOrDefault(label, "").equals(is.getOrDefault(label, "")))
			.map((label) -> new Comparison(label, was.get(label), is.get(label)))
			.toList();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Map<String, String> told(ProposedChange change, LocalDate day, KnownAt known) {
		Map<String, String> told = new LinkedHashMap<>();
		if (change instanceof ProjectChange c) {
			this.further.comparisons(c, known)
				.forEach((line) -> told.merge(line.label(), (line.after() != null) ? line.after() : "",
						ChangeTelling::join));
		}
		lines(change, day, known)
			.forEach((line) -> told.merge(line.label(), String.join("\n", line.texts()), ChangeTelling::join));
		return told;
	}

	private static String join(String first, String second) {
		return first + "\n" + second;
	}

	/** A project that has a page. */
	public record Subject(String projectId, String name) {
	}

	/** The projects that it touches and that have a page, the one it is about first. */
	public List<Subject> subjects(ProposedChange change) {
		Map<String, String> names = this.register.names(change.projects());
		return change.projects()
			.stream()
			.map(ProjectId::value)
			.filter(names::containsKey)
			.map((project) -> new Subject(project, names.getOrDefault(project, project)))
			.toList();
	}

	/** How a KGI's text was read: its kind, figure and year; {@code null} for no KGI. */
	public @Nullable String parsed(@Nullable Kgi kgi) {
		if (kgi == null || kgi.kind() == KgiKind.NONE) {
			return null;
		}
		String reason = kgi.pendingReason();
		if (kgi.kind() == KgiKind.PENDING) {
			return this.words.of("kgi.read.PENDING", (reason != null) ? reason : "-");
		}
		List<String> parts = new ArrayList<>();
		parts.add(this.words.of("kgi.kind." + kgi.kind()));
		if (kgi.value() != null) {
			parts.add(this.words.of("kgi.value", kgi.value().toPlainString(), (kgi.unit() != null) ? kgi.unit() : "",
					(kgi.comparator() != null) ? this.words.of("kgi.comparator." + kgi.comparator()) : ""));
		}
		if (kgi.year() != null) {
			parts.add(this.words.of("kgi.year", this.wareki.fiscalYear(kgi.year())));
		}
		return String.join(this.words.of("case.separator"), parts);
	}

	private List<Comparison> abolished(ProjectView project) {
		ProjectView.EndingView ending = project.ending();
		String businessClass = (ending != null) ? text(ending.formerClass())
				: (project.row() != null) ? text(project.row().businessClass()) : "-";
		String kgi = (ending != null && ending.formerKgi() != null) ? ending.formerKgi().text()
				: (project.kgi() != null) ? project.kgi().text() : "-";
		Owner owner = (ending != null && ending.formerOwner() != null) ? ending.formerOwner() : project.owner();
		String mark = this.words.of("mark.ABOLISHED");
		return List.of(new Comparison(field("name"), project.name(), project.name() + mark),
				new Comparison(this.words.of("register.businessClass"), businessClass, "-"),
				new Comparison(field("kgi"), kgi, mark),
				new Comparison(field("owner"), (owner != null) ? owner.printed() : null, mark));
	}

	private void sheet(ProjectSheet sheet, List<SheetLine> lines, LocalDate day, KnownAt known) {
		line(lines, "field.name", sheet.name());
		line(lines, "field.measure", measure(sheet.measure(), day, known));
		Owner owner = sheet.owner();
		line(lines, "field.owner", (owner != null) ? owner.printed() : "");
		line(lines, "field.relatedSections", sheet.relatedSections());
		line(lines, "field.content", sheet.content());
		line(lines, "field.currentState", sheet.currentState());
		line(lines, "field.expectedEffect", sheet.expectedEffect());
		line(lines, "field.kgi", kgi(sheet.kgi()));
		line(lines, "field.baseline", sheet.baseline());
		line(lines, "field.kgiSource", sheet.kgiSource());
		line(lines, "field.indicators", sheet.indicators()
			.stream()
			.map((row) -> this.words.of("case.indicator", row.name(), this.wareki.fiscalYear(row.year()), row.target()))
			.toList());
		line(lines, "field.schedule",
				sheet.schedule()
					.stream()
					.map((row) -> this.words.of((row.budgetYen() != null) ? "case.schedule.budget" : "case.schedule",
							this.wareki.fiscalYear(row.year()), row.text(), row.budgetYen()))
					.toList());
	}

	private void ending(Ending ending, List<SheetLine> lines, LocalDate day, KnownAt known) {
		line(lines, "field.reason", ending.reason());
		line(lines, "field.actuals", ending.actuals());
		ProjectId successor = ending.successor();
		line(lines, "field.successor", Stream
			.of((successor != null)
					? this.projects.find(successor, day, known).map(ProjectView::name).orElse(successor.value()) : "",
					ending.successorNote())
			.filter((text) -> !text.isBlank())
			.toList());
		line(lines, "field.contracts", ending.contracts());
		line(lines, "field.personalData", ending.personalData());
		line(lines, "field.systems", ending.systems());
	}

	private List<String> kgi(@Nullable Kgi kgi) {
		String parsed = parsed(kgi);
		return (kgi == null || kgi.text().isBlank()) ? List.of()
				: (parsed != null) ? List.of(kgi.text(), this.words.of("kgi.read", parsed)) : List.of(kgi.text());
	}

	private String measure(@Nullable Integer number, LocalDate day, KnownAt known) {
		if (number == null) {
			return "";
		}
		return this.register.plan(day, known)
			.map(PlanOutline::measures)
			.orElse(List.of())
			.stream()
			.filter((measure) -> measure.number() == number)
			.findFirst()
			.map((Measure measure) -> measure.printedNumber() + " " + measure.name())
			.orElse(String.valueOf(number));
	}

	private String field(String name) {
		return this.words.of("field." + name);
	}

	private void line(List<SheetLine> lines, String key, String text) {
		line(lines, key, text.isBlank() ? List.of() : List.of(text));
	}

	private void line(List<SheetLine> lines, String key, List<String> texts) {
		lines.add(new SheetLine(this.words.of(key), texts));
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "-";
	}

}
