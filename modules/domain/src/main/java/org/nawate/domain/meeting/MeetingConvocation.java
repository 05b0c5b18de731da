package org.nawate.domain.meeting;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.meeting.MeetingRejection.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.nawate.domain.act.Outcome;
import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;

/**
 * From the plan of a meeting to its opening, or to its being called off: its day, its
 * seats, its notice, its quorum.
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
		Outcome seated = seated(c.seats());
		if (!seated.isAccepted()) {
			return new Verdict<>(seated, List.of());
		}
		boolean late = c.on().isAfter(c.latestOn());
		if (late && c.urgency().isBlank()) {
			return refused(CONVENED_TOO_LATE, c.rules().noticeWorkingDays(), c.latestOn());
		}
		int quorum = c.rules().quorum().required(c.seats().size());
		return Verdict.of(new MeetingEvent.Convened(c.meeting(), c.seats(), quorum, c.by(), c.on(), c.rules(),
				c.latestOn(), late ? c.urgency().strip() : null));
	}

	/** The notice counts again for another day, not for another hour or room of it. */
	static Verdict<MeetingEvent> decide(MeetingCommand.Reconvene c, MeetingStanding now) {
		if (now.state != MeetingState.CONVENED) {
			return refused((now.state == MeetingState.OPEN) ? ALREADY_OPEN : NOT_CONVENED);
		}
		if (c.place().isBlank()) {
			return refused(NAME_MISSING);
		}
		if (c.heldOn().isBefore(c.on())) {
			return refused(HELD_BEFORE_TODAY, c.on());
		}
		LocalDate before = Objects.requireNonNull(now.heldOn);
		boolean moved = !c.heldOn().equals(before);
		if (!moved && c.startsAt().equals(now.startsAt) && c.place().strip().equals(now.place)) {
			return refused(CONVENED_SO_ALREADY);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		Outcome seated = seated(c.seats());
		if (!seated.isAccepted()) {
			return new Verdict<>(seated, List.of());
		}
		boolean late = moved && c.on().isAfter(c.latestOn());
		if (late && c.urgency().isBlank()) {
			return refused(CONVENED_TOO_LATE, c.rules().noticeWorkingDays(), c.latestOn());
		}
		return Verdict.of(new MeetingEvent.Reconvened(c.meeting(), before, c.heldOn(), c.startsAt(), c.place().strip(),
				c.reason().strip(), c.seats(), c.rules().quorum().required(c.seats().size()), c.rules(), c.latestOn(),
				late ? c.urgency().strip() : null, c.by(), c.on()));
	}

	private static Outcome seated(List<Seat> seats) {
		if (seats.isEmpty()) {
			return Outcome.refused(NO_SEATS);
		}
		if (seats.stream().filter(Seat::chair).count() != 1) {
			return Outcome.refused(NO_SINGLE_CHAIR);
		}
		Set<PostId> posts = new HashSet<>();
		for (Seat seat : seats) {
			if (!posts.add(seat.post())) {
				return Outcome.refused(SEAT_TWICE, seat.postTitle());
			}
		}
		return Outcome.accepted();
	}

	static Verdict<MeetingEvent> decide(MeetingCommand.Adjourn c, MeetingStanding now) {
		if (now.agenda.hasSettled()) {
			return refused(HAS_RESOLUTIONS);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict.of(new MeetingEvent.Adjourned(c.meeting(), c.reason(), c.by(), c.on()));
	}

	/** Who has come together goes home by 流会 or 閉会. */
	static Verdict<MeetingEvent> decide(MeetingCommand.CallOff c, MeetingStanding now) {
		if (now.state == MeetingState.OPEN) {
			return refused(ALREADY_OPEN);
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict.of(new MeetingEvent.CalledOff(c.meeting(), c.reason().strip(), c.by(), c.on()));
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
