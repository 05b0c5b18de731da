package org.nawate.ledger.governance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/**
 * 合議: whom the case asked, and what each answered, to which gist. Nothing goes to a
 * decision while somebody asked has not answered to the gist as it then is; and what a
 * section objected to is for the headquarters. Source: 文書取扱規程 of peers (合議).
 */
final class CaseConsultation {

	private final Books books;

	/** Whether the case came to the question whom to ask since it was submitted last. */
	private boolean asked;

	private final Set<String> wished = new LinkedHashSet<>();

	private final Set<String> waiting = new LinkedHashSet<>();

	/** Everybody ever asked. */
	private final Set<String> ever = new LinkedHashSet<>();

	/** By post, the gist that it answered to last. */
	private final Map<String, Doc> answered = new HashMap<>();

	/** Posts whose last answer is an objection. */
	private final Set<String> objecting = new HashSet<>();

	CaseConsultation(Books books) {
		this.books = books;
	}

	private String told(Set<String> posts) {
		return posts.isEmpty() ? "-" : posts.stream().map(this.books.offices::title).collect(Collectors.joining("、"));
	}

	void submitted() {
		this.asked = false;
		this.waiting.clear();
	}

	void wish(Doc e) {
		e.list("wishes").forEach((wish) -> this.wished.add(wish.text("section")));
	}

	void ask(Fact fact, Doc e, int round) {
		this.asked = true;
		this.waiting.clear();
		for (Doc section : e.list("sections")) {
			this.wished.remove(section.text("section"));
			this.waiting.add(section.text("post"));
			this.ever.add(section.text("post"));
			String rule = section.text("rule");
			DecisionTable table = section.flag("byHand") || rule.isEmpty() ? null
					: this.books.shelf.table("consultation", e.text("tableHash"), fact);
			this.books.flaws.unless(table == null || table.hasRow(rule), Code.TABLE_SAYS_OTHERWISE, fact, rule);
		}
		this.books.flaws.unless(e.number("round") == round, Code.GIST_DIFFERS, fact);
		this.books.flaws.unless(this.wished.isEmpty(), Code.CONSULTATION_SKIPPED, fact, told(this.wished));
		this.wished.clear();
	}

	void answer(Fact fact, Doc e, int round, Doc gist) {
		String post = e.text("post");
		this.books.flaws.unless(this.waiting.remove(post), Code.NOT_ASKED, fact, this.books.offices.title(post));
		this.books.flaws.unless(e.number("round") == round, Code.ANSWER_OUTDATED, fact, this.books.offices.title(post));
		this.answered.put(post, gist);
		if (e.text("answer").equals("OBJECT")) {
			this.objecting.add(post);
		}
		else {
			this.objecting.remove(post);
		}
	}

	/** The case goes to be decided upon with this gist. */
	void expectDone(Fact fact, Doc gist) {
		this.books.flaws.unless(this.asked && this.waiting.isEmpty() && this.wished.isEmpty(),
				Code.CONSULTATION_SKIPPED, fact, told(this.waiting));
		for (String post : this.ever) {
			this.books.flaws.unless(this.waiting.contains(post) || knows(post, gist), Code.ANSWER_OUTDATED, fact,
					this.books.offices.title(post));
		}
	}

	/** The post, or who goes on with its work, answered to that gist. */
	private boolean knows(String post, Doc gist) {
		@Nullable String now = post;
		for (int i = 0; now != null && i < 20; i++) {
			if (gist.equals(this.answered.get(now))) {
				return true;
			}
			if (this.books.offices.isClosed(now) && this.books.offices.successor(now) == null) {
				return true;
			}
			now = this.books.offices.successor(now);
		}
		return false;
	}

	/** What a section objected to is not decided by one post alone. */
	void expectNoObjection(Fact fact) {
		this.objecting.forEach(
				(post) -> this.books.flaws.find(Code.OBJECTION_DECIDED_ALONE, fact, this.books.offices.title(post)));
	}

}
