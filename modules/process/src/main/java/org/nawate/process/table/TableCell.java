package org.nawate.process.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The condition of a cell, in the part of FEEL that a proof can follow: nothing (any
 * value), texts, truth values, numbers, comparisons, intervals, lists of them, and not of
 * texts.
 *
 * @param fits whether a value of the column fits; null is the value that is not known
 * @param bounds the numbers at which the answer may change
 */
record TableCell(Predicate<@Nullable Object> fits, Set<Integer> bounds) {

	private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(\\d{1,6})");

	private static final Pattern INTERVAL = Pattern.compile("([\\[(\\]])(\\d{1,6})\\s*\\.\\.\\s*(\\d{1,6})([\\])\\[])");

	private static final int LONGEST = 300;

	/** The cell as read, or nothing if the proof cannot follow it. */
	static Optional<TableCell> read(String text, TableColumn.Type type) {
		String cell = text.strip();
		if (cell.isEmpty() || cell.equals("-")) {
			return Optional.of(new TableCell((value) -> true, Set.of()));
		}
		if (cell.length() > LONGEST) {
			return Optional.empty();
		}
		Matcher not = NOT.matcher(cell);
		if (type == TableColumn.Type.TEXT && not.matches()) {
			return list(not.group(1), type)
				.map((inner) -> new TableCell((value) -> value != null && !inner.fits.test(value), Set.of()));
		}
		return list(cell, type);
	}

	private static Optional<TableCell> list(String text, TableColumn.Type type) {
		List<Optional<TableCell>> parts = Arrays.stream(text.split(",", -1))
			.map((part) -> one(part.strip(), type))
			.toList();
		if (parts.stream().anyMatch(Optional::isEmpty)) {
			return Optional.empty();
		}
		Set<Integer> bounds = new TreeSet<>();
		parts.forEach((part) -> bounds.addAll(part.orElseThrow().bounds));
		return Optional.of(new TableCell(
				(value) -> parts.stream().anyMatch((part) -> part.orElseThrow().fits.test(value)), bounds));
	}

	private static Optional<TableCell> one(String text, TableColumn.Type type) {
		return switch (type) {
			case TEXT ->
				text.matches("\"[^\"\\\\]*\"") ? equal(text.substring(1, text.length() - 1)) : Optional.empty();
			case TRUTH -> text.matches("true|false") ? equal(Boolean.valueOf(text)) : Optional.empty();
			case NUMBER -> number(text);
		};
	}

	private static Optional<TableCell> number(String text) {
		Matcher comparison = COMPARISON.matcher(text);
		Matcher interval = INTERVAL.matcher(text);
		if (text.matches("\\d{1,6}")) {
			int number = Integer.parseInt(text);
			return Optional.of(new TableCell((value) -> value != null && value.equals(number), Set.of(number)));
		}
		if (comparison.matches()) {
			int number = Integer.parseInt(comparison.group(2));
			String operator = comparison.group(1);
			return Optional.of(new TableCell((value) -> value instanceof Integer it && switch (operator) {
				case "<" -> it < number;
				case "<=" -> it <= number;
				case ">" -> it > number;
				default -> it >= number;
			}, Set.of(number)));
		}
		if (interval.matches()) {
			int low = Integer.parseInt(interval.group(2)) + (interval.group(1).equals("[") ? 0 : 1);
			int high = Integer.parseInt(interval.group(3)) - (interval.group(4).equals("]") ? 0 : 1);
			return Optional.of(new TableCell((value) -> value instanceof Integer it && it >= low && it <= high,
					new TreeSet<>(List.of(low, high))));
		}
		return Optional.empty();
	}

	private static Optional<TableCell> equal(Object wanted) {
		return Optional.of(new TableCell(wanted::equals, Set.of()));
	}

}
