package org.nawate.process.verification;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.nawate.process.rule.FlowRule;
import org.nawate.process.rule.FlowVariable;

/**
 * The condition of a way, in the part of the expression language that a proof can follow:
 * comparisons of a variable with a text, truth values, and, or, not, brackets. Read as
 * the engine reads it: from the left, no further than needed.
 */
final class FlowCondition {

	private static final Pattern WORD = Pattern
		.compile("\\s*(?:'([^']*)'|\"([^\"]*)\"|([A-Za-z_]\\w*)|(==|!=|&&|\\|\\||!|\\(|\\)))");

	/** Longer ones are no conditions of people; deep ones would fell the reader. */
	private static final int LONGEST = 400;

	private final String text;

	private final Matcher words;

	private int at;

	private FlowCondition(String text) {
		this.text = text;
		this.words = WORD.matcher(text);
	}

	/**
	 * Reads {@code ${result == 'approved'}}.
	 * @throws Unreadable if the proof cannot follow it
	 */
	static Term read(String condition) throws Unreadable {
		String text = condition.strip();
		if (!(text.startsWith("${") && text.endsWith("}")) || text.length() > LONGEST) {
			throw new Unreadable(FlowRule.CONDITION_UNREADABLE, text.substring(0, Math.min(text.length(), LONGEST)));
		}
		FlowCondition reader = new FlowCondition(text.substring(2, text.length() - 1));
		Term term = reader.or();
		if (!reader.rest().isEmpty()) {
			throw new Unreadable(FlowRule.CONDITION_UNREADABLE, reader.rest());
		}
		return term;
	}

	private Term or() throws Unreadable {
		Term left = and();
		while (take("||") || take("or")) {
			left = new Term.Or(left, and());
		}
		return left;
	}

	private Term and() throws Unreadable {
		Term left = equality();
		while (take("&&") || take("and")) {
			left = new Term.And(left, equality());
		}
		return left;
	}

	private Term equality() throws Unreadable {
		Operand left = operand();
		boolean equal = take("==") || take("eq");
		if (!equal && !take("!=") && !take("ne")) {
			return left.truth();
		}
		Term compared = Operand.compare(left, operand());
		return equal ? compared : new Term.Not(compared);
	}

	private Operand operand() throws Unreadable {
		if (take("!") || take("not")) {
			return new Operand(null, null, new Term.Not(operand().truth()));
		}
		if (take("(")) {
			Term inner = or();
			if (!take(")")) {
				throw new Unreadable(FlowRule.CONDITION_UNREADABLE, rest());
			}
			return new Operand(null, null, inner);
		}
		if (!next()) {
			throw new Unreadable(FlowRule.CONDITION_UNREADABLE, rest());
		}
		String text = (this.words.group(1) != null) ? this.words.group(1) : this.words.group(2);
		String name = this.words.group(3);
		if (text == null && name == null) {
			throw new Unreadable(FlowRule.CONDITION_UNREADABLE, rest());
		}
		this.at = this.words.end();
		if (text != null) {
			return new Operand(null, text, null);
		}
		if ("true".equals(name) || "false".equals(name)) {
			return new Operand(null, name, new Term.Truth("true".equals(name)));
		}
		FlowVariable variable = FlowVariable.of(name)
			.orElseThrow(() -> new Unreadable(FlowRule.VARIABLE_UNKNOWN, name));
		return new Operand(variable, null, null);
	}

	private boolean next() {
		return this.words.region(this.at, this.text.length()).lookingAt();
	}

	private boolean take(String word) {
		if (next() && (word.equals(this.words.group(3)) || word.equals(this.words.group(4)))) {
			this.at = this.words.end();
			return true;
		}
		return false;
	}

	private String rest() {
		return this.text.substring(this.at).strip();
	}

	/** One side of a comparison, or a truth by itself. */
	private record Operand(@Nullable FlowVariable variable, @Nullable String text, @Nullable Term term) {

		Term truth() throws Unreadable {
			if (this.term != null) {
				return this.term;
			}
			if (this.variable == null || !this.variable.isTruth()) {
				throw new Unreadable(FlowRule.CONDITION_UNREADABLE,
						(this.variable != null) ? this.variable.word() : "'" + this.text + "'");
			}
			return new Term.Is(this.variable, "true");
		}

		static Term compare(Operand left, Operand right) throws Unreadable {
			Operand variable = (left.variable != null) ? left : right;
			Operand text = (left.variable != null) ? right : left;
			if (variable.variable == null || text.text == null) {
				throw new Unreadable(FlowRule.CONDITION_UNREADABLE, "==");
			}
			if (!variable.variable.vocabulary().contains(text.text)) {
				throw new Unreadable(FlowRule.ANSWER_UNKNOWN, text.text, variable.variable.word());
			}
			return new Term.Is(variable.variable, text.text);
		}

	}

	/** A condition as read. */
	sealed interface Term {

		/**
		 * Whether it holds.
		 * @throws NotYetKnown if it asks for a variable that has no value
		 */
		default boolean holds(Map<FlowVariable, String> known) throws NotYetKnown {
			return switch (this) {
				case Truth t -> t.value();
				case Not t -> !t.term().holds(known);
				case And t -> t.left().holds(known) && t.right().holds(known);
				case Or t -> t.left().holds(known) || t.right().holds(known);
				case Is t -> {
					String value = known.get(t.variable());
					if (value == null) {
						throw new NotYetKnown(t.variable());
					}
					yield value.equals(t.value());
				}
			};
		}

		record Truth(boolean value) implements Term {
		}

		record Not(Term term) implements Term {
		}

		record And(Term left, Term right) implements Term {
		}

		record Or(Term left, Term right) implements Term {
		}

		record Is(FlowVariable variable, String value) implements Term {
		}

	}

	/** A condition asks too early. */
	static final class NotYetKnown extends Exception {

		private static final long serialVersionUID = 1L;

		private final FlowVariable variable;

		NotYetKnown(FlowVariable variable) {
			super(variable.word(), null, false, false);
			this.variable = variable;
		}

		FlowVariable variable() {
			return this.variable;
		}

	}

	/** A condition that the proof cannot follow. */
	static final class Unreadable extends Exception {

		private static final long serialVersionUID = 1L;

		private final FlowRule rule;

		private final transient List<String> details;

		Unreadable(FlowRule rule, String... details) {
			super(rule.name(), null, false, false);
			this.rule = rule;
			this.details = List.of(details);
		}

		FlowRule rule() {
			return this.rule;
		}

		Object[] details() {
			return this.details.toArray();
		}

	}

}
