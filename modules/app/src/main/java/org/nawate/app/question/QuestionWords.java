package org.nawate.app.question;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nawate.app.look.Words;

import org.springframework.stereotype.Component;

/** Says a question in the reader's words. */
@Component("questionWords")
public class QuestionWords {

	private final KindWords kinds;

	private final Words words;

	QuestionWords(KindWords kinds, Words words) {
		this.kinds = kinds;
		this.words = words;
	}

	/** What was asked, by what it is asked of; one line if all facts are. */
	public Map<String, String> of(Question question) {
		Map<String, String> said = new LinkedHashMap<>();
		say(said, "question.words", question.words());
		say(said, "question.person", question.person());
		say(said, "question.post", question.post());
		say(said, "question.kind", question.kind().isEmpty() ? "" : this.kinds.of(question.kind()));
		say(said, "question.about", question.about());
		for (FactClock clock : FactClock.values()) {
			String name = this.words.of("question.clock." + clock);
			day(said, this.words.of("question.from", name), question.from().get(clock));
			day(said, this.words.of("question.until", name), question.until().get(clock));
		}
		say(said, "question.firstNumber", text(question.firstNumber()));
		say(said, "question.lastNumber", text(question.lastNumber()));
		if (said.isEmpty()) {
			said.put(this.words.of("question.all"), this.words.of("question.all.said"));
		}
		return said;
	}

	/** The same in one line. */
	public String line(Question question) {
		StringBuilder line = new StringBuilder();
		of(question).forEach((what, said) -> line.append(line.isEmpty() ? "" : " · ")
			.append(this.words.of("question.said", what, said)));
		return line.toString();
	}

	private void say(Map<String, String> said, String key, String value) {
		if (!value.isEmpty()) {
			said.put(this.words.of(key), value);
		}
	}

	private void day(Map<String, String> said, String label, @Nullable LocalDate day) {
		if (day != null) {
			said.put(label, this.words.day(day));
		}
	}

	private static String text(@Nullable Long number) {
		return (number != null) ? number.toString() : "";
	}

}
