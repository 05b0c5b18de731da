package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/** 個人名の消去: asked for by one person, done by another one, of somebody who left. */
final class ErasureReading {

	private final Books books;

	/** By person, who asked. */
	private final Map<String, String> asked = new HashMap<>();

	ErasureReading(Books books) {
		this.books = books;
	}

	void on(Fact fact) {
		Doc e = fact.doc();
		String person = e.text("person");
		switch (fact.event()) {
			case "organisation.ErasureRequested" -> this.asked.put(person, e.object("by").text("person"));
			case "organisation.ErasureWithdrawn" -> this.asked.remove(person);
			case "organisation.NameErased" -> erased(fact, person, this.asked.remove(person));
			default -> {
			}
		}
	}

	private void erased(Fact fact, String person, @Nullable String by) {
		Doc e = fact.doc();
		LocalDate day = e.day("erasedOn");
		this.books.flaws.unless(by != null, Code.ERASURE_NOT_REQUESTED, fact, person);
		String who = e.object("by").text("person");
		this.books.flaws.unless(!who.equals(by) && !who.equals(person), Code.ERASURE_BY_ONE_PERSON, fact,
				e.object("by").called());
		this.books.flaws.unless(day != null && !this.books.offices.isInOffice(person, day), Code.ERASED_IN_OFFICE, fact,
				person);
	}

}
