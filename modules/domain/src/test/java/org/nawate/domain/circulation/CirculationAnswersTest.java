package org.nawate.domain.circulation;

import static org.nawate.domain.Samples.*;
import static org.nawate.domain.circulation.CirculationRejection.*;
import static org.nawate.domain.circulation.Round.*;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.nawate.domain.act.Actor;

/** What members answer and ask in a circulation, and who takes no part. */
class CirculationAnswersTest {

	private static CirculationCommand.Ask ask(Actor by, String text) {
		return new CirculationCommand.Ask(CIRCULATION, by, text, STARTED);
	}

	private static CirculationEvent.QuestionAsked asked(int number) {
		return new CirculationEvent.QuestionAsked(CIRCULATION, number, "費用は", member(1), STARTED);
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

	private static CirculationEvent.MemberRecused recused(int item, int member) {
		return new CirculationEvent.MemberRecused(CIRCULATION, item, seat(member), "部長" + member, "配偶者の会社", SECRETARIAT,
				STARTED);
	}

	private static CirculationEvent.ItemTakenOut takenOut(int item, org.nawate.domain.act.ProposalId proposal) {
		return new CirculationEvent.ItemTakenOut(CIRCULATION, item, proposal, "取下げ", SECRETARIAT, STARTED);
	}

	private static CirculationCommand.Remind remind(int member, LocalDate on) {
		return new CirculationCommand.Remind(CIRCULATION, Actor.system(), seat(member), on);
	}

	@Test
	void a_member_answers_and_may_answer_anew() {
		List<ItemAnswer> first = both(Stance.AGREE, "");
		List<ItemAnswer> second = List.of(new ItemAnswer(1, Stance.OBJECT, "費用が高い"));
		round(3).when(answer(1, first)).then(answered(1, first));
		round(3).and(answered(1, first)).when(answer(1, second)).then(answered(1, second));
		round(3).when(answer(0, List.of(new ItemAnswer(2, Stance.AGREE_WITH_OPINION, "周知を"))))
			.then(answered(0, List.of(new ItemAnswer(2, Stance.AGREE_WITH_OPINION, "周知を"))));
	}

	@Test
	void only_the_post_that_has_the_seat_answers_and_asks() {
		round(3).when(answer(3, both(Stance.AGREE, ""))).refused(NO_SEAT);
		round(3)
			.when(new CirculationCommand.Answer(CIRCULATION, member(1).inPlaceOf("市長"), both(Stance.AGREE, ""),
					STARTED))
			.refused(NO_SEAT);
		round(3).when(ask(SECRETARIAT, "費用は")).refused(NO_SEAT);
	}

	@Test
	void rejects_an_answer_that_says_nothing_or_on_nothing() {
		round(3).when(answer(1, List.of())).refused(ANSWER_MISSING);
		round(3).when(answer(1, List.of(new ItemAnswer(3, Stance.AGREE, "")))).refused(UNKNOWN_ITEM, 3);
		round(3).and(takenOut(2, SECOND_CASE)).when(answer(1, both(Stance.AGREE, ""))).refused(UNKNOWN_ITEM, 2);
		for (Stance stance : List.of(Stance.AGREE_WITH_OPINION, Stance.OBJECT, Stance.ASK_FOR_MEETING)) {
			round(3).when(answer(1, List.of(new ItemAnswer(2, stance, " ")))).refused(WORDS_MISSING, 2);
		}
	}

	@Test
	void rejects_an_answer_after_the_deadline_until_it_is_extended() {
		var late = new CirculationCommand.Answer(CIRCULATION, member(1), both(Stance.AGREE, ""), LATE);
		round(3).when(late).refused(TOO_LATE, DUE);
		var extended = new CirculationEvent.DeadlineExtended(CIRCULATION, DUE, LATE, "回答が足りない", SECRETARIAT, LATE);
		round(3).when(extend(LATE, "回答が足りない")).then(extended);
		round(3).and(extended)
			.when(late)
			.then(new CirculationEvent.Answered(CIRCULATION, seat(1), both(Stance.AGREE, ""), member(1), LATE));
	}

	@Test
	void questions_are_numbered_and_answered_once() {
		round(3).when(ask(member(1), "費用は")).answers("1", asked(1));
		round(3).and(asked(1)).when(ask(member(1), "費用は")).answers("2", asked(2));
		var answered = new CirculationEvent.QuestionAnswered(CIRCULATION, 1, "120万円です。", SECRETARIAT, STARTED);
		round(3).and(asked(1)).when(reply(1, "120万円です。")).then(answered);
		round(3).and(asked(1), answered).when(reply(1, "130万円です。")).refused(QUESTION_ANSWERED, 1);
		round(3).when(reply(1, "120万円です。")).refused(UNKNOWN_QUESTION, 1);
		round(3).when(ask(member(1), " ")).refused(TEXT_MISSING);
		round(3).and(asked(1)).when(reply(1, "")).refused(TEXT_MISSING);
	}

	@Test
	void a_member_with_an_interest_does_not_answer_on_the_item() {
		round(3).when(recuse(1, 2, "配偶者の会社")).then(recused(1, 2));
		round(3).and(recused(1, 2)).when(answer(2, both(Stance.AGREE, ""))).refused(RECUSED, 1);
		round(3).and(recused(1, 2))
			.when(answer(2, List.of(new ItemAnswer(2, Stance.AGREE, ""))))
			.then(answered(2, List.of(new ItemAnswer(2, Stance.AGREE, ""))));
		round(3).and(recused(1, 2)).when(recuse(1, 2, "配偶者の会社")).refused(ALREADY_RECUSED, "部長2");
		round(3).when(recuse(1, 2, "")).refused(REASON_MISSING);
		round(3).when(recuse(3, 2, "配偶者の会社")).refused(UNKNOWN_ITEM, 3);
		round(3).when(recuse(1, 9, "配偶者の会社")).refused(NO_SEAT);
	}

	@Test
	void the_later_answer_counts() {
		var objected = answered(2, List.of(new ItemAnswer(1, Stance.OBJECT, "費用が\n高い")));
		var count = new CirculationPolicy.Count(3, 3, 2, 2, 1, 1, 0, Stance.OBJECT);
		var chair = answered(0, List.of(new ItemAnswer(1, Stance.OBJECT, "時期尚早")));
		round(3).and(takenOut(2, SECOND_CASE))
			.and(agreed(1, 2))
			.and(chair, objected)
			.when(conclude(STARTED))
			.then(concluded(STARTED,
					new ItemOutcome(1, CASE, ItemOutcome.Result.REFUSED, count, "", "市長: 時期尚早\n部長2: 費用が 高い")));
	}

	@Test
	void a_recused_members_earlier_answer_does_not_count() {
		var count = new CirculationPolicy.Count(2, 2, 2, 1, 1, 0, 0, Stance.AGREE);
		round(3).and(takenOut(2, SECOND_CASE))
			.and(agreed(0, 1))
			.and(answered(2, List.of(new ItemAnswer(1, Stance.OBJECT, "反対"))), recused(1, 2))
			.when(conclude(STARTED))
			.then(concluded(STARTED, new ItemOutcome(1, CASE, ItemOutcome.Result.APPROVED, count, "", "")));
	}

	@Test
	void a_member_who_owes_an_answer_is_reminded_once_of_each_deadline() {
		var reminded = new CirculationEvent.MemberReminded(CIRCULATION, seat(1), "部長1", DUE, STARTED);
		round(3).when(remind(1, STARTED)).then(reminded);
		round(3).and(reminded).when(remind(1, DUE)).refused(ALREADY_REMINDED);
		round(3)
			.and(reminded, new CirculationEvent.DeadlineExtended(CIRCULATION, DUE, LATE, "延長", SECRETARIAT, STARTED))
			.when(remind(1, LATE))
			.then(new CirculationEvent.MemberReminded(CIRCULATION, seat(1), "部長1", LATE, LATE));
		round(3).and(agreed(1)).when(remind(1, STARTED)).refused(NOTHING_OWED);
		round(3).and(answered(1, List.of(new ItemAnswer(1, Stance.AGREE, ""))), recused(2, 1))
			.when(remind(1, STARTED))
			.refused(NOTHING_OWED);
		round(3).when(remind(1, LATE)).refused(NOTHING_OWED);
		round(3).when(remind(7, STARTED)).refused(NO_SEAT);
	}

}
