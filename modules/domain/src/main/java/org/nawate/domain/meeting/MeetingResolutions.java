package org.nawate.domain.meeting;

import static org.nawate.domain.act.Outcome.accepted;
import static org.nawate.domain.act.Outcome.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;

/** 議決: whether a result fits the votes, one item at a time or many without objection. */
final class MeetingResolutions {

	private MeetingResolutions() {
	}

	static Verdict<MeetingEvent> decide(MeetingCommand.Resolve c, MeetingStanding now) {
		Outcome fits = now.decides(c.item());
		if (fits.isAccepted()) {
			fits = onItsDay(c.resolution(), now);
		}
		Floor floor = now.votes.floor(c.item());
		Map<PostId, Ballot> votes = now.votes.of(c.item());
		if (fits.isAccepted()) {
			fits = fits(c.resolution(), floor, votes);
		}
		return fits.isAccepted()
				? Verdict.of(new MeetingEvent.ItemResolved(c.meeting(), c.item(), now.agenda.proposalOf(c.item()),
						c.resolution(), floor.count(votes), floor.present(), floor.quorum(), c.by()))
				: new Verdict<>(fits, List.of());
	}

	/** All or none. */
	static Verdict<MeetingEvent> decide(MeetingCommand.ResolveTogether c, MeetingStanding now) {
		if (c.items().isEmpty()) {
			return Verdict.refused(NO_ITEMS);
		}
		if (c.resolution().result() != ItemResolution.Result.APPROVED) {
			return Verdict.refused(ONLY_APPROVED_TOGETHER);
		}
		List<MeetingEvent> facts = new ArrayList<>();
		for (int item : new TreeSet<>(c.items())) {
			Outcome may = now.decides(item);
			if (!may.isAccepted()) {
				return new Verdict<>(may, List.of());
			}
			Verdict<MeetingEvent> votes = now.votes.withoutObjection(c, item);
			Outcome day = onItsDay(c.resolution(), now);
			if (!votes.outcome().isAccepted() || !day.isAccepted()) {
				return votes.outcome().isAccepted() ? new Verdict<>(day, List.of()) : votes;
			}
			Floor floor = now.votes.floor(item);
			Map<PostId, Ballot> all = new HashMap<>();
			floor.voters().forEach((post) -> all.put(post, Ballot.FOR));
			VotingPolicy.Count count = floor.count(all);
			if (!count.carried()) {
				return Verdict.refused(NOT_CARRIED, count.votesFor(), count.present());
			}
			facts.addAll(votes.events());
			facts.add(new MeetingEvent.ItemResolved(c.meeting(), item, now.agenda.proposalOf(item), c.resolution(),
					count, floor.present(), floor.quorum(), c.by()));
		}
		return new Verdict<>(accepted(), facts);
	}

	private static Outcome onItsDay(ItemResolution resolution, MeetingStanding now) {
		return resolution.decidedOn().equals(now.heldOn) ? accepted()
				: refused(DECIDED_ON_ANOTHER_DAY, String.valueOf(now.heldOn));
	}

	private static Outcome fits(ItemResolution r, Floor floor, Map<PostId, Ballot> votes) {
		if (r.result() == ItemResolution.Result.CONDITIONAL && r.conditions().isBlank()) {
			return refused(CONDITIONS_MISSING);
		}
		VotingPolicy.Count count = floor.count(votes);
		if (!r.result().approves()) {
			if (r.reason().isBlank()) {
				return refused(REASON_MISSING);
			}
			return (r.result() == ItemResolution.Result.REFUSED) ? fallen(count, floor, votes) : accepted();
		}
		if (floor.waitsForPresider(votes)) {
			return refused(TIE_UNDECIDED);
		}
		return count.carried() ? accepted() : refused(NOT_CARRIED, count.votesFor(), count.present());
	}

	private static Outcome fallen(VotingPolicy.Count count, Floor floor, Map<PostId, Ballot> votes) {
		if (count.carried()) {
			return refused(CARRIED, count.votesFor(), count.present());
		}
		if (floor.couldStillCarry(votes)) {
			return refused(VOTES_MISSING, count.cast(), count.present());
		}
		return floor.waitsForPresider(votes) ? refused(TIE_UNDECIDED) : accepted();
	}

}
