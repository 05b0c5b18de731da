package org.nawate.domain.meeting;

import java.util.List;
import java.util.Map;

import org.nawate.domain.act.PostId;

/**
 * Where an item of an agenda stood after some of the meeting's facts, folded as the
 * meeting itself folds them: for whoever looks back.
 *
 * @param floor who sat, who was there, who took no part in the item
 * @param votes that were given on it
 */
public record ItemStanding(MeetingState state, Floor floor, Map<PostId, Ballot> votes) {

	public ItemStanding {
		votes = Map.copyOf(votes);
	}

	/** After facts in their order; those of other items may be missing. */
	public static ItemStanding after(List<MeetingEvent> facts, int item) {
		MeetingStanding now = new MeetingStanding();
		facts.forEach(now::on);
		return new ItemStanding(now.state, now.votes.floor(item), now.votes.of(item));
	}

	/** The votes counted. */
	public VotingPolicy.Count count() {
		return this.floor.count(this.votes);
	}

}
