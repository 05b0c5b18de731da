package org.nawate.ledger.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nawate.ledger.governance.Flaw.Code;

/**
 * What is owed on a case besides its steps, and who said that it was done: conditions of
 * an approval by the post that owes them, 後閲 by somebody else than who acted, a report by
 * the meeting that noted it.
 */
final class CaseDuties {

	private final Books books;

	private final Map<Integer, Duty> duties = new LinkedHashMap<>();

	private record Duty(String kind, String post, String text, String byPerson, boolean open) {

		Duty done() {
			return new Duty(this.kind, this.post, this.text, this.byPerson, false);
		}

		Duty owedBy(String other) {
			return new Duty(this.kind, other, this.text, this.byPerson, this.open);
		}

	}

	CaseDuties(Books books) {
		this.books = books;
	}

	void impose(Doc e) {
		this.duties.put(e.number("number"),
				new Duty(e.text("kind"), e.text("post"), e.text("text"), e.object("by").text("person"), true));
	}

	void reassign(Doc e) {
		this.duties.computeIfPresent(e.number("number"), (number, duty) -> duty.owedBy(e.text("post")));
	}

	void discharge(Fact fact, Doc e) {
		Duty duty = this.duties.get(e.number("number"));
		Doc by = e.object("by");
		if (duty == null || !duty.open()) {
			this.books.flaws.find(Code.DUTY_NOT_DONE, fact, e.number("number"));
			return;
		}
		boolean done = switch (duty.kind()) {
			case "REPORT" -> isNoted(e, fact);
			case "VIEW_AFTERWARDS" -> duty.post().equals(by.text("post")) && !duty.byPerson().equals(by.text("person"));
			case "FULFIL_CONDITION" -> duty.post().equals(by.text("post")) && !e.text("note").isBlank();
			default -> true;
		};
		this.books.flaws.unless(done, Code.DUTY_NOT_DONE, fact, e.number("number"));
		this.duties.put(e.number("number"), duty.done());
	}

	private boolean isNoted(Doc e, Fact fact) {
		MeetingReading meeting = this.books.meetings.get(e.text("meeting"));
		return (meeting != null) ? meeting.noted(fact.aggregate(), e.number("number"))
				: !this.books.evidence.everything();
	}

	/**
	 * The conditions of an approval, one a line, were each owed and each met.
	 * @param conditions as they were resolved
	 */
	boolean areMet(String conditions) {
		List<String> owed = new ArrayList<>(conditions.lines().map(String::strip).filter((l) -> !l.isEmpty()).toList());
		boolean met = true;
		for (Duty duty : this.duties.values()) {
			if (duty.kind().equals("FULFIL_CONDITION")) {
				owed.remove(duty.text());
				met &= !duty.open();
			}
		}
		return met && owed.isEmpty();
	}

	/** Whether what was decided outside a meeting is owed to one as a report. */
	boolean hasReport() {
		return this.duties.values().stream().anyMatch((duty) -> duty.kind().equals("REPORT"));
	}

}
