package org.nawate.domain.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.headquarters.RecusalRule;
import org.nawate.domain.headquarters.TieRule;

/**
 * 議場: who sits, who is there, and by which rules they decide on one item. Counts the same
 * for the meeting itself and for whoever looks at it.
 *
 * @param presence a seat not named is absent
 * @param recused who takes no part in the item (除斥)
 * @param presider who presides in the chair's place; {@code null} while the chair does
 */
public record Floor(HeadquartersRules rules, List<Seat> seats, Map<PostId, Presence> presence, Set<PostId> recused,
		@Nullable PostId presider) {

	public Floor {
		seats = List.copyOf(seats);
		presence = Map.copyOf(presence);
		recused = Set.copyOf(recused);
	}

	/** Whether the post counts toward the quorum of the item. */
	public boolean isPresent(PostId post) {
		return takesPart(post) && switch (of(post)) {
			case PRESENT -> true;
			case PROXY -> this.rules.proxyCounts();
			case ABSENT -> false;
		};
	}

	/** How many count toward the quorum. */
	public int present() {
		return (int) this.seats.stream().filter((seat) -> isPresent(seat.post())).count();
	}

	/** How many must. */
	public int quorum() {
		int all = (this.rules.recusal() == RecusalRule.QUORUM_OF_THE_REST)
				? (int) this.seats.stream().filter((seat) -> takesPart(seat.post())).count() : this.seats.size();
		return this.rules.quorum().required(all);
	}

	/** Whether enough are present to decide. */
	public boolean quorumMet() {
		return present() >= quorum();
	}

	/** Whether the post is there and may say yes or no, if only with equal votes. */
	public boolean mayVote(PostId post) {
		return takesPart(post) && switch (of(post)) {
			case PRESENT -> true;
			case PROXY -> this.rules.proxyVotes();
			case ABSENT -> false;
		};
	}

	/** Who presides: the chair, or whoever was named in their place. */
	public boolean presides(PostId post) {
		return (this.presider != null) ? this.presider.equals(post) : isChair(post);
	}

	/** Who votes on the item; who presides among them only if the rules say so. */
	public Set<PostId> voters() {
		Set<PostId> voters = new HashSet<>();
		for (Seat seat : this.seats) {
			if (mayVote(seat.post()) && (this.rules.chairVotes() || !presides(seat.post()))) {
				voters.add(seat.post());
			}
		}
		return Set.copyOf(voters);
	}

	/** The votes counted. */
	public VotingPolicy.Count count(Map<PostId, Ballot> votes) {
		return VotingPolicy.count(this.rules, votes, voters(), decidingBallot(votes));
	}

	/** Whether whoever presides decides equal votes. */
	public boolean decidesTies() {
		return this.rules.tie() == TieRule.CHAIR_DECIDES;
	}

	/**
	 * Whether the votes are equal and whoever presides is to decide, and has not.
	 */
	public boolean waitsForPresider(Map<PostId, Ballot> votes) {
		return decidesTies() && count(votes).tie() && decidingBallot(votes) == Ballot.ABSTAIN;
	}

	/**
	 * Whether whoever presides may cast the deciding vote: all others have voted, and
	 * equally.
	 */
	public boolean mayDecideTie(Map<PostId, Ballot> votes) {
		VotingPolicy.Count count = count(votes);
		return decidesTies() && count.tie() && count.cast() == count.present();
	}

	/** Whether the votes not yet cast could still bring the item through. */
	public boolean couldStillCarry(Map<PostId, Ballot> votes) {
		return VotingPolicy.couldStillCarry(this.rules, count(votes));
	}

	private Ballot decidingBallot(Map<PostId, Ballot> votes) {
		for (Seat seat : this.seats) {
			if (presides(seat.post()) && mayVote(seat.post())) {
				return votes.getOrDefault(seat.post(), Ballot.ABSTAIN);
			}
		}
		return Ballot.ABSTAIN;
	}

	private boolean takesPart(PostId post) {
		return !this.recused.contains(post) && this.seats.stream().anyMatch((seat) -> seat.post().equals(post));
	}

	private boolean isChair(PostId post) {
		return this.seats.stream().anyMatch((seat) -> seat.chair() && seat.post().equals(post));
	}

	private Presence of(PostId post) {
		return this.presence.getOrDefault(post, Presence.ABSENT);
	}

}
