package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/**
 * 取組事業: one project replayed from its facts. Each change is held against the case that it
 * names: decided, in effect, with this content, from this day, once; and against what
 * held before.
 */
final class ProjectReading {

	private static final Set<String> IN_FORCE = Set.of("ACTIVE", "SUSPENDED");

	private final Books books;

	/** In the words of the product; empty before the first fact. */
	private String state = "";

	/** Name, class, KGI and owner as they hold. */
	private final TreeMap<String, Object> figures = new TreeMap<>();

	/** Every name, class, KGI and owner that it ever had or was put right to. */
	private final Set<List<Object>> ever = new HashSet<>();

	private Doc sheet = Doc.NONE;

	private String proposal = "";

	private Doc classification = Doc.NONE;

	private Doc addition = Doc.NONE;

	private @Nullable LocalDate effectiveOn;

	private final Set<String> used = new HashSet<>();

	ProjectReading(Books books) {
		this.books = books;
	}

	/** Whether the project ever had that name, class, KGI or owner. */
	boolean everHad(String figure, Object value) {
		return this.ever.contains(List.of(figure, value));
	}

	/** Proposed, and neither added nor refused nor withdrawn. */
	boolean isUndecided() {
		return this.state.equals("PROPOSED") || this.state.equals("CLASSIFIED");
	}

	void on(Fact fact) {
		Doc e = fact.doc();
		switch (fact.event()) {
			case "project.Enrolled" -> enrol(fact, e);
			case "project.Proposed" -> propose(fact, e);
			case "project.Classified" -> classify(fact, e);
			case "project.Activated" -> activate(fact, e);
			case "project.Refused" -> {
				CaseReading decided = decided(fact, e);
				this.books.flaws.unless(decided == null || decided.isRefused(), Code.NOT_DECIDED, fact);
				expectState(fact, Set.of("PROPOSED", "CLASSIFIED"));
				this.state = "REFUSED";
			}
			case "project.Withdrawn" -> {
				CaseReading said = this.books.findCase(e.object("authority").text("proposal"), fact);
				boolean withdrawn = (said == null || said.isWithdrawn())
						&& e.object("authority").text("kind").equals("SUBMISSION");
				this.books.flaws.unless(withdrawn, Code.NOT_DECIDED, fact);
				expectState(fact, Set.of("PROPOSED", "CLASSIFIED"));
				this.state = "WITHDRAWN";
			}
			default -> change(fact, e);
		}
	}

	/** 初版の取込み: an authority of its own, by the hash of what was printed. */
	private void enrol(Fact fact, Doc e) {
		Doc edition = e.object("authority");
		this.books.flaws.unless(
				edition.text("kind").equals("EDITION") && edition.text("sha256").matches("[0-9a-f]{64}"),
				Code.NOT_IN_EDITION, fact);
		expectState(fact, Set.of(""));
		printed(e);
		this.effectiveOn = e.day("effectiveOn");
		this.state = e.texts("marks").contains("ABOLISHED") ? "ABOLISHED" : "ACTIVE";
	}

	private void propose(Fact fact, Doc e) {
		Doc authority = e.object("authority");
		CaseReading asking = this.books.findCase(authority.text("proposal"), fact);
		boolean asked = asking == null || (asking.submitted().text("kind").equals("ADDITION")
				&& asking.submitted().text("project").equals(fact.aggregate())
				&& asking.submitted().object("sheet").equals(e.object("sheet")));
		this.books.flaws.unless(asked && authority.text("kind").equals("SUBMISSION"), Code.EFFECT_DIFFERS, fact);
		expectState(fact, Set.of("", "PROPOSED", "CLASSIFIED"));
		this.proposal = authority.text("proposal");
		this.sheet = e.object("sheet");
		this.state = "PROPOSED";
	}

	private void classify(Fact fact, Doc e) {
		CaseReading asking = this.books.findCase(e.text("proposal"), fact);
		this.books.flaws.unless(asking == null || asking.classification().equals(e.object("classification")),
				Code.CLASS_UNFOUNDED, fact, e.object("classification").text("businessClass"));
		expectState(fact, Set.of("PROPOSED", "CLASSIFIED"));
		this.classification = e.object("classification");
		this.state = "CLASSIFIED";
	}

	private void activate(Fact fact, Doc e) {
		Doc authority = e.object("authority");
		boolean same = authority.equals(this.addition) && Objects.equals(e.day("effectiveOn"), this.effectiveOn);
		this.books.flaws.unless(same, Code.EFFECT_DIFFERS, fact);
		expectState(fact, Set.of("ADDED"));
		this.state = "ACTIVE";
		CaseReading asking = this.books.cases.get(authority.text("proposal"));
		if (asking != null) {
			asking.carriedOut(fact.aggregate(), fact.event());
		}
	}

