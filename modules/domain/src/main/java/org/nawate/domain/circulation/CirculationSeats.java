package org.nawate.domain.circulation;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.circulation.CirculationRejection.*;

import org.nawate.domain.act.Verdict;
import org.nawate.domain.meeting.Seat;

/** Who sits in a circulation: who does not answer, who is reminded, who succeeds. */
final class CirculationSeats {

	private CirculationSeats() {
	}

	static Verdict<CirculationEvent> decide(CirculationCommand.Recuse c, CirculationStanding now) {
		Seat seat = now.seats.get(c.post());
		if (seat == null) {
			return refused(NO_SEAT);
		}
		if (!now.items.containsKey(c.item())) {
			return refused(UNKNOWN_ITEM, c.item());
		}
		if (now.isRecused(c.item(), c.post())) {
			return refused(ALREADY_RECUSED, seat.postTitle());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		return Verdict.of(new CirculationEvent.MemberRecused(c.circulation(), c.item(), c.post(), seat.postTitle(),
				c.reason().strip(), c.by(), c.on()));
	}

	static Verdict<CirculationEvent> decide(CirculationCommand.Remind c, CirculationStanding now) {
		Seat seat = now.seats.get(c.post());
		if (seat == null) {
			return refused(NO_SEAT);
		}
		if (!now.owes(c.post()) || c.on().isAfter(now.dueOn)) {
			return refused(NOTHING_OWED);
		}
		if (now.reminded.contains(c.post())) {
			return refused(ALREADY_REMINDED);
		}
		return Verdict
			.of(new CirculationEvent.MemberReminded(c.circulation(), c.post(), seat.postTitle(), now.dueOn, c.on()));
	}

	/**
	 * Two offices that become one keep one voice: the seat of the other falls away. Not
	 * the chair's, which goes on with whoever leads the headquarters then.
	 */
	static Verdict<CirculationEvent> decide(CirculationCommand.PassOnSeat c, CirculationStanding now) {
		Seat from = now.seats.get(c.from());
		if (from == null) {
			return refused(NO_SEAT);
		}
		boolean samePost = c.from().equals(c.seat().post());
		if (samePost && from.postTitle().equals(c.seat().postTitle())) {
			return refused(SEAT_UNCHANGED, from.postTitle());
		}
		if (c.reason().isBlank()) {
			return refused(REASON_MISSING);
		}
		if (!samePost && now.seats.containsKey(c.seat().post())) {
			return from.chair() ? refused(SEAT_TWICE, c.seat().postTitle())
					: Verdict.of(new CirculationEvent.SeatFellAway(c.circulation(), c.from(), from.postTitle(),
							c.reason().strip(), c.by(), c.on()));
		}
		Seat to = new Seat(c.seat().post(), c.seat().postTitle(), c.seat().person(), c.seat().personName(),
				from.chair());
		return Verdict.of(new CirculationEvent.SeatPassedOn(c.circulation(), c.from(), from.postTitle(), to,
				c.reason().strip(), c.by(), c.on()));
	}

}
