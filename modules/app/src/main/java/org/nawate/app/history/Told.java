package org.nawate.app.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the sentence of a fact needs.
 *
 * @param arguments of the sentence
 * @param detail what was said with it: a reason, an opinion
 * @param before the old text, where one was replaced
 * @param after the new text
 */
record Told(List<Object> arguments, @Nullable String detail, @Nullable String before, @Nullable String after) {

	static Told plain(Object... arguments) {
		return new Told(List.of(arguments), null, null, null);
	}

	static Told with(@Nullable String detail, Object... arguments) {
		return new Told(List.of(arguments), detail, null, null);
	}

	/** Several texts, each on a line of its own; blank ones are left out. */
	static String lines(String first, List<String> more) {
		StringBuilder all = new StringBuilder(first);
		more.stream()
			.filter((line) -> !line.isBlank())
			.forEach((line) -> all.append(all.isEmpty() ? "" : "\n").append(line));
		return all.toString();
	}

}
