package org.nawate.ledger.governance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 議場: who sits, who is there, who takes no part in an item, how they voted, and what that
 * comes to by the rules. Source: 推進本部設置要綱; 地方自治法第113条, 第116条, 第117条 as peers follow them.
 */
final class Hall {

	Rules rules = Rules.usual("MAJORITY");

	final Map<String, Doc> seats = new LinkedHashMap<>();

	final Map<String, String> presence = new HashMap<>();

	private final Map<Integer, Set<String>> recused = new HashMap<>();

	private final Map<Integer, Map<String, String>> votes = new HashMap<>();

	private String presider = "";

	/** What the votes on an item come to. */
	record Count(int present, int votesFor, int votesAgainst, int abstentions, boolean tie, boolean carried) {

		/** Whether a fact tells the same. */
		boolean isTold(Doc told) {
			return told.number("present") == this.present && told.number("votesFor") == this.votesFor
					&& told.number("votesAgainst") == this.votesAgainst
					&& told.number("abstentions") == this.abstentions && told.flag("tie") == this.tie
					&& told.flag("carried") == this.carried;
		}

	}

	void seat(List<Doc> all, Rules rules) {
		this.rules = rules;
		this.seats.clear();
		all.forEach((seat) -> this.seats.put(seat.text("post"), seat));
	}

	/** On another day nobody has come yet. */
	void empty() {
		this.presence.clear();
		this.presider = "";
	}

	void attend(Doc attendance) {
		String before = this.presence.put(attendance.text("post"), attendance.text("presence"));
		if (!attendance.text("presence").equals(before)) {
			forgetDecidingVotes();
		}
	}

	void preside(String post) {
		forgetDecidingVotes();
		this.presider = post;
		forgetDecidingVotes();
	}

	void recuse(int item, String post) {
		this.recused.computeIfAbsent(item, (i) -> new HashSet<>()).add(post);
		this.votes.getOrDefault(item, new HashMap<>()).remove(post);
		forgetDecidingVote(item);
	}

	void readmit(int item, String post) {
		this.recused.getOrDefault(item, new HashSet<>()).remove(post);
		forgetDecidingVote(item);
	}

	void vote(int item, List<Doc> cast) {
		forgetDecidingVote(item);
		Map<String, String> ballots = this.votes.computeIfAbsent(item, (i) -> new HashMap<>());
		cast.forEach((vote) -> ballots.put(vote.text("post"), vote.text("ballot")));
	}

	/** It decides the tie it was given for, not one that arises afterwards. */
	private void forgetDecidingVote(int item) {
		if (!this.rules.chairVotes()) {
			this.votes.getOrDefault(item, new HashMap<>()).keySet().removeIf(this::presides);
		}
	}

	private void forgetDecidingVotes() {
		List.copyOf(this.votes.keySet()).forEach(this::forgetDecidingVote);
	}

	boolean isRecused(int item, String post) {
		return this.recused.getOrDefault(item, Set.of()).contains(post);
	}

	boolean presides(String post) {
		Doc seat = this.seats.get(post);
		return this.presider.isEmpty() ? seat != null && seat.flag("chair") : this.presider.equals(post);
	}

	/** Whether the seat is there: in person, or by a proxy whom the rules let do so. */
	private boolean isThere(String post, boolean proxyMay) {
		String how = this.presence.getOrDefault(post, "ABSENT");
		return how.equals("PRESENT") || (how.equals("PROXY") && proxyMay);
	}

	boolean mayVote(int item, String post) {
		return this.seats.containsKey(post) && !isRecused(item, post) && isThere(post, this.rules.proxyVotes());
	}

	/** How many count toward the quorum of an item; 0 for the meeting as a whole. */
	int present(int item) {
		return (int) this.seats.keySet()
			.stream()
			.filter((post) -> !isRecused(item, post) && isThere(post, this.rules.proxyCounts()))
			.count();
	}

	/** How many must. */
	int quorum(int item) {
		long rest = this.seats.keySet().stream().filter((post) -> !isRecused(item, post)).count();
		return this.rules.required(this.rules.quorumOfTheRest() ? (int) rest : this.seats.size());
	}

	boolean hasVoted(int item, String post) {
		return this.votes.getOrDefault(item, Map.of()).containsKey(post);
	}

	Count count(int item) {
		Map<String, String> cast = this.votes.getOrDefault(item, Map.of());
		int voters = 0;
		int votesFor = 0;
		int against = 0;
		int abstentions = 0;
		boolean chairFor = false;
		for (String post : this.seats.keySet()) {
			if (!mayVote(item, post)) {
				continue;
			}
			String ballot = cast.getOrDefault(post, "");
			if (presides(post)) {
				chairFor = ballot.equals("FOR");
				if (!this.rules.chairVotes()) {
					continue;
				}
			}
			voters++;
			votesFor += ballot.equals("FOR") ? 1 : 0;
			against += ballot.equals("AGAINST") ? 1 : 0;
			abstentions += ballot.equals("ABSTAIN") ? 1 : 0;
		}
		boolean tie = this.rules.isTie(votesFor, voters);
		boolean carried = this.rules.carries(votesFor, voters) || (tie && this.rules.chairDecidesTies() && chairFor);
		return new Count(voters, votesFor, against, abstentions, tie, carried);
	}

	/**
	 * Whether all who may vote have, and equally, so that whoever presides may decide.
	 */
	boolean mayDecideTie(int item) {
		Count count = count(item);
		return this.rules.chairDecidesTies() && count.tie()
				&& count.votesFor() + count.votesAgainst() + count.abstentions() == count.present();
	}

	/** Whether whoever presides is to decide equal votes, and has not. */
	boolean waitsForPresider(int item) {
		Map<String, String> cast = this.votes.getOrDefault(item, Map.of());
		boolean decided = this.seats.keySet()
			.stream()
			.anyMatch((post) -> presides(post) && mayVote(item, post)
					&& List.of("FOR", "AGAINST").contains(cast.getOrDefault(post, "")));
		return this.rules.chairDecidesTies() && count(item).tie() && !decided;
	}

	/** Whether the votes not cast could still bring the item through. */
	boolean couldStillCarry(int item) {
		Count count = count(item);
		int missing = count.present() - count.votesFor() - count.votesAgainst() - count.abstentions();
		int most = count.votesFor() + missing;
		return count.present() == 0 || (missing > 0 && (this.rules.carries(most, count.present())
				|| (this.rules.chairDecidesTies() && this.rules.isTie(most, count.present()))));
	}

}
