package org.nawate.ledger.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nawate.ledger.governance.Flaw.Code;
import org.nawate.ledger.json.Json;
import org.nawate.ledger.json.Json.JsonArray;
import org.nawate.ledger.json.Json.JsonObject;

/**
 * Judges the events of a bundle by the rules of the city: reads them once, in the order
 * of the log, so that each is held against what was known when it was recorded.
 */
public final class Governance {

	private static final Set<String> JUDGED = Set.of("organisation", "headquarters", "flow", "plan", "project",
			"proposal", "meeting", "circulation");

	/** Those whose acts are done on the day they tell. */
	private static final Set<String> DATED = Set.of("proposal", "meeting", "circulation");

	private final Books books;

	private final Map<String, PlanReading> plans = new HashMap<>();

	private final ErasureReading erasures;

	private final List<Fact> enrolments = new ArrayList<>();

	/** By aggregate, when its last fact was recorded. */
	private final Map<String, Instant> last = new HashMap<>();

	/** By aggregate, the day of its last act. */
	private final Map<String, LocalDate> lastDay = new HashMap<>();

	private boolean officesMissed;

	private Governance(Books books) {
		this.books = books;
		this.erasures = new ErasureReading(books);
	}

	/**
	 * Judges the events.
	 * @param facts in the order of the log
	 * @param evidence what else the bundle shows
	 * @return what does not hold; empty if every change is backed by its act
	 */
	public static List<Flaw> judge(List<Fact> facts, Evidence evidence) {
		Set<String> shown = facts.stream().map(Fact::aggregate).collect(Collectors.toSet());
		Governance governance = new Governance(new Books(evidence, shown));
		facts.forEach(governance::read);
		governance.finish();
		return governance.books.flaws.all();
	}

	private void read(Fact fact) {
		expectOrder(fact);
		if (!KnownFacts.NAMES.contains(fact.event())) {
			this.books.flaws.find(Code.FACT_UNKNOWN, fact);
			return;
		}
		expectItsOwn(fact);
		expectOffice(fact);
		if (DATED.contains(fact.feature())) {
			this.books.flaws.unless(KnownFacts.isDated(fact), Code.NO_SUCH_DAY, fact);
			expectTitles(fact, fact.payload());
		}
		switch (fact.feature()) {
			case "organisation", "staff" -> {
				this.books.offices.on(fact);
				this.erasures.on(fact);
			}
			case "headquarters" -> this.books.rules.on(fact);
			case "flow" -> this.books.shelf.on(fact);
			case "proposal" ->
				this.books.cases.computeIfAbsent(fact.aggregate(), (id) -> new CaseReading(this.books)).on(fact);
			case "meeting" ->
				this.books.meetings.computeIfAbsent(fact.aggregate(), (id) -> new MeetingReading(this.books)).on(fact);
			case "circulation" ->
				this.books.circulations.computeIfAbsent(fact.aggregate(), (id) -> new CirculationReading(this.books))
					.on(fact);
			case "project" -> project(fact);
			case "plan" -> plan(fact.aggregate()).on(fact);
			default -> {
			}
		}
	}

	private PlanReading plan(String plan) {
		return this.plans.computeIfAbsent(plan, (id) -> new PlanReading(this.books));
	}

	private void project(Fact fact) {
		String plan = fact.doc().text("plan");
		if (fact.event().equals("project.Enrolled")) {
			this.enrolments.add(fact);
		}
		boolean numbered = Set.of("project.Added", "project.BranchedOff").contains(fact.event());
		if (numbered && (this.plans.containsKey(plan) || this.books.evidence.everything())) {
			plan(plan).expectNumber(fact);
		}
		this.books.projects.computeIfAbsent(fact.aggregate(), (id) -> new ProjectReading(this.books)).on(fact);
	}