	private void change(Fact fact, Doc e) {
		switch (fact.event()) {
			case "project.Added" -> {
				expectState(fact, Set.of("CLASSIFIED"));
				boolean same = e.sameIn(this.sheet, "name", "measure", "kgi", "owner", "ownerUnit")
						&& e.same("businessClass", this.classification)
						&& e.object("authority").text("proposal").equals(this.proposal);
				this.books.flaws.unless(same, Code.EFFECT_DIFFERS, fact);
				take(fact, e);
				printed(e);
				this.addition = e.object("authority");
				this.state = "ADDED";
			}
			case "project.BranchedOff" -> {
				expectState(fact, Set.of(""));
				take(fact, e);
				printed(e);
				this.state = "ACTIVE";
			}
			case "project.KgiRevised" -> replace(fact, e, "kgi");
			case "project.Reclassified" -> replace(fact, e, "businessClass");
			case "project.Renamed" -> replace(fact, e, "name");
			case "project.OwnerChanged" -> replace(fact, e, "owner");
			case "project.Corrected" -> correct(fact, e);
			case "project.TookOver" -> inForce(fact, e, this.state);
			case "project.Suspended" -> inForce(fact, e, "SUSPENDED");
			case "project.Resumed" -> {
				expectState(fact, Set.of("SUSPENDED"));
				inForce(fact, e, "ACTIVE");
			}
			case "project.MergedInto" -> inForce(fact, e, "MERGED");
			case "project.SplitInto" -> inForce(fact, e, "SPLIT");
			case "project.Completed" -> {
				this.books.flaws.unless(Objects.equals(e.object("kgi"), this.figures.get("kgi")), Code.REGISTER_DIFFERS,
						fact);
				inForce(fact, e, "COMPLETED");
			}
			case "project.Abolished" -> inForce(fact, e, "ABOLISHED");
			default -> {
			}
		}
	}

	private void inForce(Fact fact, Doc e, String next) {
		expectState(fact, IN_FORCE);
		take(fact, e);
		this.state = next;
	}

	/** One figure in the place of another: the one that held. */
	private void replace(Fact fact, Doc e, String figure) {
		inForce(fact, e, this.state);
		this.books.flaws.unless(Objects.equals(value(e, "before"), this.figures.get(figure)), Code.REGISTER_DIFFERS,
				fact);
		put(figure, value(e, "after"));
	}

	private void correct(Fact fact, Doc e) {
		inForce(fact, e, this.state);
		Doc misprint = e.object("misprint");
		String figure = switch (misprint.text("kind")) {
			case "NAME_MISPRINT" -> "name";
			case "KGI_MISPRINT" -> "kgi";
			case "CLASS_MISPRINT" -> "businessClass";
			case "OWNER_MISPRINT" -> "owner";
			default -> "";
		};
		if (!figure.isEmpty()) {
			Object printed = value(misprint, "asPrinted");
			Object held = this.figures.get(figure);
			boolean same = figure.equals("kgi") ? misprint.object("asPrinted")
				.text("text")
				.equals((held instanceof Doc kgi) ? kgi.text("text") : "") : Objects.equals(printed, held);
			this.books.flaws.unless(same, Code.REGISTER_DIFFERS, fact);
			put(figure, value(misprint, "asCorrect"));
		}
	}

	/** The decision that a fact names is the one on its case. */
	private @Nullable CaseReading decided(Fact fact, Doc e) {
		Doc authority = e.object("authority");
		CaseReading decided = this.books.findCase(authority.text("proposal"), fact);
		if (decided != null) {
			this.books.flaws.unless(decided.isDecidedBy(authority), Code.AUTHORITY_NOT_FOUND, fact,
					authority.text("proposal"));
		}
		this.books.flaws.unless(e.same("decidedOn", authority) && e.has("decidedOn"), Code.DECIDED_ON_OTHER_DAY, fact,
				e.text("decidedOn"));
		return decided;
	}

	/** The change is backed by the act that it names. */
	private void take(Fact fact, Doc e) {
		LocalDate from = e.day("effectiveOn");
		LocalDate decidedOn = e.object("authority").day("decidedOn");
		CaseReading decided = decided(fact, e);
		if (decided != null) {
			this.books.flaws.unless(decided.isApproved(), Code.NOT_DECIDED, fact);
			this.books.flaws.unless(!decided.conditionsOpen(), Code.CONDITIONS_UNFULFILLED, fact);
			this.books.flaws.unless(AskedChange.fits(fact.event(), e, decided.submitted()), Code.EFFECT_DIFFERS, fact);
			this.books.flaws.unless(Objects.equals(from, decided.effectiveOn()), Code.EFFECT_ON_OTHER_DAY, fact, from,
					decided.effectiveOn());
			decided.carriedOut(fact.aggregate(), fact.event());
		}
		this.books.flaws.unless(from != null && decidedOn != null && !from.isBefore(decidedOn),
				Code.EFFECT_BEFORE_DECISION, fact, from, decidedOn);
		this.books.flaws.unless(this.effectiveOn == null || (from != null && !from.isBefore(this.effectiveOn)),
				Code.EFFECT_ON_OTHER_DAY, fact, from, this.effectiveOn);
		this.books.flaws.unless(this.used.add(e.object("authority").text("proposal")), Code.AUTHORITY_USED_TWICE, fact);
		this.effectiveOn = from;
	}

	private void printed(Doc e) {
		for (String figure : List.of("name", "businessClass", "kgi", "owner")) {
			put(figure, value(e, figure));
		}
		if (e.has("printedName")) {
			put("name", e.text("printedName"));
			put("name", e.text("name"));
		}
	}

	private static @Nullable Object value(Doc e, String name) {
		if (!e.has(name)) {
			return null;
		}
		Doc object = e.object(name);
		return object.isNone() ? e.text(name) : object;
	}

	private void put(String figure, @Nullable Object value) {
		if (value == null) {
			this.figures.remove(figure);
			return;
		}
		this.figures.put(figure, value);
		this.ever.add(List.of(figure, value));
	}

	private void expectState(Fact fact, Set<String> states) {
		this.books.flaws.unless(states.contains(this.state), Code.PROJECT_NOT_IN_STATE, fact, this.state);
	}

}
