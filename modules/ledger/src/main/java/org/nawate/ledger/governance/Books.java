package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/** All that was read so far, in which one reading looks another up. */
final class Books {

	final Evidence evidence;

	/** The aggregates of which the bundle shows anything. */
	final Set<String> shown;

	final Flaws flaws = new Flaws();

	final OfficeBook offices = new OfficeBook();

	final RulesBook rules = new RulesBook();

	final ModelShelf shelf;

	final Map<String, CaseReading> cases = new HashMap<>();

	final Map<String, MeetingReading> meetings = new HashMap<>();

	final Map<String, CirculationReading> circulations = new HashMap<>();

	final Map<String, ProjectReading> projects = new HashMap<>();

	Books(Evidence evidence, Set<String> shown) {
		this.evidence = evidence;
		this.shown = shown;
		this.shelf = new ModelShelf(evidence, this.flaws);
	}

	/**
	 * The case that a fact names; {@code null} if nothing of it was recorded before. In a
	 * bundle of everything there is none then; a part may not show it.
	 */
	@Nullable CaseReading findCase(String proposal, Fact at) {
		CaseReading found = this.cases.get(proposal);
		if (found == null && this.evidence.showsAllCases()) {
			this.flaws.find(this.evidence.everything() ? Code.AUTHORITY_NOT_FOUND : Code.EVIDENCE_MISSING, at,
					proposal);
		}
		return found;
	}

	@Nullable MeetingReading findMeeting(String meeting, Fact at) {
		MeetingReading found = this.meetings.get(meeting);
		if (found == null && this.evidence.showsAllMeetings()) {
			this.flaws.find(this.evidence.everything() ? Code.NOT_TABLED : Code.EVIDENCE_MISSING, at, meeting);
		}
		return found;
	}

	@Nullable CirculationReading findCirculation(String circulation, Fact at) {
		CirculationReading found = this.circulations.get(circulation);
		if (found == null && this.evidence.showsAllMeetings()) {
			this.flaws.find(this.evidence.everything() ? Code.NOT_TABLED : Code.EVIDENCE_MISSING, at, circulation);
		}
		return found;
	}

	/** Whoever wrote or submitted a case; nobody if the bundle does not show it. */
	Set<String> authorsOf(String proposal) {
		CaseReading found = this.cases.get(proposal);
		return (found != null) ? found.authors() : Set.of();
	}

	/** Whether the post is of one of these kinds, or of none that is known. */
	boolean isOfKind(String post, Set<String> kinds) {
		String kind = this.offices.kind(post);
		return this.offices.isEmpty() || kinds.contains(kind);
	}

	/**
	 * The seats of a meeting or circulation are the members of the headquarters of that
	 * day, each with somebody who held the post, and the chair is the chair. Source:
	 * 推進本部設置要綱; membership has dates.
	 */
	void expectMembers(Iterable<Doc> seats, LocalDate day, Fact at) {
		if (this.offices.isEmpty()) {
			return;
		}
		Map<String, String> members = this.offices.members(day);
		for (Doc seat : seats) {
			String post = seat.text("post");
			String role = members.remove(post);
			boolean held = this.offices.holds(post, seat.text("person"), day) && this.offices.areCalled(seat);
			this.flaws.unless(role != null && held && role.equals("CHAIR") == seat.flag("chair"), Code.NO_MEMBER, at,
					seat.text("postTitle"), seat.called(), day);
		}
		members.keySet().forEach((left) -> this.flaws.find(Code.MEMBER_LEFT_OUT, at, this.offices.title(left), day));
	}

}
