package org.nawate.app.question;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A question as it was typed.
 *
 * @param typed what stood in each field
 * @param question what was understood of it
 * @param faults the fields that nobody can understand
 */
public record Asked(Map<String, String> typed, Question question, Set<String> faults) {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

	/**
	 * Reads the parameters of an address or a form; those of other things are ignored.
	 */
	public static Asked of(Map<String, String> parameters) {
		return new Reader(parameters).read();
	}

	/**
	 * Reads the part of an address behind its question mark, as {@link Question} writes
	 * it.
	 */
	public static Asked of(String address) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String field : address.split("&")) {
			int sign = field.indexOf('=');
			if (sign > 0) {
				parameters.put(field.substring(0, sign), decoded(field.substring(sign + 1)));
			}
		}
		return of(parameters);
	}

	/** Somebody may have sent what is no address. */
	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

	/** Whether all of it was understood. */
	public boolean isClear() {
		return this.faults.isEmpty();
	}

	/** Whether it asks for a range of days or numbers. */
	public boolean isRanged() {
		return !this.faults.isEmpty() || !this.question.from().isEmpty() || !this.question.until().isEmpty()
				|| this.question.firstNumber() != null || this.question.lastNumber() != null;
	}

	private static final class Reader {

		private final Map<String, String> parameters;

		private final Map<String, String> typed = new LinkedHashMap<>();

		private final Set<String> faults = new LinkedHashSet<>();

		Reader(Map<String, String> parameters) {
			this.parameters = parameters;
		}

		Asked read() {
			Map<FactClock, LocalDate> from = Question.days();
			Map<FactClock, LocalDate> until = Question.days();
			for (FactClock clock : FactClock.values()) {
				day(clock.from(), clock, from);
				day(clock.until(), clock, until);
			}
			Question question = new Question(text(Question.WORDS), text(Question.PERSON), text(Question.POST),
					text(Question.KIND), text(Question.ABOUT), from, until, number(Question.FIRST_NUMBER),
					number(Question.LAST_NUMBER), Question.OLDEST.equals(text(Question.ORDER)));
			return new Asked(Map.copyOf(this.typed), question, this.faults);
		}

		private String text(String name) {
			String text = this.parameters.getOrDefault(name, "").strip();
			this.typed.put(name, text);
			return text;
		}

		private void day(String name, FactClock clock, Map<FactClock, LocalDate> days) {
			String text = text(name);
			if (!text.isEmpty()) {
				try {
					days.put(clock, LocalDate.parse(text));
				}
				catch (DateTimeParseException ex) {
					this.faults.add(name);
				}
			}
		}

		private @Nullable Long number(String name) {
			String text = text(name);
			if (text.isEmpty()) {
				return null;
			}
			if (!NUMBER.matcher(text).matches()) {
				this.faults.add(name);
				return null;
			}
			return Long.valueOf(text);
		}

	}

}
