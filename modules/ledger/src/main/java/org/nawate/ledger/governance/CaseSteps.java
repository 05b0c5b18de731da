package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/**
 * The steps at which a case waited for somebody, and who took them: only an open one, by
 * the post with which it lay or who stood in for it, and nobody on their own draft.
 * Source: 決裁規程 of peers (代決, 引き上げ承認); segregation of duties.
 */
final class CaseSteps {

	/** Which kind of post takes a step; those not named are for several. */
	private static final Map<String, Set<String>> POSTS = Map.of("ENDORSE_BY_SECTION_CHIEF", Set.of("SECTION_CHIEF"),
			"ENDORSE_BY_DIRECTOR", Set.of("DIRECTOR"), "SCREEN", Set.of("SECRETARIAT"), "CLARIFY_SCOPE",
			Set.of("SECRETARIAT"), "TABLE", Set.of("SECRETARIAT"), "CONFIRM_CONDITIONS", Set.of("SECRETARIAT"),
			"DECIDE_ALONE", Set.of("CHAIR", "SECRETARIAT"));

	/** Those that somebody else may take in the place of an absent post. */
	private static final Map<String, Set<String>> ASSUMABLE = Map.of("ENDORSE_BY_SECTION_CHIEF",
			Set.of("DELEGATE", "STAND_IN", "SUPERIOR"), "ENDORSE_BY_DIRECTOR", Set.of("DELEGATE", "STAND_IN"),
			"CONSULT", Set.of("DELEGATE", "STAND_IN"), "DECIDE_ALONE", Set.of("DELEGATE", "STAND_IN"));

	private final Books books;

	private final Map<String, Step> open = new LinkedHashMap<>();

	private final Map<String, Doc> assumed = new HashMap<>();

	private final Set<String> authors = new HashSet<>();

	/** How many were opened, which numbers the next one. */
	private int opened;

	/** An open step, and the post with which it lies. */
	record Step(String kind, String post) {
	}

	CaseSteps(Books books) {
		this.books = books;
	}

	void wrote(Doc actor) {
		this.authors.add(actor.text("person"));
	}

	Set<String> authors() {
		return this.authors;
	}

	void open(Fact fact, Doc e) {
		String kind = e.text("kind");
		String post = e.text("post");
		Set<String> kinds = POSTS.get(kind);
		this.books.flaws.unless(kinds == null || this.books.isOfKind(post, kinds), Code.WRONG_POST, fact,
				e.text("postTitle"));
		// Sections are consulted side by side; otherwise one step is taken before the
		// next.
		boolean alone = this.open.values()
			.stream()
			.allMatch((other) -> kind.equals("CONSULT") && other.kind().equals("CONSULT"));
		this.opened++;
		boolean numbered = e.text("step").equals(fact.aggregate() + "~" + this.opened);
		this.books.flaws.unless(alone && numbered, Code.STEP_LEFT_OUT, fact, e.text("step"));
		this.open.put(e.text("step"), new Step(kind, post));
	}

	void reassign(Doc e) {
		this.open.computeIfPresent(e.text("step"), (id, step) -> new Step(step.kind(), e.text("post")));
	}

	/** Another post takes the step in the place of the one with which it lies. */
	void assume(Fact fact, Doc e) {
		Step step = this.open.get(e.text("step"));
		Doc by = e.object("by");
		if (step == null) {
			this.books.flaws.find(Code.STEP_NOT_OPEN, fact, e.text("kind"));
			return;
		}
		this.books.flaws.unless(!this.authors.contains(by.text("person")), Code.OWN_DRAFT, fact, by.called());
		this.books.flaws.unless(step.post().equals(e.text("onBehalfOfPost")) && mayAssume(step, e, by),
				Code.STAND_IN_NOT_ENTITLED, fact, by.text("postTitle"), e.text("onBehalfOfTitle"));
		this.assumed.put(e.text("step"), by);
	}

	private boolean mayAssume(Step step, Doc e, Doc by) {
		LocalDate day = e.day("assumedOn");
		String capacity = e.text("capacity");
		if (day == null || !ASSUMABLE.getOrDefault(step.kind(), Set.of()).contains(capacity)) {
			return false;
		}
		return switch (capacity) {
			case "STAND_IN" ->
				this.books.offices.isEmpty() || this.books.offices.isStandIn(by.text("post"), step.post(), day);
			case "DELEGATE" -> this.books.offices.isDelegate(by.text("post"), step.post(), day);
			default -> this.books.isOfKind(by.text("post"), Set.of("DIRECTOR"));
		};
	}

	/** A step is taken; answers it as it was open, if it was. */
	@Nullable Step take(Fact fact, Doc e, List<String> kinds) {
		Step step = this.open.remove(e.text("step"));
		Doc by = e.object("by");
		if (step == null || !kinds.contains(step.kind())) {
			this.books.flaws.find(Code.STEP_NOT_OPEN, fact, String.join(", ", kinds));
			return null;
		}
		boolean system = by.text("post").equals("system") && kinds.contains("TABLE");
		this.books.flaws.unless(!e.has("kind") || e.text("kind").equals(step.kind()), Code.STEP_NOT_OPEN, fact,
				e.text("kind"));
		Doc standIn = this.assumed.getOrDefault(e.text("step"), Doc.NONE);
		boolean own = step.post().equals(by.text("post")) && !by.has("onBehalfOf")
				&& !by.text("person").equals("system");
		boolean other = standIn.sameIn(by, "person", "post", "onBehalfOf") && !standIn.isNone();
		this.books.flaws.unless(system || own || other, Code.WRONG_POST, fact, by.text("postTitle"));
		this.books.flaws.unless(!this.authors.contains(by.text("person")), Code.OWN_DRAFT, fact, by.called());
		return step;
	}

	/** An absent 課長 is skipped; another post says so. */
	void skip(Fact fact, Doc e) {
		Step step = this.open.remove(e.text("step"));
		Doc by = e.object("by");
		this.books.flaws.unless(
				step != null && step.kind().equals("ENDORSE_BY_SECTION_CHIEF") && !step.post().equals(by.text("post")),
				Code.STEP_NOT_OPEN, fact, e.text("kind"));
		this.books.flaws.unless(!this.authors.contains(by.text("person")), Code.OWN_DRAFT, fact, by.called());
	}

	/** The case goes on elsewhere: nothing waits at any step of it. */
	void close() {
		this.open.clear();
	}

}
