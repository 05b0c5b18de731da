package org.nawate.ledger.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nawate.ledger.governance.Flaw.Code;

/**
 * 持ち回り審議: one circulation replayed from its facts, its answers counted again by the rules
 * of the day on which it began. Silence is never assent; where the answers missing could
 * have turned the result, nothing is decided. Source: 会社法第370条 by analogy, as peers'
 * rules on 持ち回り.
 */
final class CirculationReading {

	private static final Set<String> AGREEING = Set.of("AGREE", "AGREE_WITH_OPINION");

	private final Books books;

	private String ground = "";

	private String requests = "";

	private Rules rules = Rules.usual("MAJORITY");

	private final TreeMap<Integer, Doc> items = new TreeMap<>();

	private final Map<String, Doc> seats = new LinkedHashMap<>();

	/** By item and post. */
	private final Map<Integer, Map<String, String>> answers = new HashMap<>();

	private final Map<Integer, Set<String>> recused = new HashMap<>();

	private @Nullable LocalDate dueOn;

	private boolean over;

	private final Map<Integer, Doc> outcomes = new HashMap<>();

	private String concludedOn = "";

	private Doc conclusion = Doc.NONE;

	/** What the answers to an item come to. */
	private record Count(int members, int answered, int quorum, int voters, int votesFor, int votesAgainst,
			int meetingRequests, String chair) {

		boolean isTold(Doc told) {
			return told.number("members") == this.members && told.number("answered") == this.answered
					&& told.number("quorum") == this.quorum && told.number("voters") == this.voters
					&& told.number("votesFor") == this.votesFor && told.number("votesAgainst") == this.votesAgainst
					&& told.number("meetingRequests") == this.meetingRequests && told.text("chair").equals(this.chair);
		}

	}

	CirculationReading(Books books) {
		this.books = books;
	}

	String ground() {
		return this.ground;
	}

	boolean circulates(int item, String proposal) {
		return this.items.getOrDefault(item, Doc.NONE).text("proposal").equals(proposal);
	}

	/** Whether it came to that resolution on that case. */
	boolean resolved(int item, String proposal, Doc resolution) {
		Doc outcome = this.outcomes.getOrDefault(item, Doc.NONE);
		return outcome.text("proposal").equals(proposal) && outcome.sameIn(resolution, "result", "conditions", "reason")
				&& resolution.text("decidedOn").equals(this.concludedOn)
				&& resolution.same("documentNumber", this.conclusion);
	}

	void on(Fact fact) {
		Doc e = fact.doc();
		boolean begins = fact.event().equals("circulation.Started");
		this.books.flaws.unless(begins == (fact.sequence() == 0) && !this.over, Code.MEETING_OUT_OF_ORDER, fact);
		switch (fact.event()) {
			case "circulation.Started" -> start(fact, e);
			case "circulation.Answered", "circulation.AnsweredByProxy" -> answer(fact, e);
			case "circulation.SeatPassedOn" -> passOn(e);
			case "circulation.SeatFellAway" -> {
				this.seats.remove(e.text("post"));
				this.answers.values().forEach((answers) -> answers.remove(e.text("post")));
				this.recused.values().forEach((posts) -> posts.remove(e.text("post")));
			}
			case "circulation.DeadlineExtended" -> this.dueOn = e.day("dueOn");
			case "circulation.MemberRecused" ->
				this.recused.computeIfAbsent(e.number("item"), (item) -> new HashSet<>()).add(e.text("post"));
			case "circulation.ItemTakenOut" -> this.items.remove(e.number("item"));
			case "circulation.Concluded" -> conclude(fact, e);
			case "circulation.Cancelled" -> this.over = true;
			default -> {
			}
		}
	}

	private void start(Fact fact, Doc e) {
		LocalDate day = e.day("startedOn");
		this.ground = e.text("ground");
		this.requests = e.text("meetingRequests");
		this.rules = Rules.of(e.object("rules"));
		this.dueOn = e.day("dueOn");
		e.list("seats").forEach((seat) -> this.seats.put(seat.text("post"), seat));
		e.list("items").forEach((item) -> this.items.put(this.items.size() + 1, item));
		if (day != null) {
			this.books.flaws.unless(this.rules.equals(this.books.rules.on(day)), Code.RULES_NOT_IN_FORCE, fact, day);
			this.books.expectMembers(e.list("seats"), day, fact);
		}
	}

	private void answer(Fact fact, Doc e) {
		Doc by = e.object("by");
		String post = e.text("post");
		boolean proxy = fact.event().endsWith("ByProxy");
		LocalDate day = e.day("answeredOn");
		this.books.flaws.unless(this.seats.containsKey(post), Code.NO_MEMBER, fact, this.books.offices.title(post),
				by.called(), day);
		this.books.flaws.unless(proxy || by.text("post").equals(post), Code.WRONG_POST, fact, by.text("postTitle"));
		boolean may = this.rules.proxyCounts() && this.rules.proxyVotes() && !this.seats.containsKey(by.text("post"))
				&& (day == null || this.books.offices.isEmpty()
						|| this.books.offices.isStandIn(by.text("post"), post, day));
		this.books.flaws.unless(!proxy || may, Code.PROXY_NOT_ALLOWED, fact, by.text("postTitle"));
		this.books.flaws.unless(day != null && this.dueOn != null && !day.isAfter(this.dueOn), Code.ANSWER_OUTDATED,
				fact, post);
		for (Doc answer : e.list("answers")) {
			int item = answer.number("item");
			this.books.flaws.unless(!isRecused(item, post), Code.VOTER_RECUSED, fact, this.books.offices.title(post));
			String proposal = this.items.getOrDefault(item, Doc.NONE).text("proposal");
			this.books.flaws.unless(!this.books.authorsOf(proposal).contains(by.text("person")), Code.OWN_DRAFT, fact,
					by.called());
			this.answers.computeIfAbsent(item, (i) -> new HashMap<>()).put(post, answer.text("stance"));
		}
	}

