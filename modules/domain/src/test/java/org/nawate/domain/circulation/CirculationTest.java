package org.nawate.domain.circulation;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.circulation.CirculationRejection.*;
import static org.nawate.domain.circulation.Round.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;

/** A circulation from its start to its result. */
class CirculationTest {

	private final Specification over = round(3).and(cancelled("会議で審議する"));

	private static CirculationCommand.Start start(String name, String reason, LocalDate dueOn) {
		return new CirculationCommand.Start(CIRCULATION, SECRETARIAT, name, CirculationGround.URGENT, reason, "", ITEMS,
				seats(3), RULES, MeetingRequestRule.ONE_SUFFICES, dueOn, STARTED);
	}

	private static CirculationCommand.Ask ask(Actor by, String text) {
		return new CirculationCommand.Ask(CIRCULATION, by, text, STARTED);
	}

	private static CirculationCommand.AnswerQuestion reply(int number, String text) {
		return new CirculationCommand.AnswerQuestion(CIRCULATION, SECRETARIAT, number, text, STARTED);
	}

	private static CirculationCommand.ExtendDeadline extend(LocalDate dueOn, String reason) {
		return new CirculationCommand.ExtendDeadline(CIRCULATION, SECRETARIAT, dueOn, reason, LATE);
	}

	private static CirculationCommand.Recuse recuse(int item, int member, String reason) {
		return new CirculationCommand.Recuse(CIRCULATION, SECRETARIAT, item, seat(member), reason, STARTED);
	}

	private static CirculationCommand.TakeOut takeOut(org.nawate.domain.act.ProposalId proposal, String reason) {
		return new CirculationCommand.TakeOut(CIRCULATION, SECRETARIAT, proposal, reason, STARTED);
	}

	private static CirculationEvent.ItemTakenOut takenOut(int item, org.nawate.domain.act.ProposalId proposal) {
		return new CirculationEvent.ItemTakenOut(CIRCULATION, item, proposal, "取下げ", SECRETARIAT, STARTED);
	}

	private static CirculationCommand.Cancel cancel(String reason) {
		return new CirculationCommand.Cancel(CIRCULATION, SECRETARIAT, reason, STARTED);
	}

	private static CirculationCommand.Remind remind(int member, LocalDate on) {
		return new CirculationCommand.Remind(CIRCULATION, Actor.system(), seat(member), on);
	}

	@Test
	void is_sent_round_with_its_reason_and_the_rules_of_the_day() {
		given(Circulation.class).when(Round.start(ITEMS, seats(3)))
			.then(started(3, RULES, MeetingRequestRule.ONE_SUFFICES));
		round(3).when(Round.start(ITEMS, seats(3))).refused(ALREADY_STARTED);
	}

	@Test
	void rejects_a_start_without_name_reason_or_time() {
		given(Circulation.class).when(start(" ", "急ぐ", DUE)).refused(NAME_MISSING);
		given(Circulation.class).when(start("第1回", " ", DUE)).refused(REASON_MISSING);
		given(Circulation.class).when(start("第1回", "急ぐ", STARTED.minusDays(1)))
			.refused(DEADLINE_IN_THE_PAST, STARTED.minusDays(1));
	}

	@Test
	void rejects_a_start_without_cases_or_with_one_twice() {
		given(Circulation.class).when(Round.start(List.of(), seats(3))).refused(NO_ITEMS);
		given(Circulation.class).when(Round.start(List.of(ITEMS.get(0), ITEMS.get(0)), seats(3)))
			.refused(CASE_TWICE, "窓口の予約");
	}

	@Test
	void rejects_seats_that_make_no_headquarters() {
		List<Seat> seats = seats(3);
		given(Circulation.class).when(Round.start(ITEMS, List.of())).refused(NO_SEATS);
		given(Circulation.class).when(Round.start(ITEMS, seats.subList(1, 3))).refused(NO_SINGLE_CHAIR);
		given(Circulation.class).when(Round.start(ITEMS, List.of(seats.get(0), seats.get(1), seats.get(1))))
			.refused(SEAT_TWICE, "部長1");
	}

	@Test
	void rejects_an_extension_that_gives_no_time_or_no_reason() {
		round(3).when(extend(DUE, "急がない")).refused(NOT_LATER, DUE);
		round(3).when(extend(LATE, " ")).refused(REASON_MISSING);
		round(3).when(new CirculationCommand.ExtendDeadline(CIRCULATION, SECRETARIAT, LATE, "急がない", LATE.plusDays(1)))
			.refused(DEADLINE_IN_THE_PAST, LATE);
	}

