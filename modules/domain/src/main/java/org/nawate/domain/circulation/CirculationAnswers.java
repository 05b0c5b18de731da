package org.nawate.domain.circulation;

import static org.nawate.domain.act.Verdict.refused;
import static org.nawate.domain.circulation.CirculationRejection.*;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.nawate.domain.act.PostId;
import org.nawate.domain.act.Verdict;
import org.nawate.domain.meeting.Seat;

/** What members answer and ask, themselves or by a proxy, and what is replied to them. */
final class CirculationAnswers {

	private CirculationAnswers() {
	}

	static Verdict<CirculationEvent> decide(CirculationCommand.Answer c, CirculationStanding now) {
		if (!now.seats.containsKey(c.by().post()) || c.by().onBehalfOf() != null) {
			return refused(NO_SEAT);
		}
		Verdict<CirculationEvent> refusal = refusal(c.by().post(), c.answers(), c.on(), now);
		return (refusal != null) ? refusal : Verdict
			.of(new CirculationEvent.Answered(c.circulation(), c.by().post(), c.answers(), c.by(), c.on()));
	}

	/**
	 * An answer stands in the place of presence, so that a proxy answers only where the
	 * rules let one both count and vote; who sits does not sit twice.
	 */
	static Verdict<CirculationEvent> decide(CirculationCommand.AnswerAsProxy c, CirculationStanding now) {
		Seat seat = now.seats.get(c.post());
		if (seat == null) {
			return refused(NO_SEAT);
		}
		if (!now.letsProxiesAnswer()) {
			return refused(PROXY_MAY_NOT_ANSWER);
		}
		if (now.seats.containsKey(c.by().post())) {
			return refused(PROXY_HAS_SEAT, c.by().postTitle());
		}
		Verdict<CirculationEvent> refusal = refusal(c.post(), c.answers(), c.on(), now);
		if (refusal != null) {
			return refusal;
		}
		for (ItemAnswer answer : c.answers()) {
			if (now.answeredInPerson(answer.item(), c.post())) {
				return refused(MEMBER_ANSWERED, seat.postTitle(), answer.item());
			}
		}
		return Verdict.of(new CirculationEvent.AnsweredByProxy(c.circulation(), c.post(), seat.postTitle(), c.answers(),
				c.by().inPlaceOf(seat.postTitle()), c.on()));
	}

	private static @Nullable Verdict<CirculationEvent> refusal(PostId post, List<ItemAnswer> answers, LocalDate on,
			CirculationStanding now) {
		if (on.isAfter(now.dueOn)) {
			return refused(TOO_LATE, now.dueOn);
		}
		if (answers.isEmpty()) {
			return refused(ANSWER_MISSING);
		}
		for (ItemAnswer answer : answers) {
			if (!now.items.containsKey(answer.item())) {
				return refused(UNKNOWN_ITEM, answer.item());
			}
			if (now.isRecused(answer.item(), post)) {
				return refused(RECUSED, answer.item());
			}
			if (answer.stance().needsWords() && answer.words().isEmpty()) {
				return refused(WORDS_MISSING, answer.item());
			}
		}
		return null;
	}

	static Verdict<CirculationEvent> decide(CirculationCommand.Ask c, CirculationStanding now) {
		if (!now.seats.containsKey(c.by().post()) || c.by().onBehalfOf() != null) {
			return refused(NO_SEAT);
		}
		if (c.text().isBlank()) {
			return refused(TEXT_MISSING);
		}
		int question = now.questions.size() + 1;
		return Verdict.answering(Integer.toString(question),
				new CirculationEvent.QuestionAsked(c.circulation(), question, c.text().strip(), c.by(), c.on()));
	}

	static Verdict<CirculationEvent> decide(CirculationCommand.AnswerQuestion c, CirculationStanding now) {
		Boolean answered = now.questions.get(c.question());
		if (answered == null) {
			return refused(UNKNOWN_QUESTION, c.question());
		}
		if (answered) {
			return refused(QUESTION_ANSWERED, c.question());
		}
		if (c.text().isBlank()) {
			return refused(TEXT_MISSING);
		}
		return Verdict
			.of(new CirculationEvent.QuestionAnswered(c.circulation(), c.question(), c.text().strip(), c.by(), c.on()));
	}

}