	private void passOn(Doc e) {
		Doc seat = e.object("seat");
		String from = e.text("from");
		String to = seat.text("post");
		List<Doc> all = new ArrayList<>();
		this.seats.values().forEach((s) -> all.add(s.text("post").equals(from) ? seat : s));
		this.seats.clear();
		all.forEach((s) -> this.seats.put(s.text("post"), s));
		this.answers.values().forEach((answers) -> {
			String answer = answers.remove(from);
			if (answer != null) {
				answers.put(to, answer);
			}
		});
		this.recused.values().forEach((posts) -> {
			if (posts.remove(from)) {
				posts.add(to);
			}
		});
	}

	private boolean isRecused(int item, String post) {
		return this.recused.getOrDefault(item, Set.of()).contains(post);
	}

	private Count count(int item) {
		Map<String, String> cast = this.answers.getOrDefault(item, Map.of());
		int members = 0;
		int answered = 0;
		int voters = 0;
		int votesFor = 0;
		int against = 0;
		int asking = 0;
		String chair = "";
		for (Doc seat : this.seats.values()) {
			String post = seat.text("post");
			if (isRecused(item, post)) {
				continue;
			}
			String stance = cast.getOrDefault(post, "");
			members++;
			answered += stance.isEmpty() ? 0 : 1;
			asking += stance.equals("ASK_FOR_MEETING") ? 1 : 0;
			chair = seat.flag("chair") ? stance : chair;
			if (this.rules.chairVotes() || !seat.flag("chair")) {
				voters++;
				votesFor += AGREEING.contains(stance) ? 1 : 0;
				against += !stance.isEmpty() && !AGREEING.contains(stance) ? 1 : 0;
			}
		}
		int base = this.rules.quorumOfTheRest() ? members : this.seats.size();
		return new Count(members, answered, this.rules.required(base), voters, votesFor, against, asking, chair);
	}

	private boolean goesToMeeting(Count count) {
		return count.meetingRequests() > 0 && switch (this.requests) {
			case "ONE_SUFFICES" -> true;
			case "ONE_THIRD" -> count.meetingRequests() * 3 >= count.members();
			default -> false;
		};
	}

	private String result(Count count, Doc item) {
		if (goesToMeeting(count)) {
			return "TO_MEETING";
		}
		boolean chairFor = AGREEING.contains(count.chair());
		boolean complete = count.votesFor() + count.votesAgainst() == count.voters();
		boolean tie = complete && this.rules.isTie(count.votesFor(), count.voters());
		boolean carried = this.rules.carries(count.votesFor(), count.voters())
				|| (tie && this.rules.chairDecidesTies() && chairFor);
		int most = count.voters() - count.votesAgainst();
		boolean chairCould = count.chair().isEmpty() || chairFor;
		boolean could = count.voters() == 0 || this.rules.carries(most, count.voters())
				|| (this.rules.chairDecidesTies() && chairCould && this.rules.isTie(most, count.voters()));
		if (count.answered() < count.quorum() || (!carried && could)) {
			return "LAPSED";
		}
		String approved = item.text("conditions").isEmpty() ? "APPROVED" : "CONDITIONAL";
		return carried ? approved : "REFUSED";
	}

	private void conclude(Fact fact, Doc e) {
		this.over = true;
		this.conclusion = e;
		this.concludedOn = e.text("decidedOn");
		LocalDate day = e.day("decidedOn");
		Set<Integer> told = new HashSet<>();
		for (Doc outcome : e.list("outcomes")) {
			int number = outcome.number("item");
			Doc item = this.items.getOrDefault(number, Doc.NONE);
			Count count = count(number);
			told.add(number);
			this.books.flaws.unless(!item.isNone() && outcome.same("proposal", item), Code.NOT_TABLED, fact, number);
			this.books.flaws.unless(count.isTold(outcome.object("count")), Code.COUNT_DIFFERS, fact, count.votesFor());
			String result = result(count, item);
			boolean conditions = outcome.text("conditions")
				.equals(result.equals("CONDITIONAL") ? item.text("conditions") : "");
			this.books.flaws.unless(outcome.text("result").equals(result) && conditions, Code.RESULT_DIFFERS, fact,
					outcome.text("result"), count.votesFor(), count.voters());
			boolean awaited = !goesToMeeting(count) && count.answered() < count.members();
			boolean early = awaited && (day == null || this.dueOn == null || !day.isAfter(this.dueOn));
			this.books.flaws.unless(!early, Code.DECIDED_ON_OTHER_DAY, fact, this.concludedOn);
			this.outcomes.put(number, outcome);
		}
		this.books.flaws.unless(told.equals(this.items.keySet()), Code.NOT_TABLED, fact, this.items.keySet());
	}

}