	@Test
	void a_case_is_taken_out_and_the_last_one_ends_it() {
		round(3).when(takeOut(CASE, "取下げ")).then(takenOut(1, CASE));
		round(3).and(takenOut(1, CASE))
			.when(takeOut(SECOND_CASE, "取下げ"))
			.then(takenOut(2, SECOND_CASE), cancelled("取下げ"));
		round(3).and(takenOut(1, CASE)).when(takeOut(CASE, "取下げ")).refused(NOT_IN_CIRCULATION);
		round(3).when(takeOut(CASE, "")).refused(REASON_MISSING);
	}

	@Test
	void is_concluded_when_all_have_answered_or_the_deadline_is_over() {
		var count = new CirculationPolicy.Count(3, 3, 2, 2, 2, 0, 0, Stance.AGREE);
		var first = new ItemOutcome(1, CASE, ItemOutcome.Result.APPROVED, count, "", "");
		var second = new ItemOutcome(2, SECOND_CASE, ItemOutcome.Result.CONDITIONAL, count, "個人情報の点検を終えること", "");
		round(3).and(agreed(0, 1, 2)).when(conclude(STARTED)).then(concluded(STARTED, first, second));

		round(3).and(agreed(1, 2)).when(conclude(DUE)).refused(ANSWERS_AWAITED, DUE, 1);
		var without = new CirculationPolicy.Count(3, 2, 2, 2, 2, 0, 0, null);
		round(3).and(agreed(1, 2))
			.when(conclude(LATE))
			.then(concluded(LATE, new ItemOutcome(1, CASE, ItemOutcome.Result.APPROVED, without, "", ""),
					new ItemOutcome(2, SECOND_CASE, ItemOutcome.Result.CONDITIONAL, without, "個人情報の点検を終えること", "")));
	}

	@Test
	void without_enough_answers_by_the_deadline_nothing_is_decided() {
		var count = new CirculationPolicy.Count(3, 1, 2, 2, 1, 0, 0, null);
		round(3).and(takenOut(2, SECOND_CASE))
			.and(agreed(1))
			.when(conclude(LATE))
			.then(concluded(LATE, new ItemOutcome(1, CASE, ItemOutcome.Result.LAPSED, count, "", "")));
	}

	@Test
	void a_member_who_asks_for_a_meeting_brings_the_item_there_at_once() {
		var asked = answered(2, List.of(new ItemAnswer(1, Stance.ASK_FOR_MEETING, "説明を聞きたい")));
		var count = new CirculationPolicy.Count(3, 1, 2, 2, 0, 1, 1, null);
		round(3).and(takenOut(2, SECOND_CASE), asked)
			.when(conclude(STARTED))
			.then(concluded(STARTED,
					new ItemOutcome(1, CASE, ItemOutcome.Result.TO_MEETING, count, "", "部長2: 説明を聞きたい")));
		round(3).and(asked).when(conclude(STARTED)).refused(ANSWERS_AWAITED, DUE, 3);
		Specification.given(Circulation.class, started(3, RULES, MeetingRequestRule.COUNTS_AS_OBJECTION), asked)
			.when(conclude(STARTED))
			.refused(ANSWERS_AWAITED, DUE, 3);
	}

	@Test
	void keeps_the_rules_it_began_with() {
		HeadquartersRules all = new HeadquartersRules(3, org.nawate.domain.headquarters.QuorumRule.ALL,
				org.nawate.domain.headquarters.VotingRule.ALL, true, true, org.nawate.domain.headquarters.TieRule.FALLS,
				true, org.nawate.domain.headquarters.RecusalRule.QUORUM_UNCHANGED);
		var count = new CirculationPolicy.Count(3, 2, 3, 3, 2, 0, 0, null);
		Specification
			.given(Circulation.class, started(3, all, MeetingRequestRule.ONE_SUFFICES), takenOut(2, SECOND_CASE))
			.and(agreed(1, 2))
			.when(conclude(LATE))
			.then(concluded(LATE, new ItemOutcome(1, CASE, ItemOutcome.Result.LAPSED, count, "", "")));
	}

	@Test
	void is_called_off_for_a_reason() {
		round(3).when(cancel("会議で審議する")).then(cancelled("会議で審議する"));
		round(3).when(cancel(" ")).refused(REASON_MISSING);
	}

	@Test
	void nothing_happens_after_its_end() {
		this.over.when(answer(1, both(Stance.AGREE, ""))).refused(OVER);
		this.over.when(ask(member(1), "費用は")).refused(OVER);
		this.over.when(reply(1, "120万円")).refused(OVER);
		this.over.when(extend(LATE, "延長")).refused(OVER);
		this.over.when(recuse(1, 1, "利害")).refused(OVER);
		this.over.when(takeOut(CASE, "取下げ")).refused(OVER);
		this.over.when(conclude(LATE)).refused(OVER);
		this.over.when(remind(1, STARTED)).refused(OVER);
		this.over.when(cancel("取りやめ")).refused(OVER);
		round(3).and(concluded(LATE)).when(conclude(LATE)).refused(OVER);
	}

}
