package org.nawate.app.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nawate.app.casefile.ChangeTelling.Comparison;
import org.nawate.app.look.Words;
import org.nawate.app.register.RegisterQuery;
import org.nawate.app.time.KnownAt;
import org.nawate.domain.project.Kgi;
import org.nawate.domain.project.Mark;
import org.nawate.domain.project.Misprint;
import org.nawate.domain.project.Owner;
import org.nawate.domain.project.ProjectId;
import org.nawate.domain.proposal.ProjectChange;

import org.springframework.stereotype.Component;

/**
 * Puts the changes that share one flow into lines, and beside each project what it was
 * before.
 */
@Component
class ProjectChangeTelling {

	private final RegisterQuery register;

	private final Words words;

	ProjectChangeTelling(RegisterQuery register, Words words) {
		this.register = register;
		this.words = words;
	}

	/** What changes on the city's page, project by project. */
	List<Comparison> comparisons(ProjectChange change, KnownAt known) {
		Names names = new Names(this.register.names(change.projects(), known));
		return switch (change) {
			case ProjectChange.Reclassification c ->
				List.of(new Comparison(field("businessClass"), text(c.before()), text(c.after())));
			case ProjectChange.Renaming c -> c.names()
				.stream()
				.map((name) -> new Comparison(field("name"), name.before(), blankToNull(name.after())))
				.toList();
			case ProjectChange.OwnerChange c -> c.transfers()
				.stream()
				.map((transfer) -> new Comparison(
						this.words.of("case.comparison.of", names.of(transfer.project()), field("owner")),
						transfer.before().printed(), printed(transfer.after())))
				.toList();
			case ProjectChange.Merger c ->
				c.predecessors().stream().map((predecessor) -> marked(names.of(predecessor), Mark.MERGED)).toList();
			case ProjectChange.Split c -> split(c, names);
			case ProjectChange.Completion c -> List.of(marked(names.of(c.project()), Mark.COMPLETED));
			case ProjectChange.Suspension c -> List.of(marked(names.of(c.project()), Mark.SUSPENDED));
			case ProjectChange.Resumption c -> List
				.of(new Comparison(field("name"), names.of(c.project()) + mark(Mark.SUSPENDED), names.of(c.project())));
			case ProjectChange.Erratum c -> List.of(misprint(c.misprint()));
		};
	}

	/** The sheet, line by line in the order of the form. */
	List<SheetLine> lines(ProjectChange change, KnownAt known) {
		Names names = new Names(this.register.names(change.projects(), known));
		return switch (change) {
			case ProjectChange.Reclassification c -> List.of(line("businessClass", text(c.after())),
					line("ground",
							(c.ground() != null) ? this.words.of("fact.ground." + c.ground(),
									String.join(this.words.of("case.separator"), c.departments())) : ""),
					new SheetLine(field("departments"), c.departments()), line("reason", c.reason()));
			case ProjectChange.Renaming c -> List.of(line("reason", c.reason()));
			case ProjectChange.OwnerChange c -> List.of(line("reason", c.reason()));
			case ProjectChange.Merger c -> List.of(line("successor", names.of(c.project())),
					new SheetLine(field("predecessors"), c.predecessors().stream().map(names::of).toList()),
					line("reason", c.reason()), line("handover", c.handover()));
			case ProjectChange.Split c -> parts(c);
			case ProjectChange.Completion c -> List.of(line("kgi", c.kgi().text()),
					line("kgiMet", (c.kgiMet() != null) ? this.words.of("fact.kgiMet." + c.kgiMet()) : ""),
					line("shortfall", c.shortfall()), line("actuals", c.actuals()), line("aftercare", c.aftercare()));
			case ProjectChange.Suspension c -> List.of(line("reason", c.reason()),
					line("expectedUntil", (c.expectedUntil() != null) ? this.words.day(c.expectedUntil()) : ""));
			case ProjectChange.Resumption c -> List.of(line("reason", c.reason()));
			case ProjectChange.Erratum c -> List.of(line("reason", c.reason()));
		};
	}

	private List<Comparison> split(ProjectChange.Split c, Names names) {
		List<Comparison> all = new ArrayList<>(List.of(marked(names.of(c.project()), Mark.SPLIT)));
		c.parts().forEach((part) -> all.add(new Comparison(field("parts"), null, blankToNull(part.name()))));
		return all;
	}

	private List<SheetLine> parts(ProjectChange.Split c) {
		List<SheetLine> lines = new ArrayList<>();
		c.parts()
			.forEach((part) -> lines.add(new SheetLine(field("parts"),
					java.util.stream.Stream.of(part.name(), text(part.kgi()), printed(part.owner()), part.content())
						.filter((said) -> said != null && !said.isBlank())
						.toList())));
		lines.add(line("reason", c.reason()));
		lines.add(line("handover", c.handover()));
		return lines;
	}

	private Comparison misprint(Misprint misprint) {
		return new Comparison(field(misprint.figure()), misprint.printed(), blankToNull(misprint.correct()));
	}

	private Comparison marked(String name, Mark mark) {
		return new Comparison(field("name"), name, name + mark(mark));
	}

	private String mark(Mark mark) {
		return this.words.of("mark." + mark);
	}

	private SheetLine line(String field, String text) {
		return new SheetLine(field(field), text.isBlank() ? List.of() : List.of(text));
	}

	private String field(String name) {
		return this.words.of("field." + name);
	}

	private static String text(@Nullable Object value) {
		return (value instanceof Kgi kgi) ? kgi.text() : (value != null) ? value.toString() : "";
	}

	private static @Nullable String printed(@Nullable Owner owner) {
		return (owner != null) ? owner.printed() : null;
	}

	private static @Nullable String blankToNull(String text) {
		return text.isBlank() ? null : text;
	}

	/** What projects are called; by their ids where they have no name yet. */
	private record Names(Map<String, String> known) {

		String of(ProjectId project) {
			return this.known.getOrDefault(project.value(), project.value());
		}

	}

}
