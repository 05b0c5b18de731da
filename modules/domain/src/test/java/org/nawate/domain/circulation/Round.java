package org.nawate.domain.circulation;

import static org.nawate.domain.Samples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;

/** The facts and acts of the circulation that the specifications speak of. */
final class Round {

	static final LocalDate STARTED = DECIDED.minusDays(7);

	static final LocalDate DUE = DECIDED;

	static final LocalDate LATE = DUE.plusDays(1);

	static final HeadquartersRules RULES = HeadquartersRules.usual();

	static final List<CirculationItem> ITEMS = List.of(new CirculationItem(CASE, "窓口の予約", ""),
			new CirculationItem(SECOND_CASE, "電子入札", "個人情報の点検を終えること"));

	private Round() {
	}

	static PostId seat(int number) {
		return new PostId((number == 0) ? "seat-chair" : "seat-" + number);
	}

	/** The chair, and after it the members 1, 2, 3 … */
	static List<Seat> seats(int count) {
		List<Seat> seats = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			seats.add(new Seat(seat(i), title(i), new PersonId("p" + i), "本部員" + i, i == 0));
		}
		return seats;
	}

	static Actor member(int number) {
		return Actor.of("p" + number, "本部員" + number, seat(number).value(), title(number));
	}

	private static String title(int number) {
		return (number == 0) ? "市長" : "部長" + number;
	}

	static CirculationCommand.Start start(List<CirculationItem> items, List<Seat> seats) {
		return new CirculationCommand.Start(CIRCULATION, SECRETARIAT, "第1回持ち回り", CirculationGround.URGENT, "国の締切が迫っている",
				"資料のとおり", items, seats, RULES, MeetingRequestRule.ONE_SUFFICES, DUE, STARTED);
	}

	static CirculationEvent.Started started(int seats, HeadquartersRules rules, MeetingRequestRule requests) {
		return new CirculationEvent.Started(CIRCULATION, "第1回持ち回り", CirculationGround.URGENT, "国の締切が迫っている", "資料のとおり",
				ITEMS, seats(seats), rules, requests, DUE, SECRETARIAT, STARTED);
	}

	/** Two cases, so many seats, the usual rules. */
	static Specification round(int seats) {
		return Specification.given(Circulation.class, started(seats, RULES, MeetingRequestRule.ONE_SUFFICES));
	}

	static List<ItemAnswer> both(Stance stance, String words) {
		return List.of(new ItemAnswer(1, stance, words), new ItemAnswer(2, stance, words));
	}

	static CirculationCommand.Answer answer(int member, List<ItemAnswer> answers) {
		return new CirculationCommand.Answer(CIRCULATION, member(member), answers, STARTED);
	}

	static CirculationEvent.Answered answered(int member, List<ItemAnswer> answers) {
		return new CirculationEvent.Answered(CIRCULATION, seat(member), answers, member(member), STARTED);
	}

	/** These members, 0 the chair, for both items. */
	static Object[] agreed(int... members) {
		return java.util.Arrays.stream(members)
			.mapToObj((member) -> answered(member, both(Stance.AGREE, "")))
			.toArray();
	}

	static CirculationCommand.Conclude conclude(LocalDate on) {
		return new CirculationCommand.Conclude(CIRCULATION, SECRETARIAT, "四情政第12号", on);
	}

	static CirculationEvent.Concluded concluded(LocalDate on, ItemOutcome... outcomes) {
		return new CirculationEvent.Concluded(CIRCULATION, List.of(outcomes), "四情政第12号", SECRETARIAT, on);
	}

	static CirculationEvent.Cancelled cancelled(String reason) {
		return new CirculationEvent.Cancelled(CIRCULATION, reason, SECRETARIAT, STARTED);
	}

}
