package org.nawate.domain.circulation;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.Specification.given;
import static org.nawate.domain.circulation.CirculationRejection.*;
import static org.nawate.domain.circulation.Round.*;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.Specification;
import org.nawate.domain.act.Actor;
import org.nawate.domain.act.PersonId;
import org.nawate.domain.act.PostId;
import org.nawate.domain.headquarters.HeadquartersRules;
import org.nawate.domain.meeting.Seat;

/** Who answers in the place of a member: a proxy, or whoever succeeded in the office. */
class CirculationProxyTest {

	private static final Actor PROXY = Actor.of("q1", "次長", "deputy-1", "次長1");

	private static final PostId NEW_POST = new PostId("seat-new");

	private static CirculationCommand.AnswerAsProxy inPlaceOf(int member, Actor by, List<ItemAnswer> answers) {
		return new CirculationCommand.AnswerAsProxy(CIRCULATION, by, seat(member), answers, STARTED);
	}

	private static CirculationEvent.AnsweredByProxy represented(int member, List<ItemAnswer> answers) {
		return new CirculationEvent.AnsweredByProxy(CIRCULATION, seat(member), "部長" + member, answers,
				PROXY.inPlaceOf("部長" + member), STARTED);
	}

	private static CirculationCommand.PassOnSeat passOn(int member, PostId to, String title) {
		return new CirculationCommand.PassOnSeat(CIRCULATION, Actor.system(), seat(member),
				new Seat(to, title, new PersonId("p9"), "後任", false), "組織改正", STARTED);
	}

	private static CirculationEvent.SeatPassedOn passed(int member) {
		return new CirculationEvent.SeatPassedOn(CIRCULATION, seat(member), (member == 0) ? "市長" : "部長" + member,
				new Seat(NEW_POST, "新部長", new PersonId("p9"), "後任", member == 0), "組織改正", Actor.system(), STARTED);
	}

	private static HeadquartersRules rules(boolean counts, boolean votes) {
		return new HeadquartersRules(3, RULES.quorum(), RULES.voting(), counts, votes, RULES.tie(), RULES.chairVotes(),
				RULES.recusal());
	}

	@Test
	void a_proxy_answers_on_behalf_of_the_member() {
		round(3).when(inPlaceOf(1, PROXY, both(Stance.AGREE, ""))).then(represented(1, both(Stance.AGREE, "")));
		ItemOutcome approved = new ItemOutcome(1, CASE, ItemOutcome.Result.APPROVED,
				new CirculationPolicy.Count(3, 3, 2, 2, 2, 0, 0, Stance.AGREE), "", "");
		ItemOutcome conditional = new ItemOutcome(2, SECOND_CASE, ItemOutcome.Result.CONDITIONAL, approved.count(),
				ITEMS.get(1).conditions(), "");
		round(3).and(agreed(0, 2))
			.and(represented(1, both(Stance.AGREE, "")))
			.when(conclude(STARTED))
			.then(concluded(STARTED, approved, conditional));
	}

	@Test
	void by_rules_that_let_a_proxy_neither_count_nor_vote_none_answers() {
		for (HeadquartersRules strict : List.of(rules(false, true), rules(true, false), rules(false, false))) {
			given(Circulation.class, started(3, strict, MeetingRequestRule.ONE_SUFFICES))
				.when(inPlaceOf(1, PROXY, both(Stance.AGREE, "")))
				.refused(PROXY_MAY_NOT_ANSWER);
		}
	}

	@Test
	void who_sits_answers_for_no_other_seat_and_no_proxy_for_none() {
		round(3).when(inPlaceOf(1, member(2), both(Stance.AGREE, ""))).refused(PROXY_HAS_SEAT, "部長2");
		round(3).when(inPlaceOf(3, PROXY, both(Stance.AGREE, ""))).refused(NO_SEAT);
		round(3).when(inPlaceOf(1, PROXY, List.of())).refused(ANSWER_MISSING);
		round(3).and(cancelled("会議で")).when(inPlaceOf(1, PROXY, both(Stance.AGREE, ""))).refused(OVER);
	}

	@Test
	void the_members_own_answer_stands_and_takes_the_place_of_a_proxys() {
		round(3).and(answered(1, both(Stance.OBJECT, "高い")))
			.when(inPlaceOf(1, PROXY, both(Stance.AGREE, "")))
			.refused(MEMBER_ANSWERED, "部長1", 1);
		Specification represented = round(3).and(represented(1, both(Stance.AGREE, "")));
		represented.when(answer(1, both(Stance.OBJECT, "高い"))).then(answered(1, both(Stance.OBJECT, "高い")));
		represented.when(inPlaceOf(1, PROXY, both(Stance.OBJECT, "高い")))
			.then(represented(1, both(Stance.OBJECT, "高い")));
	}

	@Test
	void a_recused_member_is_not_represented_either() {
		round(3).and(new CirculationEvent.MemberRecused(CIRCULATION, 1, seat(1), "部長1", "利害", SECRETARIAT, STARTED))
			.when(inPlaceOf(1, PROXY, both(Stance.AGREE, "")))
			.refused(RECUSED, 1);
	}

	@Test
	void a_seat_goes_on_with_the_successor_of_its_post_and_keeps_what_was_answered() {
		round(3).when(passOn(1, NEW_POST, "新部長")).then(passed(1));
		Specification passed = round(3).and(agreed(1)).and(passed(1));
		passed.when(answer(1, both(Stance.AGREE, ""))).refused(NO_SEAT);
		Actor successor = Actor.of("p9", "後任", NEW_POST.value(), "新部長");
		passed.when(new CirculationCommand.Answer(CIRCULATION, successor, both(Stance.OBJECT, "高い"), STARTED))
			.then(new CirculationEvent.Answered(CIRCULATION, NEW_POST, both(Stance.OBJECT, "高い"), successor, STARTED));
		ItemOutcome approved = new ItemOutcome(1, CASE, ItemOutcome.Result.APPROVED,
				new CirculationPolicy.Count(3, 3, 2, 2, 2, 0, 0, Stance.AGREE), "", "");
		passed.and(agreed(0, 2))
			.when(conclude(STARTED))
			.then(concluded(STARTED, approved, new ItemOutcome(2, SECOND_CASE, ItemOutcome.Result.CONDITIONAL,
					approved.count(), ITEMS.get(1).conditions(), "")));
	}

	@Test
	void two_offices_that_become_one_keep_one_voice() {
		round(3).when(passOn(1, seat(2), "部長2"))
			.then(new CirculationEvent.SeatFellAway(CIRCULATION, seat(1), "部長1", "組織改正", Actor.system(), STARTED));
		round(3).when(passOn(0, seat(2), "部長2")).refused(SEAT_TWICE, "部長2");
		round(3).when(passOn(0, NEW_POST, "新部長")).then(passed(0));
	}

	@Test
	void rejects_to_pass_on_what_is_so_already_or_is_no_seat() {
		round(3).when(passOn(1, seat(1), "部長1")).refused(SEAT_UNCHANGED, "部長1");
		round(3).when(passOn(3, NEW_POST, "新部長")).refused(NO_SEAT);
		round(3)
			.when(new CirculationCommand.PassOnSeat(CIRCULATION, Actor.system(), seat(1),
					new Seat(NEW_POST, "新部長", new PersonId("p9"), "後任", false), " ", STARTED))
			.refused(REASON_MISSING);
	}

}
