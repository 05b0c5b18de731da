package org.nawate.ledger.governance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nawate.ledger.governance.Flaw.Code;

/**
 * 計画・年度版: what was printed, held against what was decided. An edition prints nothing that
 * no project ever had, and what is published is what was gathered; an edition that was
 * taken over is an authority by the hash of its source.
 */
final class PlanReading {

	private final Books books;

	private final Map<Doc, List<Doc>> gathered = new HashMap<>();

	/** By measure and number, to which project it was given. */
	private final Map<List<Integer>, String> numbers = new HashMap<>();

	private final List<Doc> takenOver = new ArrayList<>();

	/** The rows of the editions that were taken over. */
	private final Set<Doc> rows = new HashSet<>();

	PlanReading(Books books) {
		this.books = books;
	}

	void on(Fact fact) {
		Doc e = fact.doc();
		switch (fact.event()) {
			case "plan.EditionTakenOver" -> {
				this.takenOver.add(e.object("authority"));
				this.rows.addAll(e.list("rows"));
				e.list("rows").forEach((row) -> number(fact, row));
			}
			case "plan.NumberAssigned" -> number(fact, e);
			case "plan.EditionGathered" -> this.gathered.put(e.object("fiscalYear"), e.list("rows"));
			case "plan.EditionPublished" -> {
				boolean same = e.list("rows").equals(this.gathered.get(e.object("fiscalYear")));
				this.books.flaws.unless(same, Code.EDITION_DIFFERS, fact, e.object("fiscalYear").number("year"));
				e.list("rows").forEach((row) -> expectDecided(fact, row));
			}
			case "plan.EditionCorrected" -> {
				this.books.flaws.unless(!e.list("corrections").isEmpty() && !e.list("rows").isEmpty(),
						Code.EDITION_DIFFERS, fact, e.object("fiscalYear").number("year"));
				e.list("corrections").forEach((line) -> expectCase(fact, line));
				e.list("rows").forEach((row) -> expectDecided(fact, row));
			}
			default -> {
			}
		}
	}

	private void number(Fact fact, Doc e) {
		String before = this.numbers.put(List.of(e.number("measure"), e.number("number")), e.text("project"));
		this.books.flaws.unless(before == null || before.equals(e.text("project")), Code.NUMBER_DIFFERS, fact,
				e.number("number"));
	}

	/** Each figure of a row was once decided. */
	private void expectDecided(Fact fact, Doc row) {
		String holder = this.numbers.get(List.of(row.number("measure"), row.number("number")));
		this.books.flaws.unless(row.text("project").equals(holder), Code.NUMBER_DIFFERS, fact, row.number("number"));
		ProjectReading project = this.books.projects.get(row.text("project"));
		if (project == null) {
			this.books.flaws.unless(!this.books.evidence.everything(), Code.EDITION_DIFFERS, fact, row.text("name"));
			return;
		}
		boolean decided = project.everHad("name", row.text("name"));
		for (String figure : List.of("kgi", "owner")) {
			decided &= !row.has(figure) || project.everHad(figure, row.object(figure))
					|| row.object(figure).text("kind").equals("NONE");
		}
		decided &= !row.has("businessClass") || project.everHad("businessClass", row.text("businessClass"));
		this.books.flaws.unless(decided, Code.EDITION_DIFFERS, fact, row.text("name"));
	}

	/** 正誤: by a case about this very misprint. */
	private void expectCase(Fact fact, Doc line) {
		// A part shows the plan, and not every case behind it.
		CaseReading erratum = this.books.evidence.everything() ? this.books.findCase(line.text("proposal"), fact)
				: this.books.cases.get(line.text("proposal"));
		boolean same = erratum == null
				|| (erratum.isApproved() && erratum.submitted().sameIn(line, "project", "misprint", "reason"));
		this.books.flaws.unless(same, Code.EFFECT_DIFFERS, fact);
	}

	/** After all facts: the projects enrolled are those of an edition taken over. */
	void finish(List<Fact> enrolments) {
		for (Fact fact : enrolments) {
			Doc e = fact.doc();
			boolean printed = this.takenOver.contains(e.object("authority")) && this.rows.stream()
				.anyMatch((row) -> row.sameIn(e, "project", "measure", "number", "name", "marks")
						&& (e.texts("marks").contains("ABOLISHED") || row.sameIn(e, "businessClass", "kgi", "owner")));
			this.books.flaws.unless(printed, Code.NOT_IN_EDITION, fact);
		}
	}

	/** The number that a project says it has is the one it was given. */
	void expectNumber(Fact fact) {
		Doc e = fact.doc();
		String holder = this.numbers.get(List.of(e.number("measure"), e.number("number")));
		this.books.flaws.unless(fact.aggregate().equals(holder), Code.NUMBER_DIFFERS, fact, e.number("number"));
	}

}
