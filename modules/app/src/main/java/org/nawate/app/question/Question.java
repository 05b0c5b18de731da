package org.nawate.app.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Which facts are asked for. What is empty or absent asks for nothing in particular.
 *
 * @param words words that the fact says, its names and posts among them
 * @param person who acted: the staff number, or words of the name
 * @param post the post that acted: its id, or words of its title
 * @param kind a stored name, or the beginning of one: {@code project.}
 * @param about a case's number, or a project's id, number ({@code 3-2}) or words of one
 * of its names
 * @param from the first day of each clock's range, in Japan
 * @param until its last day
 * @param firstNumber the first fact's number
 * @param lastNumber the last fact's number
 * @param oldestFirst whether the oldest come first
 */
public record Question(String words, String person, String post, String kind, String about,
		Map<FactClock, LocalDate> from, Map<FactClock, LocalDate> until, @Nullable Long firstNumber,
		@Nullable Long lastNumber, boolean oldestFirst) {

	static final String WORDS = "q";

	static final String PERSON = "person";

	static final String POST = "post";

	static final String KIND = "name";

	static final String ABOUT = "about";

	static final String FIRST_NUMBER = "firstNumber";

	static final String LAST_NUMBER = "lastNumber";

	static final String ORDER = "order";

	static final String OLDEST = "oldest";

	public Question {
		from = Map.copyOf(from);
		until = Map.copyOf(until);
	}

	/** The same up to a fact's number, as far as it goes no further by itself. */
	public Question upTo(long number) {
		Long last = this.lastNumber;
		return numbered(this.firstNumber, (last != null) ? Math.min(last, number) : Long.valueOf(number));
	}

	/** The same from behind a fact on, in its order. */
	Question behind(long number) {
		return this.oldestFirst ? numbered(number + 1, this.lastNumber) : numbered(this.firstNumber, number - 1);
	}

	private Question numbered(@Nullable Long first, @Nullable Long last) {
		return new Question(this.words, this.person, this.post, this.kind, this.about, this.from, this.until, first,
				last, this.oldestFirst);
	}

	/**
	 * What was asked, by the names of an address, always in the same order: two questions
	 * that ask the same say the same.
	 */
	public Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put(WORDS, this.words);
		fields.put(PERSON, this.person);
		fields.put(POST, this.post);
		fields.put(KIND, this.kind);
		fields.put(ABOUT, this.about);
		for (FactClock clock : FactClock.values()) {
			fields.put(clock.from(), text(this.from.get(clock)));
			fields.put(clock.until(), text(this.until.get(clock)));
		}
		fields.put(FIRST_NUMBER, text(this.firstNumber));
		fields.put(LAST_NUMBER, text(this.lastNumber));
		fields.put(ORDER, this.oldestFirst ? OLDEST : "");
		fields.values().removeIf(String::isEmpty);
		return fields;
	}

	/**
	 * The part of an address behind its question mark; empty if all facts are asked for.
	 */
	public String address() {
		return fields().entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/** Days by clock, to be filled. */
	static Map<FactClock, LocalDate> days() {
		return new EnumMap<>(FactClock.class);
	}

}