	/**
	 * Within an aggregate time does not run backwards, neither the store's nor that of
	 * the acts.
	 */
	private void expectOrder(Fact fact) {
		Instant at = fact.instant();
		Instant before = (at != null) ? this.last.put(fact.aggregate(), at) : this.last.get(fact.aggregate());
		this.books.flaws.unless(at != null && (before == null || !at.isBefore(before)), Code.TIME_BACKWARDS, fact,
				fact.recordedAt());
		LocalDate day = DATED.contains(fact.feature()) ? KnownFacts.dayOf(fact.doc()) : null;
		if (day == null || day.isAfter(fact.recordedOn())) {
			// Told of a day that had not come: nothing follows for those before it.
			return;
		}
		LocalDate dayBefore = this.lastDay.put(fact.aggregate(), day);
		this.books.flaws.unless(dayBefore == null || !day.isBefore(dayBefore), Code.TIME_BACKWARDS, fact, day);
	}

	/** What a fact says it is about is whose fact it is. */
	private void expectItsOwn(Fact fact) {
		String said = switch (fact.feature()) {
			case "flow" -> "book";
			case "staff" -> "member";
			default -> fact.feature();
		};
		this.books.flaws.unless(!JUDGED.contains(fact.feature()) || fact.doc().text(said).equals(fact.aggregate()),
				Code.OTHER_SUBJECT, fact, fact.doc().text(said));
	}

	/** Whoever acted held, on the day of the act, the post in which it was done. */
	private void expectOffice(Fact fact) {
		if (!JUDGED.contains(fact.feature())) {
			return;
		}
		Doc e = fact.doc();
		expectOffice(fact, e.object("drafter"));
		expectOffice(fact, e.object("by"));
		Doc by = e.object("by");
		Set<String> kinds = KnownFacts.kindsOf(fact.event());
		this.books.flaws.unless(
				kinds.isEmpty() || by.isNone() || isProduct(by) || this.books.isOfKind(by.text("post"), kinds),
				Code.WRONG_POST, fact, by.text("postTitle"));
		this.books.flaws.unless(!KnownFacts.isByPeople(fact.event()) || !(by.isNone() || isProduct(by)),
				Code.ACTOR_MISSING, fact);
	}

	/** What the product did by itself. */
	private static boolean isProduct(Doc by) {
		return by.text("person").equals("system");
	}

	private void expectOffice(Fact fact, Doc by) {
		if (by.isNone() || isProduct(by)) {
			return;
		}
		if (this.books.offices.isEmpty()) {
			if (!this.officesMissed) {
				this.books.flaws.find(Code.EVIDENCE_MISSING, fact, "organisation");
			}
			this.officesMissed = true;
			return;
		}
		LocalDate day = KnownFacts.dayOf(fact.doc());
		boolean held = this.books.offices.holds(by.text("post"), by.text("person"),
				(day != null) ? day : fact.recordedOn());
		this.books.flaws.unless(held && this.books.offices.areCalled(by), Code.NOT_IN_OFFICE, fact, by.called(),
				by.text("postTitle"));
	}

	/**
	 * Wherever a fact calls a post by its title, beside its id, it is one that the post
	 * had: people read the title.
	 */
	private void expectTitles(Fact fact, Json json) {
		switch (json) {
			case JsonObject object -> {
				Doc doc = new Doc(object);
				expectTitle(fact, doc.text("post"), doc.text("postTitle"));
				expectTitle(fact, doc.text("onBehalfOf"), doc.text("onBehalfOfTitle"));
				object.members().values().forEach((member) -> expectTitles(fact, member));
			}
			case JsonArray array -> array.elements().forEach((element) -> expectTitles(fact, element));
			default -> {
			}
		}
	}

	private void expectTitle(Fact fact, String post, String title) {
		this.books.flaws.unless(post.isEmpty() || title.isEmpty() || this.books.offices.mayBeCalled(post, title),
				Code.POST_CALLED_OTHERWISE, fact, title, this.books.offices.title(post));
	}

	private void finish() {
		this.books.cases.values().forEach((each) -> each.finish(this.books.evidence));
		Map<String, List<Fact>> enrolled = this.enrolments.stream()
			.collect(Collectors.groupingBy((fact) -> fact.doc().text("plan")));
		enrolled.forEach((plan, facts) -> {
			if (this.plans.containsKey(plan) || this.books.evidence.everything()) {
				plan(plan).finish(facts.stream().filter(this.books.evidence::isSettled).toList());
			}
		});
	}

}
