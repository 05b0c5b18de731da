package org.nawate.app.sample;

import java.text.Normalizer;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Typed;
import org.nawate.app.question.Asked;
import org.nawate.app.question.DrawQuery;
import org.nawate.app.question.Question;
import org.nawate.app.question.QuestionQuery;
import org.nawate.app.security.Acting;
import org.nawate.app.security.Permission;
import org.nawate.app.security.PermissionPolicy;
import org.nawate.domain.act.Outcome;

import org.springframework.stereotype.Component;

/** Draws samples, for a page or by the API. */
@Component
class SampleActs {

	/** More than these nobody examines one by one. */
	static final int MOST = 1000;

	private static final int LONGEST_SEED = 100;

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	private final QuestionQuery questions;

	private final DrawQuery draws;

	private final SampleBook book;

	private final Clock clock;

	SampleActs(QuestionQuery questions, DrawQuery draws, SampleBook book, Clock clock) {
		this.questions = questions;
		this.draws = draws;
		this.book = book;
		this.clock = clock;
	}

	/** An id for a new sample: the token of its form. */
	static String newId() {
		return UUID.randomUUID().toString();
	}

	/**
	 * Draws a sample; accepted with its id. Sent again by a double click it is noted
	 * once.
	 * @param id of the form; anything else is not taken
	 * @param upTo the number of the newest fact to look at; blank for the newest there is
	 */
	Outcome draw(String id, Acting acting, Asked asked, String seed, String size, String upTo) {
		Outcome.Refused refusal = PermissionPolicy.refusal(Permission.DRAW_SAMPLES, acting);
		if (refusal != null) {
			return refusal;
		}
		// The same seed, whatever keyboard wrote it.
		String typed = Normalizer.normalize(Typed.clean(seed), Normalizer.Form.NFC);
		long newest = this.questions.newest();
		Outcome.Refused fault = fault(asked, typed, number(size), upTo, newest);
		if (fault != null) {
			return fault;
		}
		int wanted = Integer.parseInt(size.strip());
		long position = upTo.isBlank() ? newest : Long.parseLong(upTo.strip());
		Question question = asked.question().upTo(position);
		DrawQuery.Drawn drawn = this.draws.draw(question, typed, wanted, DrawQuery.BY_PLACE);
		if (drawn.positions().isEmpty()) {
			return Outcome.refused(SampleRejection.NOTHING_FOUND);
		}
		String noted = ID.matcher(id).matches() ? id : newId();
		this.book.note(noted, question, typed, wanted, position, DrawQuery.BY_PLACE, drawn,
				PermissionPolicy.fitting(Permission.DRAW_SAMPLES, acting).actor(), this.clock.instant());
		return Outcome.accepted(noted);
	}

	private static Outcome.@Nullable Refused fault(Asked asked, String seed, long size, String upTo, long newest) {
		if (!asked.isClear()) {
			return refused(SampleRejection.QUESTION_INVALID);
		}
		if (seed.isEmpty() || Typed.isUnreadable(seed)) {
			return refused(SampleRejection.SEED_MISSING);
		}
		if (Typed.length(seed) > LONGEST_SEED) {
			return refused(SampleRejection.SEED_TOO_LONG, LONGEST_SEED, Typed.length(seed));
		}
		if (size < 1 || size > MOST) {
			return refused(SampleRejection.SIZE_INVALID, MOST);
		}
		if (!upTo.isBlank() && (number(upTo) < 1 || number(upTo) > newest)) {
			return refused(SampleRejection.POSITION_INVALID, newest);
		}
		return null;
	}

	private static long number(String typed) {
		return NUMBER.matcher(typed.strip()).matches() ? Long.parseLong(typed.strip()) : 0;
	}

	private static Outcome.Refused refused(SampleRejection rejection, Object... details) {
		return (Outcome.Refused) Outcome.refused(rejection, details);
	}

}
