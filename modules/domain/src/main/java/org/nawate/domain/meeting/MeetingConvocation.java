package org.nawate.domain.meeting;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.util.HashSet;
import java.util.Set;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;

/**
 * From the plan of a meeting to its opening: its day, its seats, its notice, its quorum.
 */
final class MeetingConvocation {

	private MeetingConvocation() {
	}

	static Verdict<MeetingEvent> decide(MeetingCommand.Reschedule c, MeetingStanding now) {
		if (now.state != MeetingState.PLANNED) {
			return refused(ALREADY_CONVENED);
		}
		if (c.place().isBlank()) {
			return refused(NAME_MISSING);
		}
		if (c.heldOn().isBefore(c.on())) {
			return refused(HELD_BEFORE_TODAY, c.on());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict.of(new MeetingEvent.Rescheduled(c.meeting(), c.heldOn(), c.startsAt(), c.place().strip(),
				c.reason().strip(), c.by(), c.on()));
	}

	static Verdict<MeetingEvent> decide(MeetingCommand.Convene c, MeetingStanding now) {
		if (now.state != MeetingState.PLANNED) {
			return refused(ALREADY_CONVENED);
		}
		if (c.seats().isEmpty()) {
			return refused(NO_SEATS);
		}
		if (c.seats().stream().filter(Seat::chair).count() != 1) {
			return refused(NO_SINGLE_CHAIR);
		}
		Set<PostId> posts = new HashSet<>();
		for (Seat seat : c.seats()) {
			if (!posts.add(seat.post())) {
				return refused(SEAT_TWICE, seat.postTitle());
			}
		}
		boolean late = c.on().isAfter(c.latestOn());
		if (late && c.urgency().isBlank()) {
			return refused(CONVENED_TOO_LATE, c.rules().noticeWorkingDays(), c.latestOn());
		}
		int quorum = c.rules().quorum().required(c.seats().size());
		return Verdict.of(new MeetingEvent.Convened(c.meeting(), c.seats(), quorum, c.by(), c.on(), c.rules(),
				c.latestOn(), late ? c.urgency().strip() : null));
	}

	static Verdict<MeetingEvent> decide(MeetingCommand.Open c, MeetingStanding now) {
		if (now.state != MeetingState.CONVENED) {
			return refused((now.state == MeetingState.OPEN) ? ALREADY_OPEN : NOT_CONVENED);
		}
		if (now.heldOn != null && c.on().isBefore(now.heldOn)) {
			return refused(NOT_YET_THE_DAY, now.heldOn);
		}
		Floor floor = now.votes.floor();
		if (!floor.quorumMet()) {
			return refused(QUORUM_NOT_MET, floor.present(), floor.quorum());
		}
		return Verdict.of(new MeetingEvent.Opened(c.meeting(), floor.present(), floor.quorum(), c.by(), c.on()));
	}

}
